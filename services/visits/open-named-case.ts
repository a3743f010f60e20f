import type { Handler } from '../platform/http/handlers.ts';
import { beginVisit, theOne } from './begin-visit.ts';
import { findCalledForLeader } from './visit-sql.ts';

export const openNamedCase: Handler<'openNamedCase'> = async (call) => {
  const { caseName, reason, words } = call.body;
  const meant = theOne(await findCalledForLeader(call.db, call.path.teamId, caseName));
  return beginVisit(call, meant, { kind: 'leader', reason, words });
};
