import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCaseOfPerson, findErasuresOfPerson } from './erasure-sql.ts';

export const listCaseErasures: Handler<'listCaseErasures'> = async ({ db, path, log }) => {
  const { caseId } = path;
  const found = await findCaseOfPerson(db, caseId);
  if (!found) throw new Problem('not-found');
  const items = found.personId === null ? [] : await findErasuresOfPerson(db, found.personId);
  log({ teamId: found.teamId, caseId });
  return { status: 200, body: { items } };
};
