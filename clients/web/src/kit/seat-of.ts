import type { ProposedSeat, SeatCard } from '../service/contract.ts';
import type { ShownSeat } from './seat.tsx';

/** The seat of a case as it is shown; a contact whose name is not known yet is said to be just that. */
export function seatOf(
  seat: SeatCard,
  of?: { flags: readonly string[]; unitName: string | null },
): ShownSeat {
  const isContact = seat.treatmentContactId !== null;
  const isUnnamed = isContact && of?.flags.includes('contact_unnamed') === true;
  return {
    name: isUnnamed ? null : seat.name,
    isContact,
    isAtRisk: seat.isAtRisk,
    absence: seat.absence,
    cover: seat.cover,
    note: isUnnamed ? of.unitName : null,
  };
}

export const proposedSeatOf = (seat: ProposedSeat | null): ShownSeat | null =>
  seat && {
    name: seat.name,
    isContact: seat.agreementId === null,
    note: seat.agreementId === null ? seat.unitName : null,
  };
