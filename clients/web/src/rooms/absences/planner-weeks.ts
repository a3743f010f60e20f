import { addDays, daysBetween } from '../../kit/dates.ts';
import type { SeatToFill } from '../../kit/suggested.ts';
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
  gaps: Gap[];
}

export function groupsOf(gaps: readonly Gap[]): GapGroup[] {
  const groups = new Map<string, GapGroup>();
  for (const gap of gaps) {
    const id = `${gap.reason} ${gap.workerId} ${gap.level}`;
    const { reason, level, name } = gap;
    const group = groups.get(id) ?? { id, reason, level, name, gaps: [] };
    group.gaps.push(gap);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** The seats in which somebody should act, for the suggestion. */
export const toFill = (gaps: readonly Gap[]): SeatToFill[] =>
  gaps
    .filter(({ reason }) => reason === 'absence')
    .map(({ seatId, weight, days, candidates }) => ({
      ...{ id: seatId, weight, days },
      // Who is away themself is for somebody to choose.
      candidates: candidates.map((one) => ({ ...one, isSuggested: one.isThere })),
    }));

/**
 * The days as the covers they are asked for as: each whole, an open end for as long as the planner shows, a year at most, and
 * no longer than whoever acts is in the team.
 */
export function coversFor(
  gap: Gap,
  agreementId: string,
  { members, untilOn }: Pick<Planner, 'members' | 'untilOn'>,
) {
  const member = members.find((one) => one.agreementId === agreementId);
  return gap.days
    .map((days) => {
      const startsOn = later(days.startsOn, member?.startsOn ?? days.startsOn);
      const ends = [days.endsOn ?? untilOn, addDays(startsOn, 365)];
      const endsOn = [...ends, member?.plannedEndOn, member?.endedOn].reduce<string>(
        (soonest, day) => (day && day < soonest ? day : soonest),
        ends[0]!,
      );
      return { caseId: gap.caseId, level: gap.level, agreementId, startsOn, endsOn };
    })
    .filter(({ startsOn, endsOn }) => startsOn < endsOn);
}
