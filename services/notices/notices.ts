import type { Handlers } from '../platform/http/handlers.ts';
import { acknowledgeServiceChange } from './acknowledge-service-change.ts';
import { announceServiceChange } from './announce-service-change.ts';
import { listServiceChanges } from './list-service-changes.ts';
import { withdrawServiceChange } from './withdraw-service-change.ts';

/** The door of the room: what one level is about to change, and that the other has taken note. */
export const noticesHandlers = {
  acknowledgeServiceChange,
  announceServiceChange,
  listServiceChanges,
  withdrawServiceChange,
} satisfies Partial<Handlers>;
