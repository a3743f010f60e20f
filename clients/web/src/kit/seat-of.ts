import type { ProposedSeat, SeatCard } from '../service/contract.ts';
import type { ShownSeat } from './seat.tsx';

export const seatOf = (seat: SeatCard): ShownSeat => ({
  name: seat.name,
  isContact: seat.treatmentContactId !== null,
  isAtRisk: seat.isAtRisk,
});

export const proposedSeatOf = (seat: ProposedSeat | null): ShownSeat | null =>
  seat && {
    name: seat.name,
    isContact: seat.agreementId === null,
    note: seat.agreementId === null ? seat.unitName : null,
  };
