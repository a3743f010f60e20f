import { createHash } from 'node:crypto';
import type { Handler } from '../platform/http/handlers.ts';
import { Serialised } from '../platform/http/handlers.ts';
import { monotonicMs } from '../platform/events/relay.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Caller } from '../platform/database/transact.ts';
import type { BoardMemory } from './board-memory.ts';
import { readBoard } from './board-sql.ts';

/** Rights from memory, confirmed against the database at most three seconds ago. */
export interface Sessions {
  peek(sessionHash: Uint8Array): Caller | undefined;
}

export function getBoardFrom(memory: BoardMemory, sessions: Sessions): Handler<'getBoard'> {
  const getBoard: Handler<'getBoard'> = async (call) => {
    const { teamId } = call.path;
    const askedAtMs = monotonicMs();
    // The board in memory is that of members to whom no case is closed.
    const isShared = call.caller.blockedCaseIds.length === 0;
    const kept = isShared ? memory.find(teamId) : undefined;
    const board = kept ?? (await readBoard(call.db, teamId));
    if (!board || !call.caller.teamIds.includes(teamId)) throw new Problem('not-found');
    const { sessionId } = call.caller;
    // What is shown again after having been closed is another viewing.
    const viewed = teamId + withoutOf(call.caller);
    const isViewing = sessionId !== null && memory.isViewing(sessionId, viewed);
    // A refresh belongs to the viewing whose row is written.
    if (!isViewing) call.log({ teamId, boardSeq: board.seq, caseIds: board.caseIds });
    call.afterCommit(() => {
      if ('body' in board && isShared) memory.keep(teamId, board, askedAtMs);
      if (sessionId !== null && !isViewing) memory.beginViewing(sessionId, viewed);
    });
    const body = new Serialised<never>('body' in board ? board.body : board.json);
    return { status: 200, body, etag: etagOf(board) + withoutOf(call.caller) };
  };

  getBoard.fast = ({ path, sessionHash, acceptsEncoding }) => {
    const { teamId } = path;
    const board = memory.find(teamId);
    if (!board) return undefined;
    const caller = sessions.peek(sessionHash);
    if (caller?.standing !== 'active' || caller.sessionId === null || caller.meetingId !== null)
      return undefined;
    if (caller.blockedCaseIds.length > 0) return undefined;
    if (!caller.teamIds.includes(teamId) || !memory.isViewing(caller.sessionId, teamId))
      return undefined;
    const etag = `"${etagOf(board)}"`;
    const { workerId } = caller;
    return board.gzipped && acceptsEncoding.includes('gzip')
      ? { etag, json: board.gzipped, encoding: 'gzip', workerId }
      : { etag, json: board.json, workerId };
  };
  return getBoard;
}

/**
 * What a board shows depends on the day too: members come and go, and the next meeting is another one. And the number is
 * that of one log: after a restore the same number is another event's.
 */
function etagOf({ seq, day, logId }: { seq: number; day: string; logId: string }): string {
  return `${seq}-${day}-${logId}`;
}

/** Which cases are not on it: what is closed to somebody may change without an event in the team. */
function withoutOf({ blockedCaseIds }: Caller): string {
  if (blockedCaseIds.length === 0) return '';
  return `-${createHash('sha256').update(blockedCaseIds.join()).digest('hex').slice(0, 16)}`;
}
