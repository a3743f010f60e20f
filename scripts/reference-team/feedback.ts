import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { dayAfter, type Calendar } from './calendar.ts';

/** How it goes with some of them, fortnight by fortnight until now, in tenths; each pattern is somebody's. All invented. */
const courses = [
  [142, 158, 151, 187, 204, 229, 243],
  [213, 208, 221, 207],
  [171, 196, 247, 179],
  [118],
  [],
  [264, 281, 279],
  [163, 152, 168, 171, 159, 166],
];
const everyDays = 14;

/** Four lines that come to a sum: not all alike, as nobody's are. */
function linesOf(total: number): number[] {
  const [first, second, third] = [0.22, 0.27, 0.24].map((part) => Math.round(total * part));
  return [first!, second!, third!, total - first! - second! - third!];
}

export async function giveFeedback(
  inside: Inside,
  teamId: string,
  { calendar, at, actorId }: { calendar: Calendar; at: string; actorId: string },
): Promise<void> {
  const { db, tell } = inside;
  const { rows } = await sql<{ caseId: string; openedAt: string; days: number }>`
    select c.id as "caseId", lower(o.open_during) as "openedAt", ${calendar.today}::date - c.started_on as days
    from cases c join case_openings o on o.case_id = c.id and upper_inf(o.open_during)
    where c.team_id = ${teamId} and c.state = 'open' and c.alias is not null and c.registration in ('approved', 'unregistered')
    order by c.alias`.execute(db);
  for (const [at_, { caseId, openedAt, days }] of rows.entries()) {
    const course = courses[at_ % courses.length]!;
    const fitting = course.slice(-Math.max(0, Math.floor(days / everyDays)));
    if (course.length === 0 || fitting.length === 0) continue;
    const about = { teamId, at, actorId, caseIds: [caseId] };
    await sql`
      insert into feedback_choices (case_id, team_id, life_instrument, cooperation_instrument, asks_informally, prompt_after_weeks,
        chosen_by, chosen_at)
      values (${caseId}, ${teamId}, 'four_lines', 'four_lines_together', true, 4, ${actorId}, ${at})`.execute(
      db,
    );
    tell({ ...about, kind: 'feedback.chosen' });
    const seriesId = newId();
    await sql`
      insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, age_group, rule_set, begun_at)
      values (${seriesId}, ${teamId}, ${caseId}, ${openedAt}, 'four_lines', 'self', 'adult', 'rci6-strict', ${at})`.execute(
      db,
    );
    for (const [nth, total] of fitting.entries()) {
      const [one, two, three, four] = linesOf(total);
      const on = dayAfter(calendar.today, -everyDays * (fitting.length - 1 - nth) - 3);
      await sql`
        insert into measurements (id, team_id, case_id, series_id, measured_on, line_1, line_2, line_3, line_4, total, entered_how,
          entered_by, recorded_at)
        values (${newId()}, ${teamId}, ${caseId}, ${seriesId}, ${on}, ${one!}, ${two!}, ${three!}, ${four!}, ${total}, 'paper',
          ${actorId}, ${at})`.execute(db);
      tell({ ...about, kind: 'feedback.measured' });
    }
  }
}
