import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Inside } from '../platform/database/transact.ts';
import { addDays } from '../platform/holidays.ts';
import { rotate, type OpenMeeting } from './rotation-rules.ts';
import { findRotation, findRule, findYearMeetings, instantsOf } from './year-sql.ts';
import type { MeetingPlan } from './words.ts';
import { nameOfWeek, planWeeks, weekOf } from './year-rules.ts';

const yearOfDays = 364;
const mostDays = 731;
/** Days are of the years until 2999. */
const lastOn = '2998-12-31';

const earlier = (one: string, other: string) => (one < other ? one : other);
const later = (one: string, other: string) => (one > other ? one : other);

function periodOf({ fromOn, untilOn }: { fromOn?: string; untilOn?: string }, todayOn: string) {
  const from = earlier(later(fromOn ?? todayOn, todayOn), lastOn);
  const until = earlier(untilOn ?? addDays(from, yearOfDays), addDays(from, mostDays));
  return { fromOn: from, untilOn: later(earlier(until, lastOn), from) };
}

type Wishes = Parameters<Handler<'proposeMeetingYear'>>[0]['query'];

export const proposeMeetingYear: Handler<'proposeMeetingYear'> = async (call) => {
  const { teamId } = call.path;
  const body = await proposeYear(call.db, teamId, call.query);
  call.log({ teamId });
  return { status: 200, body };
};

/** What could be planned: the weeks of a period round holidays, and whose turn it is in each. */
export async function proposeYear(
  db: Inside['db'],
  teamId: string,
  query: Wishes,
): Promise<MeetingPlan> {
  const found = await findRule(db, teamId);
  if (!found) throw new Problem('not-found');
  const { rule, todayOn } = found;
  if (rule === null) throw new Problem('meeting-rule-missing');
  const { fromOn, untilOn } = periodOf(query, todayOn);

  const around = { fromOn: weekOf(fromOn).mondayOn, untilOn: addDays(untilOn, 7) };
  const standing = await findYearMeetings(db, teamId, around);
  const weeks = planWeeks({
    ...{ weekday: rule.weekday, fromOn, untilOn },
    whenHoliday: query.whenHoliday ?? 'move',
    skips: query.skips ?? [],
    skippedWeeks: new Set(query.skippedWeeks),
    taken: new Set(standing.map(({ heldOn }) => nameOfWeek(weekOf(heldOn)))),
  });
  const { meetings, members } = await findRotation(db, teamId, { fromOn, untilOn });
  const proposed = weeks
    .filter(({ outcome }) => outcome === 'meeting')
    .map(({ heldOn }) => ({ on: heldOn, chairId: undefined, minuteTakerId: undefined }));
  const all: OpenMeeting[] = [...meetings, ...proposed].toSorted((one, other) =>
    one.on.localeCompare(other.on),
  );
  const turns = rotate(all, members);
  const turnOn = new Map(all.map(({ on }, at) => [on, turns[at]]));
  const startsAt = await instantsOf(
    db,
    weeks.map(({ heldOn }) => heldOn),
    rule.time,
  );
  const ref = (id: string | null | undefined) => {
    const member = members.find(({ workerId }) => workerId === id);
    return member ? { id: member.workerId, name: member.name } : null;
  };
  return {
    ...{ fromOn, untilOn },
    weeks: weeks.map(({ heldOn, outcome, ...week }, at) => {
      const turn = outcome === 'meeting' ? turnOn.get(heldOn) : undefined;
      return {
        ...week,
        ...{ outcome, startsAt: startsAt[at]! },
        ...{ chair: ref(turn?.chairId), minuteTaker: ref(turn?.minuteTakerId) },
      };
    }),
    turns: members.map(({ workerId, name, level }) => ({
      ...{ workerId, name, level },
      timesChair: turns.filter(({ chairId }) => chairId === workerId).length,
      timesMinuteTaker: turns.filter(({ minuteTakerId }) => minuteTakerId === workerId).length,
    })),
  };
}
