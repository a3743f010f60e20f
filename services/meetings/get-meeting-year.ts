import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { addDays, holidaysOfWeek } from '../platform/holidays.ts';
import { canBeThere } from './rotation-rules.ts';
import type { Rotation } from './year-sql.ts';
import { findRotation, findRule, findYearMeetings } from './year-sql.ts';
import { weekOf, weeksOf } from './year-rules.ts';
import type { YearMember } from './words.ts';

export const getMeetingYear: Handler<'getMeetingYear'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const found = await findRule(db, teamId);
  if (!found) throw new Problem('not-found');
  const { rule, todayOn } = found;
  const { isoYear = weekOf(todayOn).isoYear } = query;
  const weeks = weeksOf(isoYear);
  const fromOn = weeks[0]!.mondayOn;
  const untilOn = addDays(weeks.at(-1)!.mondayOn, 7);
  const meetings = await findYearMeetings(db, teamId, { fromOn, untilOn });
  const of = new Map(meetings.map((meeting) => [meeting.isoWeek, meeting]));
  const coming = await findRotation(db, teamId, { fromOn: todayOn, untilOn: null });
  log({ teamId });
  const body = {
    ...{ teamId, isoYear, todayOn, rule },
    weeks: weeks.map(({ isoWeek, mondayOn }) => ({
      ...{ isoWeek, mondayOn },
      holidays: holidaysOfWeek(mondayOn),
      meeting: of.get(isoWeek) ?? null,
    })),
    members: membersOf(await findRotation(db, teamId, { fromOn, untilOn }), coming, todayOn),
  };
  return { status: 200, body };
};

/** Whoever has a turn in the year or may still get one. */
function membersOf(
  { meetings, members }: Rotation,
  coming: Rotation,
  todayOn: string,
): YearMember[] {
  return members
    .map((member) => {
      const { workerId, name, level, mayChair, mayWriteMinutes, there } = member;
      const isStill = there.some(({ untilOn }) => untilOn === null || untilOn > todayOn);
      const turnsAway = coming.meetings.filter(
        ({ on, state, chairId, minuteTakerId }) =>
          state === 'planned' &&
          [chairId, minuteTakerId].includes(workerId) &&
          !canBeThere(member, on),
      ).length;
      return {
        isStill,
        shown: {
          ...{ workerId, name, level, mayChair, mayWriteMinutes, turnsAway },
          timesChair: meetings.filter(({ chairId }) => chairId === workerId).length,
          timesMinuteTaker: meetings.filter(({ minuteTakerId }) => minuteTakerId === workerId)
            .length,
        },
      };
    })
    .filter(({ isStill, shown }) => isStill || shown.timesChair + shown.timesMinuteTaker > 0)
    .map(({ shown }) => shown);
}
