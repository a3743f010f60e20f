import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { lockMeeting, type LockedMeeting } from './meeting-sql.ts';
import { findYearMeeting } from './year-sql.ts';

/** The meeting, locked until commit, at the version last seen. */
export async function lockOfYear(
  { db }: Pick<Inside, 'db'>,
  meetingId: string,
  expectedVersion: number,
): Promise<LockedMeeting> {
  const found = await lockMeeting(db, meetingId);
  if (!found) throw new Problem('not-found');
  const { teamId, version } = found;
  await refuseStale({ db }, meetingId, teamId, { version, expected: expectedVersion });
  return found;
}

export async function refuseStale(
  { db }: Pick<Inside, 'db'>,
  meetingId: string,
  teamId: string,
  { version, expected }: { version: number; expected: number },
): Promise<void> {
  if (version === expected) return;
  const current = (await findYearMeeting(db, meetingId)) ?? {};
  throw new Problem('version-stale', { current }, [{ teamId, meetingId }]);
}

/** The reply of a command on one meeting of the year: nothing of its agenda. */
export async function yearMeetingReply({ db, log }: Inside, meetingId: string, teamId: string) {
  const body = await findYearMeeting(db, meetingId);
  if (!body) throw new Problem('internal');
  log({ teamId, meetingId });
  return { status: 200 as const, body, etag: body.version };
}
