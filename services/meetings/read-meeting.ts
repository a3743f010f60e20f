import type { AccessEntry, Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findGuests } from './guest-sql.ts';
import { findMeeting, lockMeeting } from './meeting-sql.ts';
import type { LockedMeeting } from './meeting-sql.ts';
import { findEntries } from './minutes-sql.ts';
import { readAgenda } from './read-items.ts';
import type { Meeting } from './words.ts';

/** The meeting as its reading operation answers it. */
export async function readMeeting(inside: Pick<Inside, 'db'>, meetingId: string): Promise<Meeting> {
  const head = await findMeeting(inside.db, meetingId);
  if (!head) throw new Problem('not-found');
  const guests = await findGuests(inside.db, meetingId);
  const items = await readAgenda(inside, meetingId);
  const minutes = await findEntries(inside.db, meetingId);
  const present = head.attendance.filter(({ isPresent }) => isPresent);
  const bothLevelsPresent = new Set(present.map(({ level }) => level)).size === 2;
  return { ...head, guests, bothLevelsPresent, items, minutes };
}

/** The meeting, locked until commit, at the version that the caller last saw where that matters. */
export async function lockKnownMeeting(
  inside: Pick<Inside, 'db'>,
  meetingId: string,
  expectedVersion?: number,
): Promise<LockedMeeting> {
  const found = await lockMeeting(inside.db, meetingId);
  if (!found) throw new Problem('not-found');
  if (expectedVersion !== undefined && found.version !== expectedVersion) {
    const current = await readMeeting(inside, meetingId);
    throw new Problem('version-stale', { current }, [seenIn(current)]);
  }
  return found;
}

/** The reply of a command on a meeting, and the log of all whom it shows. */
export async function meetingReply(call: Inside, meetingId: string) {
  const body = await readMeeting(call, meetingId);
  logMeeting(call, body);
  return { status: 200 as const, body, etag: body.version };
}

/** Everybody on the agenda has been seen. */
export function logMeeting({ log }: Pick<Inside, 'log'>, meeting: Meeting): void {
  log(seenIn(meeting));
}

function seenIn(meeting: Meeting): AccessEntry {
  const { items, followUp } = meeting;
  const actions = [...followUp, ...items.flatMap((item) => item.actions)];
  const caseIds = [
    ...items.flatMap(({ case: one }) => one?.id ?? []),
    ...actions.flatMap(({ caseId }) => caseId ?? []),
  ];
  const inquiryIds = [
    ...items.flatMap(({ inquiry }) => inquiry?.id ?? []),
    ...actions.flatMap(({ inquiryId }) => inquiryId ?? []),
  ];
  return {
    teamId: meeting.teamId,
    meetingId: meeting.id,
    caseIds: [...new Set(caseIds)],
    inquiryIds: [...new Set(inquiryIds)],
  };
}
