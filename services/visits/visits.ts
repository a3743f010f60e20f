import type { NationalIds } from '../persons/persons.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { endVisit } from './end-visit.ts';
import { listEmergencyAccesses } from './list-emergency-accesses.ts';
import { openNamedCase } from './open-named-case.ts';
import { reviewEmergencyAccess } from './review-emergency-access.ts';
import { takeEmergencyAccess } from './take-emergency-access.ts';
import { Tries } from './tries.ts';

/** The door of the room: temporary, reasoned, read-only access to one case that is not one's own. */
export function visitHandlers(nationalIds: NationalIds) {
  const tries = new Tries();
  return {
    openNamedCase: openNamedCase(tries),
    takeEmergencyAccess: takeEmergencyAccess(nationalIds, tries),
    endVisit,
    listEmergencyAccesses,
    reviewEmergencyAccess,
  } satisfies Partial<Handlers>;
}
