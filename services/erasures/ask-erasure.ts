import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCaseOfPerson, insertErasure } from './erasure-sql.ts';
import { erasureReply } from './standing-erasure.ts';

export const askErasure: Handler<'askErasure'> = async (call) => {
  const { caseId } = call.path;
  const { askedOn, words } = call.body;
  const found = await findCaseOfPerson(call.db, caseId);
  if (!found) throw new Problem('not-found');
  const { teamId, personId, isErased } = found;
  if (personId === null) throw new Problem('case-has-no-person');
  if (isErased) throw new Problem('case-erased');
  const id = newId();
  await insertErasure(call.db, {
    id,
    teamId,
    of: { personId, caseId },
    askedOn: askedOn ?? null,
    words: words ?? null,
    recordedBy: call.caller.workerId,
  });
  call.tell({ teamId, kind: 'erasure.asked', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { ...(await erasureReply(call, id)), status: 201 };
};
