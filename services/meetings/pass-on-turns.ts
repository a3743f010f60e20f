import type { Inside } from '../platform/database/transact.ts';
import { canBeThere, rotate, type RotationMember } from './rotation-rules.ts';
import { findRotation, giveTurns, lockTurns, type Rotation } from './year-sql.ts';

type Call = Pick<Inside, 'db' | 'tell'>;
type Standing = Rotation['meetings'][number];
type IsFree = (
  workerId: string | null,
  meeting: Standing,
  member: RotationMember | undefined,
) => boolean;

/** Shares out anew the turns to come that are free, by the fair rule, and tells of each meeting. */
export async function passOnTurns(
  { db, tell }: Call,
  teamId: string,
  isFree: IsFree,
): Promise<{ turnsGiven: number; withoutAnybody: number }> {
  const todayOn = await lockTurns(db, teamId);
  const { meetings, members } = await findRotation(db, teamId, { fromOn: todayOn, untilOn: null });
  const isOpen = (id: string | null, meeting: Standing) =>
    meeting.state === 'planned' &&
    isFree(
      id,
      meeting,
      members.find(({ workerId }) => workerId === id),
    );
  const open = meetings.map((meeting) => ({
    on: meeting.on,
    chairId: isOpen(meeting.chairId, meeting) ? undefined : meeting.chairId,
    minuteTakerId: isOpen(meeting.minuteTakerId, meeting) ? undefined : meeting.minuteTakerId,
  }));
  const turns = rotate(open, members);
  const changed = meetings.flatMap(({ id, chairId, minuteTakerId }, at) => {
    const turn = turns[at]!;
    return turn.chairId === chairId && turn.minuteTakerId === minuteTakerId
      ? []
      : [{ id, ...turn }];
  });
  for (const { meetingId, version } of await giveTurns(db, teamId, changed))
    tell({ teamId, kind: 'meeting.turns_changed', meetingId, version });
  const freed = open.flatMap(({ chairId, minuteTakerId }, at) => [
    ...(chairId === undefined ? [turns[at]!.chairId] : []),
    ...(minuteTakerId === undefined ? [turns[at]!.minuteTakerId] : []),
  ]);
  const withoutAnybody = freed.filter((id) => id === null).length;
  return { turnsGiven: freed.length - withoutAnybody, withoutAnybody };
}

/** The turns to come on days on which the worker cannot be there, away or no member. */
export const passOnTurnsAway = (call: Call, teamId: string, workerId: string) =>
  passOnTurns(
    call,
    teamId,
    (id, { on }, member) => id === workerId && !(member && canBeThere(member, on)),
  );

/** What somebody who leaves leaves behind: the turns to come on days on which they have no agreement any more. */
export async function passOnWhatIsLeft(
  call: Call,
  { teamId, workerId }: { teamId: string; workerId: string },
): Promise<void> {
  await passOnTurns(
    call,
    teamId,
    (id, { on }, member) => id === workerId && !(member && canBeThere({ ...member, away: [] }, on)),
  );
}
