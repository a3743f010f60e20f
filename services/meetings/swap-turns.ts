import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { invalid } from './decision-rules.ts';
import { refuseStale, yearMeetingReply } from './meeting-of-year.ts';
import { refuseBegun, refuseOver } from './meeting-rules.ts';
import { lockMeeting, type LockedMeeting } from './meeting-sql.ts';
import { refuseOthersTurns } from './turn-holders.ts';
import { findYearMeeting, giveTurns } from './year-sql.ts';
import type { Duty } from './words.ts';

const holderOf = { chair: 'chairId', minute_taker: 'minuteTakerId' } as const;

/** Two turns change hands at once; that they may is judged by the database, of each meeting on its day. */
export const swapTurns: Handler<'swapTurns'> = async (call) => {
  const { db } = call;
  const { meetingId } = call.path;
  const { duty, otherMeetingId, otherDuty, otherVersion } = call.body;
  // Locked in one order whoever asks, so that two swaps of the same meetings wait for each other; judged in the order asked.
  const ids = [...new Set([meetingId, otherMeetingId])];
  const locked = new Map<string, LockedMeeting>();
  for (const id of ids.toSorted()) {
    const found = await lockMeeting(db, id);
    if (!found) throw new Problem('not-found');
    locked.set(id, found);
  }
  const { teamId } = locked.get(meetingId)!;
  if (locked.get(otherMeetingId)!.teamId !== teamId) throw new Problem('not-found');
  for (const id of ids) {
    const { state, version } = locked.get(id)!;
    await refuseStale(call, id, teamId, {
      version,
      expected: id === meetingId ? call.expectedVersion : otherVersion,
    });
    refuseBegun(state);
    refuseOver(state);
  }
  const one = await turnsIn(db, meetingId);
  const other = otherMeetingId === meetingId ? one : await turnsIn(db, otherMeetingId);
  const [mine, theirs] = [holder(one, duty), holder(other, otherDuty)];
  if (mine === null) throw invalid('/duty', 'is nobody’s turn');
  if (theirs === null) throw invalid('/otherDuty', 'is nobody’s turn');
  refuseOthersTurns(call, teamId, [mine, theirs]);
  one[holderOf[duty]] = theirs;
  other[holderOf[otherDuty]] = mine;
  for (const told of await giveTurns(db, teamId, [...new Set([one, other])]))
    call.tell({ teamId, kind: 'meeting.turns_changed', ...told });
  if (otherMeetingId !== meetingId) call.log({ teamId, meetingId: otherMeetingId });
  return yearMeetingReply(call, meetingId, teamId);
};

async function turnsIn(db: Parameters<typeof findYearMeeting>[0], id: string) {
  const found = await findYearMeeting(db, id);
  return { id, chairId: found?.chair?.id ?? null, minuteTakerId: found?.minuteTaker?.id ?? null };
}

const holder = (turns: Awaited<ReturnType<typeof turnsIn>>, duty: Duty) => turns[holderOf[duty]];
