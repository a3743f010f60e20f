import type { Handler } from '../platform/http/handlers.ts';
import type { Caller } from '../platform/database/transact.ts';
import { findMe } from './me-sql.ts';

/** `isDemonstration` is a fact of the process, settled where the service is put together. */
export function getMeWhere(facts: { isDemonstration: boolean }): Handler<'getMe'> {
  return async ({ db, caller }) => {
    const found = await findMe(db, caller);
    const { worker, teams, guestItems, hasOtherEmployments, visits } = found;
    const { meetingId, teamIds } = caller;
    const projector =
      meetingId === null ? null : { meetingId, teamId: teamIds[0] ?? '', seq: teams[0]?.seq ?? 0 };
    return {
      status: 200,
      body: {
        kind: projector ? 'projector' : 'worker',
        worker,
        isAdministrator: caller.isAdministrator,
        teams: projector ? [] : teams,
        guestItems,
        hasOtherEmployments,
        visits,
        session: sessionLimits(caller),
        projector,
        isDemonstration: facts.isDemonstration,
      },
    };
  };
}

/** Asking is the activity: the first statement of each call moves the idle limit. */
export const stayActive: Handler<'stayActive'> = async ({ caller }) => ({
  status: 200,
  body: sessionLimits(caller),
});

function sessionLimits({ idleExpiresAt, absoluteExpiresAt }: Caller) {
  return { idleEndsAt: idleExpiresAt ?? '', endsAt: absoluteExpiresAt ?? '' };
}
