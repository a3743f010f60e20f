import type { Caller } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { reviewedLevel, type Level } from './visit-rules.ts';
import { findEmergencyAccess, insertReview } from './visit-sql.ts';

export const reviewEmergencyAccess: Handler<'reviewEmergencyAccess'> = async (call) => {
  const { db, caller, path, body, tell, log } = call;
  const access = await findEmergencyAccess(db, path.visitId);
  const leads = access ? ledLevels(caller, access.teamId) : new Set<Level>();
  if (!access || leads.size === 0) throw new Problem('not-found');
  const { id, teamId, caseId } = access;
  const { workerId } = caller;
  const level = reviewedLevel(access, { workerId, leads });
  await insertReview(db, { visitId: id, teamId, level, ...body, workerId: workerId! });
  tell({
    teamId,
    kind: 'case.visit_reviewed',
    caseIds: [caseId],
    visitId: id,
    details: { visit: 'emergency', level, verdict: body.verdict },
  });
  log({ teamId, caseId });
  return { status: 201, body: (await findEmergencyAccess(db, id))! };
};

const levels = { municipal_leader: 'municipal', dps_leader: 'specialist' } as const;

function ledLevels({ roles }: Caller, teamId: string): Set<Level> {
  const held = roles.filter((each) => each.teamId === teamId).map(({ role }) => role);
  return new Set(
    held.flatMap((role) => (role in levels ? levels[role as keyof typeof levels] : [])),
  );
}
