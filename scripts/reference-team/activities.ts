import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at, dayAfter, type Calendar } from './calendar.ts';
import type { Happening } from './cases.ts';

const weeks = 9;
const kinds = ['conversation', 'doing_together', 'conversation', 'accompaniment', 'practical_help'];
const arenas = ['home', 'outdoors', 'home', 'phone', 'service_site'];
const lengths = [30, 45, 60, 60, 90];
const pick = <Of>(from: readonly Of[], nth: number) => from[nth % from.length]!;

interface OpenCase {
  id: string;
  mode: string;
  engagement: string | null;
  lastContactOn: string | null;
  /** Who sat there then, of each level. */
  pair: string[];
  /** The same for a case every time, since it is made of what the case is called. */
  dice: number;
}

export async function casesOpenAt(
  { db }: Inside,
  teamId: string,
  when: string,
): Promise<OpenCase[]> {
  const { rows } = await sql<Omit<OpenCase, 'dice'> & { name: string }>`
    select c.id, c.mode, c.engagement, c.last_contact_on as "lastContactOn", coalesce(c.alias, c.title) as name, array_agg(s.worker_id order by s.level) as pair
    from cases c join seats s on s.case_id = c.id and s.held_during @> ${when}::timestamptz
    where c.team_id = ${teamId} group by c.id order by c.id`.execute(db);
  return rows.map((row) => ({
    ...row,
    dice: [...row.name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7),
  }));
}

/**
 * What the team has done in the last weeks, on two days of each: most people are met every other week, some do not open, and
 * of a few nothing has been heard for long.
 */
export function workDone(inside: Inside, teamId: string, calendar: Calendar): Happening[] {
  return Array.from({ length: 2 * weeks }, (_, turn) => ({ turn, weeksAgo: Math.floor(turn / 2) }))
    .map(({ turn, weeksAgo }) => ({
      turn,
      weeksAgo,
      on: calendar.weekday(weeksAgo, turn % 2 === 0 ? 1 : 3),
    }))
    .filter(({ on }) => on < calendar.today)
    .map(({ turn, weeksAgo, on }) => {
      const when = at(on, 15);
      const happens = () =>
        dayOfWork(inside, teamId, {
          when,
          on,
          turn,
          silentFrom: weeksAgo < 6 ? calendar.daysAgo(28) : null,
        });
      return { at: when, happens };
    });
}

const longestSilence = 45;

/** What is known of a person’s last contact when their case is opened has been somebody’s visit too. */
export function lastContacts(inside: Inside, teamId: string, calendar: Calendar): Happening[] {
  return Array.from({ length: longestSilence }, (_, days) => calendar.daysAgo(days + 1)).map(
    (on) => {
      const when = at(on, 16);
      const happens = async () => {
        const open = await casesOpenAt(inside, teamId, when);
        for (const each of open.filter(({ lastContactOn }) => lastContactOn === on)) {
          const { id, pair, dice } = each;
          const { rows } = await sql`
            insert into activities (id, team_id, case_id, kind, arena, done_on, began_at, minutes, contact, worker_ids, recorded_by, recorded_at)
            select ${newId()}, ${teamId}, ${id}, 'conversation', ${pick(arenas, dice)}, ${on}, '13:00', ${pick(lengths, dice)},
              'two_way', ${pair}::uuid[], ${pair[0]}, ${when}
            where not exists (select from activities where case_id = ${id} and done_on = ${on} and contact = 'two_way')
            returning id`.execute(inside.db);
          if (rows.length === 0) continue;
          const told = { at: when, actorId: pair[0]!, caseIds: [id], version: 1 };
          inside.tell({ teamId, kind: 'activity.recorded', ...told });
        }
      };
      return { at: when, happens };
    },
  );
}

async function dayOfWork(
  inside: Inside,
  teamId: string,
  {
    when,
    on,
    turn,
    silentFrom,
  }: { when: string; on: string; turn: number; silentFrom: string | null },
): Promise<void> {
  for (const each of await casesOpenAt(inside, teamId, when)) {
    const { id, mode, engagement, lastContactOn, pair, dice } = each;
    const isSilent =
      engagement !== null && silentFrom !== null && (lastContactOn ?? '') < silentFrom;
    const isDue = (dice + turn) % 4 === 0 || (isSilent && (dice + turn) % 4 === 2);
    if (!isDue) continue;
    const isSite = mode === 'systematic_supervision';
    const isAttempt = isSilent || (engagement === 'outreach' && (dice + turn) % 3 !== 0);
    const time = `${9 + (dice % 5)}:${pick(['00', '15', '30', '45'], dice)}`;
    await sql`
      insert into activities (id, team_id, case_id, kind, arena, done_on, began_at, minutes, contact, worker_ids, recorded_by, recorded_at)
      values (${newId()}, ${teamId}, ${id}, ${isSite ? 'supervision' : pick(kinds, dice + turn)},
        ${isSite ? 'service_site' : pick(arenas, dice + turn)}, ${on}, ${time}, ${pick(lengths, dice + turn)},
        ${isSite ? null : isAttempt ? 'attempt' : 'two_way'}, ${(dice + turn) % 5 === 0 ? pair.slice(0, 1) : pair}::uuid[],
        ${pair[0]}, ${when})`.execute(inside.db);
    const told = { at: when, actorId: pair[0]!, caseIds: [id], version: 1 };
    inside.tell({ teamId, kind: 'activity.recorded', ...told });
  }
}

/** What is planned this week and the next: a third of the cases, on different days, an hour each. */
export async function planWeeks(
  inside: Inside,
  teamId: string,
  { calendar, at: when, actorId }: { calendar: Calendar; at: string; actorId: string },
): Promise<void> {
  const open = await casesOpenAt(inside, teamId, when);
  for (const week of [0, 1]) {
    for (const { id, mode, pair, dice } of open.filter(({ dice: nth }) => (nth + week) % 3 === 0)) {
      const isSite = mode === 'systematic_supervision';
      const day = dayAfter(calendar.weekday(0, 0), 7 * week + ((dice + week) % 5));
      await sql`
        insert into planned_activities (id, team_id, case_id, kind, arena, starts_at, minutes, worker_ids, planned_by, planned_at)
        values (${newId()}, ${teamId}, ${id}, ${isSite ? 'supervision' : pick(kinds, dice)}, ${isSite ? 'service_site' : pick(arenas, dice)},
          ${at(day, 9 + (dice % 6), 30 * (dice % 2))}, 60, ${pair}::uuid[], ${pair[0]}, ${when})`.execute(
        inside.db,
      );
      inside.tell({
        teamId,
        kind: 'activity.planned',
        ...{ at: when, actorId, caseIds: [id], version: 1 },
      });
    }
  }
}
