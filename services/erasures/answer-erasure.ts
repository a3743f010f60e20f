import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { findForgottenGuests, findGrounds, insertAnswer } from './erasure-sql.ts';
import { refuseAnswer } from './erasure-rules.ts';
import { caseIdsOf, erasureReply, holdAsSeen } from './standing-erasure.ts';

export const answerErasure: Handler<'answerErasure'> = async (call) => {
  const { erasureId } = call.path;
  const erasure = await holdAsSeen(call, erasureId);
  const { teamId } = erasure;
  const caseIds = caseIdsOf(erasure);
  const shown = caseIds.map((caseId) => ({ teamId, caseId }));
  const grounds = await findGrounds(call.db);
  refuseAnswer(erasure, call.body, { grounds, roles: call.caller.roles });
  await insertAnswer(call.db, {
    ...call.body,
    erasureId,
    teamId,
    answeredBy: call.caller.workerId,
  });
  const reply = await erasureReply(call, erasureId);
  const { level, answer } = call.body;
  call.tell({ teamId, kind: 'erasure.answered', caseIds, details: { level, answer } });
  if (reply.body.state === 'erased') {
    call.tell({ teamId, kind: 'person.erased', caseIds });
    const workerIds = await findForgottenGuests(call.db, teamId);
    if (workerIds.length > 0) {
      call.tell({ teamId: organisationStream, kind: 'worker.changed', workerIds });
    }
  }
  for (const entry of shown) call.log(entry);
  return reply;
};
