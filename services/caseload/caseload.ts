import type { Handlers } from '../platform/http/handlers.ts';
import { getCaseload } from './get-caseload.ts';

/** The door of the room: what leaders of both levels see, in counts. */
export const caseloadHandlers = { getCaseload } satisfies Partial<Handlers>;
