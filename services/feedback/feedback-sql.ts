import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { omission } from './omission-sql.ts';
import type { Standing } from './measurement-rules.ts';
import type { Score } from './score-rules.ts';
import type {
  AgeGroup,
  CourseCounting,
  Feedback,
  FeedbackChoices,
  Measurement,
  MeasurementSeries,
  Rater,
} from './words.ts';

type Db = Transaction<DB>;

const choices = sql`
  jsonb_build_object('version', coalesce(k.version, 0), 'lifeForm', k.life_instrument, 'cooperationForm', k.cooperation_instrument,
    'asksInformally', coalesce(k.asks_informally, true), 'promptAfterWeeks', coalesce(k.prompt_after_weeks, 4),
    'sinceOn', case when num_nonnulls(k.life_instrument, k.cooperation_instrument) > 0 then k.since_on end,
    'chosenByName', (select name from workers where id = k.chosen_by), 'chosenAt', k.chosen_at)`;

const measurement = sql`
  jsonb_build_object('id', m.id, 'seriesId', m.series_id, 'measuredOn', m.measured_on,
    'lines', case when num_nonnulls(m.line_1, m.line_2, m.line_3, m.line_4) > 0
      then jsonb_build_array(m.line_1, m.line_2, m.line_3, m.line_4) end,
    'totalTenths', m.total, 'enteredHow', m.entered_how, 'device', m.device, 'pointer', m.pointer,
    'isSharedWithPair', m.is_shared_with_pair, 'enteredByName', w.name, 'recordedAt', m.recorded_at,
    'correctsId', m.corrects_id, 'correctionReason', m.correction_reason,
    'isCorrected', exists (select from measurements later where later.corrects_id = m.id), 'isVoid', m.is_void)`;

const counting = sql`
  jsonb_build_object('leftOutBecause', l.reason, 'recordedByName', w.name, 'recordedAt', l.recorded_at)`;

// Who sits there, or acts for them today.
const pairNow = sql`
  select near.level, w.id, w.name from (
    select s.level, s.worker_id from seats s where s.case_id = c.id and upper_inf(s.held_during)
    union select v.level, v.acting_worker_id from covers v
      where v.case_id = c.id and v.withdrawn_at is null and v.starts_on <= oslo_today() and v.ends_on > oslo_today()) near
  join workers w on w.id = near.worker_id`;

const worker = sql`jsonb_build_object('id', p.id, 'name', p.name, 'level', p.level)`;

// Of a case that was reopened the course begins then, whenever the case did.
const courseFrom = sql`
  case when exists (select from case_openings b where b.case_id = o.case_id and b.open_during << o.open_during)
    then oslo_date(lower(o.open_during)) else c.started_on end`;

const ageGroups = sql`
  to_jsonb(array_remove(array[case when i.from_age <= 6 and coalesce(i.to_age, 12) >= 12 then 'child' end,
    case when i.from_age <= 13 and coalesce(i.to_age, 17) >= 17 then 'adolescent' end,
    case when i.to_age is null then 'adult' end], null))`;

/** A series as it is stored; what its sums say is for the rules. */
export type StoredSeries = Omit<MeasurementSeries, 'outcome' | 'ruleSet'> & {
  ruleSetId: string;
  isNormed: boolean;
};
export type StoredFeedback = Omit<Feedback, 'series'> & { series: StoredSeries[] };

/** What is known, as far as the caller may see. Undefined: no such case, or somebody else's. */
export async function findFeedback(
  db: Db,
  caseId: string,
): Promise<{ hasPerson: boolean; feedback: StoredFeedback } | undefined> {
  const { rows } = await sql<{ hasPerson: boolean; feedback: StoredFeedback }>`
    select c.alias is not null as "hasPerson", jsonb_build_object('caseId', c.id, 'teamId', c.team_id, 'caseState', c.state,
      'choices', ${choices},
      'forms', coalesce((select jsonb_agg(jsonb_build_object('code', i.id, 'name', i.name, 'about', i.about, 'ageGroups', ${ageGroups},
          'right', coalesce(held.right_today, 'none')) order by i.is_free desc, i.id)
        from instruments i cross join lateral (select instrument_right(c.team_id, i.id) as right_today) held
        where i.is_scored and (held.right_today is not null or i.id in (k.life_instrument, k.cooperation_instrument))), '[]'),
      'isOneOfThePair', c.id = any ((select acting_pair_case_ids())::uuid[]),
      'pair', coalesce((select jsonb_agg(${worker} order by p.level, p.name) from (${pairNow}) p), '[]'),
      'series', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'form', i.id, 'formName', i.name, 'about', i.about,
          'rater', s.rater, 'ageGroup', s.age_group, 'isNormed', not i.is_free, 'ruleSetId', s.rule_set,
          'isCurrent', exists (select from case_openings o where o.case_id = c.id and lower(o.open_during) = s.opened_at and upper_inf(o.open_during)),
          'workers', (select coalesce(jsonb_agg(${worker} order by p.level), '[]') from (
            select x.level, w.id, w.name from (values ('municipal', s.municipal_worker_id), ('specialist', s.specialist_worker_id)) x (level, id)
            join workers w on w.id = x.id) p),
          'measurements', one.measurements) order by s.begun_at desc, s.id)
        from measurement_series s join instruments i on i.id = s.instrument_id
        cross join lateral (select jsonb_agg(${measurement} order by m.measured_on, m.recorded_at, m.id) as measurements
          from measurements m left join workers w on w.id = m.entered_by where m.series_id = s.id) one
        where s.case_id = c.id and one.measurements is not null), '[]'),
      'omissions', coalesce((select jsonb_agg(${omission} order by o.omitted_on desc, o.id desc)
        from feedback_omissions o join workers w on w.id = o.recorded_by where o.case_id = c.id and o.withdrawn_at is null), '[]'),
      'counting', (select ${counting} from left_out_courses l join workers w on w.id = l.recorded_by
        join case_openings o on o.case_id = c.id and upper_inf(o.open_during) and lower(o.open_during) = l.opened_at
        where l.case_id = c.id order by l.recorded_at desc, l.id desc limit 1),
      'marks', coalesce((select jsonb_agg(to_jsonb(x) order by x."on", x.kind) from (
        select oslo_date(lower(held_during)) as "on", 'mode' as kind, mode, null as words from case_modes where case_id = c.id
          and lower(held_during) > (select min(lower(held_during)) from case_modes where case_id = c.id)
        union all select admitted_on, 'admitted', null, null from admissions where case_id = c.id and withdrawn_at is null
        union all select discharged_on, 'discharged', null, null from admissions
          where case_id = c.id and withdrawn_at is null and discharged_on is not null
        union all select noted_on, 'note', null, text from curve_notes where case_id = c.id) x), '[]')) as feedback
    from cases c left join feedback_choices k on k.case_id = c.id
    where c.id = ${caseId} and (c.team_id = any (acting_team_ids()) or c.id = any (acting_contact_case_ids()))`.execute(
    db,
  );
  return rows[0];
}

export async function getChoices(db: Db, caseId: string): Promise<FeedbackChoices> {
  const { rows } = await sql<{ found: FeedbackChoices }>`
    select ${choices} as found from (select) one left join feedback_choices k on k.case_id = ${caseId}`.execute(
    db,
  );
  return rows[0]!.found;
}

/** What the rules need to know of a case before somebody's answer is written down. */
export async function findStanding(db: Db, caseId: string): Promise<Standing> {
  const { rows } = await sql<{ found: Standing }>`
    select jsonb_build_object('teamId', c.team_id, 'hasPerson', c.alias is not null, 'registration', c.registration,
      'isOneOfThePair', c.id = any ((select acting_pair_case_ids())::uuid[]), 'callerId', acting_worker_id(), 'today', oslo_today(),
      'openedAt', lower(o.open_during), 'startedOn', ${courseFrom},
      'chosen', jsonb_build_object('life', k.life_instrument, 'cooperation', k.cooperation_instrument),
      'forms', (select jsonb_object_agg(i.id, jsonb_build_object('about', i.about, 'isScored', i.is_scored, 'ruleSet', i.rule_set,
        'right', coalesce(instrument_right(c.team_id, i.id), 'none'), 'ageGroups', ${ageGroups})) from instruments i),
      'pair', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'level', p.level)), '[]') from (${pairNow}) p),
      'series', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'form', s.instrument_id, 'about', i.about, 'rater', s.rater,
          'municipalWorkerId', s.municipal_worker_id, 'specialistWorkerId', s.specialist_worker_id, 'ageGroup', s.age_group)), '[]')
        from measurement_series s join instruments i on i.id = s.instrument_id
        where s.case_id = c.id and s.opened_at = lower(o.open_during))) as found
    from cases c join case_openings o on o.case_id = c.id and upper_inf(o.open_during)
    left join feedback_choices k on k.case_id = c.id where c.id = ${caseId}`.execute(db);
  return rows[0]!.found;
}

export async function writeChoices(
  db: Db,
  row: { caseId: string; teamId: string; choices: FeedbackChoices },
): Promise<void> {
  const { lifeForm, cooperationForm, asksInformally, promptAfterWeeks, version } = row.choices;
  if (version === 0) {
    await sql`
      insert into feedback_choices (case_id, team_id, life_instrument, cooperation_instrument, asks_informally, prompt_after_weeks, chosen_by)
      values (${row.caseId}, ${row.teamId}, ${lifeForm}, ${cooperationForm}, ${asksInformally}, ${promptAfterWeeks},
        acting_worker_id())`.execute(db);
    return;
  }
  await sql`
    update feedback_choices set life_instrument = ${lifeForm}, cooperation_instrument = ${cooperationForm},
      asks_informally = ${asksInformally}, prompt_after_weeks = ${promptAfterWeeks}, version = version + 1
    where case_id = ${row.caseId}`.execute(db);
}

export interface NewSeries {
  id: string;
  teamId: string;
  caseId: string;
  openedAt: string;
  form: string;
  rater: Rater;
  municipalWorkerId: string | null;
  specialistWorkerId: string | null;
  ageGroup: AgeGroup;
  ruleSet: string;
}

export async function insertSeries(db: Db, row: NewSeries): Promise<void> {
  await sql`
    insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, municipal_worker_id, specialist_worker_id,
      age_group, rule_set)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.openedAt}, ${row.form}, ${row.rater}, ${row.municipalWorkerId},
      ${row.specialistWorkerId}, ${row.ageGroup}, ${row.ruleSet})`.execute(db);
}

export interface NewMeasurement {
  id: string;
  teamId: string;
  caseId: string;
  seriesId: string;
  measuredOn: string;
  /** Null: what it corrects was never this person's answer. */
  score: Score | null;
  enteredHow: Measurement['enteredHow'];
  device?: Measurement['device'];
  pointer?: Measurement['pointer'];
  textPackId?: string | null;
  isSharedWithPair: boolean;
  corrects?: { id: string; reason: NonNullable<Measurement['correctionReason']> };
}

export async function insertMeasurement(db: Db, row: NewMeasurement): Promise<void> {
  const [first = null, second = null, third = null, fourth = null] = row.score?.items ?? [];
  await sql`
    insert into measurements (id, team_id, case_id, series_id, measured_on, line_1, line_2, line_3, line_4, total, entered_how, device,
      pointer, text_pack_id, is_shared_with_pair, entered_by, corrects_id, correction_reason, is_void)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.seriesId}, ${row.measuredOn}, ${first}, ${second}, ${third}, ${fourth},
      ${row.score?.total ?? null}, ${row.enteredHow}, ${row.device ?? null}, ${row.pointer ?? null}, ${row.textPackId ?? null},
      ${row.isSharedWithPair}, acting_worker_id(), ${row.corrects?.id ?? null}, ${row.corrects?.reason ?? null},
      ${row.score === null})`.execute(db);
}

export async function getMeasurement(db: Db, measurementId: string): Promise<Measurement> {
  const { rows } = await sql<{ found: Measurement }>`
    select ${measurement} as found from measurements m left join workers w on w.id = m.entered_by
    where m.id = ${measurementId}`.execute(db);
  return rows[0]!.found;
}

export interface FoundMeasurement {
  teamId: string;
  caseId: string;
  textPackId: string | null;
  /** Of the course that it is of. */
  startedOn: string;
  found: Measurement;
}

export async function findMeasurement(
  db: Db,
  measurementId: string,
): Promise<FoundMeasurement | undefined> {
  const { rows } = await sql<FoundMeasurement>`
    select m.team_id as "teamId", m.case_id as "caseId", m.text_pack_id as "textPackId", ${courseFrom} as "startedOn",
      ${measurement} as found
    from measurements m join measurement_series s on s.id = m.series_id join cases c on c.id = m.case_id
    join case_openings o on o.case_id = m.case_id and lower(o.open_during) = s.opened_at
    left join workers w on w.id = m.entered_by where m.id = ${measurementId}`.execute(db);
  return rows[0];
}

export async function insertCounting(
  db: Db,
  row: {
    id: string;
    teamId: string;
    caseId: string;
    openedAt: string;
    reason: CourseCounting['leftOutBecause'];
  },
): Promise<CourseCounting> {
  await sql`
    insert into left_out_courses (id, team_id, case_id, opened_at, reason, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.openedAt}, ${row.reason}, acting_worker_id())`.execute(
    db,
  );
  const { rows } = await sql<{ found: CourseCounting }>`
    select ${counting} as found from left_out_courses l join workers w on w.id = l.recorded_by where l.id = ${row.id}`.execute(
    db,
  );
  return rows[0]!.found;
}

/** What a row of a spreadsheet says somebody answered. */
export interface Brought {
  importId: string;
  caseId: string;
  form: string;
  measuredOn: string;
  lines: readonly (number | null)[] | null;
  totalTenths: number | null;
}

export async function bringInMeasurement(db: Db, row: Brought): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select bring_in_measurement(${row.importId}, ${row.caseId}, ${row.form}, ${row.measuredOn},
      ${row.lines === null ? null : [...row.lines]}::smallint[], ${row.totalTenths}::smallint) as id`.execute(
    db,
  );
  return rows[0]!.id;
}

export async function findSeriesOf(db: Db, measurementIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct series_id as id from measurements where id = any (${[...measurementIds]}::uuid[])`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
