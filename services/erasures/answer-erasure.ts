import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { findForgottenGuests, findGrounds, insertAnswer } from './erasure-sql.ts';
import { refuseAnswer } from './erasure-rules.ts';
import { entriesOf, erasureReply, holdAsSeen, subjectsOf } from './standing-erasure.ts';

export const answerErasure: Handler<'answerErasure'> = async (call) => {
  const { erasureId } = call.path;
  const erasure = await holdAsSeen(call, erasureId);
  const { teamId } = erasure;
  const subjects = subjectsOf(erasure);
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
  call.tell({ teamId, kind: 'erasure.answered', ...subjects, details: { level, answer } });
  if (reply.body.state === 'erased') {
    call.tell({ teamId, kind: 'person.erased', ...subjects });
    const workerIds = await findForgottenGuests(call.db, teamId);
    if (workerIds.length > 0) {
      call.tell({ teamId: organisationStream, kind: 'worker.changed', workerIds });
    }
  }
  for (const entry of entriesOf(erasure)) call.log(entry);
  return reply;
};
