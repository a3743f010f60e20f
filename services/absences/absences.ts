import type { Handlers } from '../platform/http/handlers.ts';
import { changeAbsence } from './change-absence.ts';
import { coverSeats } from './cover-seats.ts';
import { endCover } from './end-cover.ts';
import { getPlanner } from './get-planner.ts';
import { recordAbsence } from './record-absence.ts';
import { withdrawAbsence } from './withdraw-absence.ts';

/** The door of the room: who is away, who acts for them, and the coming weeks as a whole. */
export const absenceHandlers = {
  changeAbsence,
  coverSeats,
  endCover,
  getPlanner,
  recordAbsence,
  withdrawAbsence,
} satisfies Partial<Handlers>;
