import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findVisit, markEnded } from './visit-sql.ts';

export const endVisit: Handler<'endVisit'> = async ({ db, caller, path, tell, log }) => {
  const visit = await findVisit(db, path.visitId);
  if (!visit) throw new Problem('not-found');
  const { id, teamId, caseId, kind } = visit;
  const isLeader = caller.roles.some((held) => held.teamId === teamId && leaders.has(held.role));
  if (visit.workerId !== caller.workerId && !isLeader) throw new Problem('not-found');
  if (!visit.isOngoing) throw new Problem('visit-over', {}, [{ teamId, caseId }]);
  await markEnded(db, id, caller.workerId!);
  tell({
    teamId,
    kind: 'case.visit_ended',
    caseIds: [caseId],
    visitId: id,
    details: { visit: kind },
  });
  log({ teamId, caseId });
  return { status: 200, body: (await findVisit(db, id))! };
};

const leaders = new Set(['team_leader', 'municipal_leader', 'dps_leader']);
