import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findNetwork } from './network-sql.ts';

export const getNetwork: Handler<'getNetwork'> = async ({ db, path, log }) => {
  const { caseId } = path;
  const found = await findNetwork(db, caseId);
  if (!found) throw new Problem('not-found');
  if (!found.hasPerson) throw new Problem('case-has-no-person');
  log({ teamId: found.network.teamId, caseId });
  return { status: 200, body: found.network };
};
