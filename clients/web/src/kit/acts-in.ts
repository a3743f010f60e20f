import type { Schemas } from '../service/contract.ts';
import { today } from './dates.ts';

/** Sits in one of the two seats, or acts today for somebody who does. */
export function actsIn(seats: Schemas['SeatPair'], workerId: string): boolean {
  return [seats.municipal, seats.specialist].some(
    ({ workerId: holderId, cover }) =>
      holderId === workerId || (cover?.workerId === workerId && cover.startsOn <= today()),
  );
}
