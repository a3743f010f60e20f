import { sql } from 'kysely';
import { raiseSignals } from '../../services/feedback/feedback.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { casesOpenAt } from './activities.ts';
import { at, type Calendar } from './calendar.ts';
import type { Happening } from './cases.ts';

/** How it goes with some of them, fortnight by fortnight, in tenths; each course is somebody's. All invented. */
const courses = [
  [142, 158, 151, 187, 204, 229, 243],
  [213, 208, 221, 207],
  [],
  [171, 196, 247, 179],
  [264, 281, 279],
  [163, 152, 168, 171, 159, 166],
];
/** And how they find it to work with whoever asks; not all are asked about that. */
const together = [[352, 368, 371, 376, 379, 382, 380], [], [371, 379, 358, 366]];
const fortnights = 7;

/** Four lines that come to a sum: not all alike, as nobody's are. */
function linesOf(total: number): [number, number, number, number] {
  // Near the end of the lines there is less room.
  const parts = total > 340 ? [0.24, 0.26, 0.25] : [0.22, 0.27, 0.24];
  const [first, second, third] = parts.map((part) => Math.round(total * part));
  return [first!, second!, third!, total - first! - second! - third!];
}

/** One of the two asks, once a fortnight, and writes in what the person answered. */
export function askHowItGoes(inside: Inside, teamId: string, calendar: Calendar): Happening[] {
  return Array.from({ length: fortnights }, (_, nth) => {
    const on = calendar.daysAgo(14 * nth + 3);
    const when = at(on, 16, 30);
    const happens = async () => {
      for (const { id, pair, dice } of await casesOpenAt(inside, teamId, when)) {
        const about = { teamId, at: when, actorId: pair[0]!, caseIds: [id] };
        const [life, cooperation] = [courses, together].map((all) => all[dice % all.length]!);
        await answer(inside, { course: life!, together: cooperation!, on, ...about });
      }
    };
    return { at: when, happens };
  });
}

interface Asked {
  teamId: string;
  at: string;
  actorId: string;
  caseIds: string[];
  course: readonly number[];
  together: readonly number[];
  on: string;
}

async function answer(
  { db, tell }: Inside,
  { course, together, on, ...about }: Asked,
): Promise<void> {
  const { teamId, at: when, actorId } = about;
  const caseId = about.caseIds[0]!;
  const { rows } = await sql<{ seriesId: string | null; count: number; openedAt: string }>`
    select s.id as "seriesId", (select count(*)::integer from measurements where series_id = s.id) as count,
      lower(o.open_during) as "openedAt"
    from cases c join case_openings o on o.case_id = c.id and upper_inf(o.open_during)
    left join measurement_series s on s.case_id = c.id and s.instrument_id = 'four_lines'
    where c.id = ${caseId} and c.alias is not null and c.registration in ('approved', 'unregistered')`.execute(
    db,
  );
  const [known] = rows;
  const total = course[known?.count ?? 0];
  if (!known || total === undefined) return;
  const seriesId = known.seriesId ?? newId();
  if (known.seriesId === null) {
    await sql`
      insert into feedback_choices (case_id, team_id, life_instrument, cooperation_instrument, asks_informally, prompt_after_weeks,
        chosen_by, chosen_at)
      values (${caseId}, ${teamId}, 'four_lines', 'four_lines_together', true, 4, ${actorId}, ${when})`.execute(
      db,
    );
    await sql`
      insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, age_group, rule_set, begun_at)
      values (${seriesId}, ${teamId}, ${caseId}, ${known.openedAt}, 'four_lines', 'self', 'adult', 'rci6-strict', ${when})`.execute(
      db,
    );
    tell({ ...about, kind: 'feedback.chosen' });
  }
  await write(db, { ...about, caseId, seriesId, on, total, isShared: false });
  const sum = together[known.count];
  if (sum !== undefined)
    await answerTogether(db, { ...about, caseId, on, sum, openedAt: known.openedAt });
  tell({ ...about, kind: 'feedback.measured' });
}

/** Of whoever asks; every other lets both see it. */
async function answerTogether(
  db: Inside['db'],
  {
    sum,
    openedAt,
    ...one
  }: Omit<Written, 'seriesId' | 'total' | 'isShared'> & { sum: number; openedAt: string },
): Promise<void> {
  await sql`
    insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, municipal_worker_id, age_group, rule_set, begun_at)
    values (${newId()}, ${one.teamId}, ${one.caseId}, ${openedAt}, 'four_lines_together', 'self', ${one.actorId}, 'adult', 'rci6-strict', ${one.at})
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ id: string }>`
    select id from measurement_series where case_id = ${one.caseId} and municipal_worker_id = ${one.actorId} and opened_at = ${openedAt}`.execute(
    db,
  );
  const seriesId = rows[0]!.id;
  await write(db, { ...one, seriesId, total: sum, isShared: sum % 2 === 0 });
}

interface Written {
  teamId: string;
  caseId: string;
  seriesId: string;
  on: string;
  total: number;
  isShared: boolean;
  actorId: string;
  at: string;
}

async function write(db: Inside['db'], one: Written): Promise<void> {
  const [first, second, third, fourth] = linesOf(one.total);
  await sql`
    insert into measurements (id, team_id, case_id, series_id, measured_on, line_1, line_2, line_3, line_4, total, entered_how,
      is_shared_with_pair, entered_by, recorded_at)
    values (${newId()}, ${one.teamId}, ${one.caseId}, ${one.seriesId}, ${one.on}, ${first}, ${second}, ${third}, ${fourth}, ${one.total},
      'paper', ${one.isShared}, ${one.actorId}, ${one.at})`.execute(db);
}

/** What calls for a talk today, of all that they answered. */
export async function readWhatWasAnswered(inside: Inside, teamId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from measurement_series where team_id = ${teamId}`.execute(inside.db);
  for (const { id } of rows) await raiseSignals(inside, id);
}
