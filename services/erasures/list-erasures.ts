import type { Handler } from '../platform/http/handlers.ts';
import { levelsAnsweredFor } from './erasure-rules.ts';
import { findErasuresOfTeam, findGrounds } from './erasure-sql.ts';
import { caseIdsOf, inquiryIdsOf } from './standing-erasure.ts';

export const listErasures: Handler<'listErasures'> = async ({ db, path, caller, log }) => {
  const { teamId } = path;
  const items = await findErasuresOfTeam(db, teamId);
  const grounds = await findGrounds(db);
  log({
    teamId,
    caseIds: items.flatMap(caseIdsOf),
    inquiryIds: items.flatMap(inquiryIdsOf),
  });
  const answersFor = levelsAnsweredFor(caller.roles, teamId);
  return { status: 200, body: { items, grounds, answersFor } };
};
