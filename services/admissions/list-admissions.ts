import { caseSummaries } from '../cases/cases.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findAdmissions } from './admission-sql.ts';

export const listAdmissions: Handler<'listAdmissions'> = async ({ db, path, log }) => {
  const { caseId } = path;
  const found = (await caseSummaries(db, [caseId])).get(caseId);
  if (!found) throw new Problem('not-found');
  log({ teamId: found.teamId, caseId });
  return { status: 200, body: { items: await findAdmissions(db, caseId) } };
};
