import type { Handler } from '../platform/http/handlers.ts';
import { beginVisit, theOne } from './begin-visit.ts';
import type { Tries } from './tries.ts';
import { findCalledForLeader } from './visit-sql.ts';

export const openNamedCase =
  (tries: Tries): Handler<'openNamedCase'> =>
  (call) => {
    const { caseName, reason, words } = call.body;
    return tries.one(call, async () => {
      const meant = theOne(await findCalledForLeader(call.db, call.path.teamId, caseName));
      return beginVisit(call, meant, { kind: 'leader', reason, words });
    });
  };
