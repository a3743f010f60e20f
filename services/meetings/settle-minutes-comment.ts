import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { lockComment, readComment, settleComment } from './minutes-comment-sql.ts';
import { insertAddendum } from './minutes-sql.ts';

/** Anybody in the team answers, by an addendum; only its writer takes a comment back. */
export const settleMinutesComment: Handler<'settleMinutesComment'> = async (call) => {
  const { commentId } = call.path;
  const { workerId } = call.caller;
  const { text } = call.body;
  const comment = await lockComment(call.db, commentId);
  if (!comment) throw new Problem('not-found');
  if (comment.isSettled) throw new Problem('minutes-comment-settled');
  if (workerId === null) throw new Problem('not-allowed');
  const { teamId, meetingId } = comment;
  if (text === undefined) {
    if (comment.writtenBy !== workerId) throw new Problem('minutes-comment-not-yours');
    await settleComment(call.db, commentId, null);
  } else {
    const row = { id: newId(), meetingId, teamId, text, writtenBy: workerId };
    await insertAddendum(call.db, row);
    await settleComment(call.db, commentId, row.id);
  }
  call.tell({ teamId, kind: 'minutes.comment_settled', meetingId });
  call.log({ teamId, meetingId });
  return { status: 200, body: await readComment(call.db, commentId) };
};
