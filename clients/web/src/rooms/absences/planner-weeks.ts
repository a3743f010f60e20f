import { addDays, daysBetween } from '../../kit/dates.ts';
import type { Absence, Days, Gap, Planner } from '../../service/contract.ts';

/** A week of the planner. */
export interface Week {
  number: number;
  /** Its Monday. */
  startsOn: string;
  /** The Monday after. */
  endsOn: string;
}

export function weeksOf({ fromOn, untilOn }: Pick<Planner, 'fromOn' | 'untilOn'>): Week[] {
  const count = Math.round(daysBetween(fromOn, untilOn) / 7);
  return Array.from({ length: count }, (_, nth) => {
    const startsOn = addDays(fromOn, nth * 7);
    return { number: isoWeek(startsOn), startsOn, endsOn: addDays(startsOn, 7) };
  });
}

/** The ISO week that a Monday begins: that of its Thursday. */
function isoWeek(monday: string): number {
  const thursday = addDays(monday, 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

const later = (one: string, other: string) => (one > other ? one : other);

/** What of the days lies in the week. Null: none. */
function within(week: Week, startsOn: string, endsOn: string | null): Days | null {
  const first = later(startsOn, week.startsOn);
  const after = endsOn !== null && endsOn < week.endsOn ? endsOn : week.endsOn;
  return first < after ? { startsOn: first, endsOn: after } : null;
}

/** How much of Monday to Friday in the week somebody is away, as the first and last of those days, 0 to 4. */
export function awayIn(week: Week, absences: readonly Absence[]): { from: number; to: number }[] {
  return absences.flatMap(({ startsOn, backOn }) => {
    const part = within(week, startsOn, backOn);
    if (!part) return [];
    const from = daysBetween(week.startsOn, part.startsOn);
    const to = Math.min(4, daysBetween(week.startsOn, part.endsOn ?? week.endsOn) - 1);
    return from <= to ? [{ from, to }] : [];
  });
}

/** The gaps of somebody's seats that reach into the week. */
export const gapsIn = (week: Week, gaps: readonly Gap[]): Gap[] =>
  gaps.filter(({ days }) => days.some((part) => within(week, part.startsOn, part.endsOn)));

/** What stands with one, by whose seat it is and why, the soonest first. */
export interface GapGroup {
  id: string;
  reason: Gap['reason'];
  level: Gap['level'];
  name: string;
  startsOn: string;
  gaps: Gap[];
}

export function groupsOf(gaps: readonly Gap[]): GapGroup[] {
  const groups = new Map<string, GapGroup>();
  for (const gap of gaps) {
    const id = `${gap.reason} ${gap.workerId} ${gap.level}`;
    const { reason, level, name } = gap;
    const group = groups.get(id) ?? {
      ...{ id, reason, level, name, gaps: [] },
      startsOn: gap.days[0]?.startsOn ?? '',
    };
    group.gaps.push(gap);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** The agreement of whoever leaves; a treatment contact has none. */
export const memberOf = ({ members }: Planner, { reason, level, gaps: [gap] }: GapGroup) =>
  reason === 'leaving'
    ? members.find((one) => one.workerId === gap?.workerId && one.level === level)?.agreementId
    : undefined;

/** The days as the covers they are asked for as: each whole, an open end for as long as the planner shows. */
export const coversFor = (gap: Gap, agreementId: string, untilOn: string) =>
  gap.days.map(({ startsOn, endsOn }) => ({
    caseId: gap.caseId,
    level: gap.level,
    agreementId,
    startsOn,
    endsOn: endsOn ?? untilOn,
  }));
