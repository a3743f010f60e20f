import { addDays, dayOf } from '../../kit/dates.ts';
import type { MyPlan, MyWeek } from '../../service/contract.ts';
import type { Subject } from '../activities/activity-draft.ts';

/** Whose case a plan is in, as far as recording has to know. Pure. */
export function subjectOf(week: MyWeek, plan: MyPlan): Subject {
  const own = week.cases.find(({ card }) => card.id === plan.caseId);
  return {
    id: plan.caseId,
    teamId: plan.teamId,
    name: plan.caseName,
    isPerson: plan.isOfPerson,
    seats: own?.card.seats ?? null,
  };
}

/** What the caller should have done by now and has become of nothing. Pure. */
export const overdueIn = ({ plans }: MyWeek, nowMs: number): MyPlan[] =>
  plans.filter(
    ({ role, startsAt, minutes }) =>
      role !== 'beside' && Date.parse(startsAt) + minutes * 60_000 <= nowMs,
  );

interface WeekDay {
  day: string;
  plans: MyPlan[];
  sessions: MyWeek['sessions'];
  meetings: MyWeek['meetings'];
  away: { workerId: string; name: string; isOwn: boolean }[];
}

/** The days of the week with what is on them; of a weekend only days on which something is. Pure. */
export function daysOf(week: MyWeek, nowMs: number): WeekDay[] {
  const overdue = new Set(overdueIn(week, nowMs));
  return [0, 1, 2, 3, 4, 5, 6]
    .map((nth) => addDays(week.fromOn, nth))
    .map((day) => ({
      day,
      plans: week.plans.filter((plan) => dayOf(plan.startsAt) === day && !overdue.has(plan)),
      sessions: week.sessions.filter(({ heldOn }) => heldOn === day),
      meetings: week.meetings.filter(({ startsAt }) => dayOf(startsAt) === day),
      away: week.absences.filter(
        ({ startsOn, backOn }) => startsOn <= day && (backOn === null || backOn > day),
      ),
    }))
    .filter(
      ({ plans, sessions, meetings }, nth) =>
        nth < 5 || plans.length + sessions.length + meetings.length > 0,
    );
}
