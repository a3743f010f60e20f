import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';
import type { FoundSignal, Sum } from './signal-rules.ts';

type Db = Transaction<DB>;
export type Signal = components['schemas']['FeedbackSignal'];
export type SignalList = components['schemas']['FeedbackSignalList'];
type Answer = components['schemas']['AnswerSignalRequest'];

/** All sums of a series that count; only for whoever has written into it in this transaction. */
export async function findWrittenSums(db: Db, seriesId: string): Promise<Sum[]> {
  const { rows } = await sql<Sum>`
    select root_id as "rootId", measured_on as "measuredOn", total, lines, is_shared as "isShared"
    from sums_of_written_series(${seriesId})`.execute(db);
  return rows;
}

export interface SeriesRead {
  about: 'life' | 'cooperation';
  ageGroup: 'child' | 'adolescent' | 'adult';
  ruleSet: string;
}

export async function getSeriesRead(db: Db, seriesId: string): Promise<SeriesRead> {
  const { rows } = await sql<SeriesRead>`
    select i.about, s.age_group as "ageGroup", s.rule_set as "ruleSet"
    from measurement_series s join instruments i on i.id = s.instrument_id where s.id = ${seriesId}`.execute(
    db,
  );
  return rows[0]!;
}

export async function keepSignals(
  db: Db,
  seriesId: string,
  found: readonly FoundSignal[],
): Promise<void> {
  await sql`select keep_signals(${seriesId}, ${JSON.stringify(found)}::text::jsonb)`.execute(db);
}

// The case has been closed and opened again since: the person has begun anew.
const isOfEarlierCourse = sql`
  exists (select from case_openings o where o.case_id = g.case_id and upper_inf(o.open_during) and lower(o.open_during) > s.opened_at)`;

const signal = sql`
  jsonb_build_object('id', g.id, 'kind', g.kind, 'formName', i.name, 'rater', s.rater, 'measuredOn', g.measured_on,
    'workers', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'level', x.level) order by x.level), '[]')
      from (values ('municipal', s.municipal_worker_id), ('specialist', s.specialist_worker_id)) x (level, id) join workers w on w.id = x.id),
    'ruleSet', g.rule_set, 'isNormed', not i.is_free, 'fromTenths', g.from_tenths, 'toTenths', g.to_tenths, 'limitTenths', g.limit_tenths,
    'nth', g.nth, 'raisedAt', g.raised_at,
    'state', case when g.answered_at is not null then 'answered' when g.ended_at is not null or ${isOfEarlierCourse} then 'over' else 'waiting' end,
    'answer', case when g.answered_at is not null then jsonb_build_object('outcome', g.outcome, 'words', g.words,
      'answeredByName', (select w.name from workers w where w.id = g.answered_by), 'answeredAt', g.answered_at) end)`;

const ofSignal = sql`
  feedback_signals g join measurement_series s on s.id = g.series_id join instruments i on i.id = s.instrument_id`;

/** What the caller may see of what the answers call for, the latest first; and how often there was one. */
export async function findSignals(db: Db, caseId: string): Promise<SignalList> {
  const { rows } = await sql<{ found: SignalList }>`
    select jsonb_build_object(
      'items', coalesce((select jsonb_agg(x.card order by x.raised_at desc, x.id) from (
        select ${signal} as card, g.raised_at, g.id from ${ofSignal} where g.case_id = ${caseId}
        order by g.raised_at desc, g.id limit 200) x), '[]'),
      'dueOn', (select to_char(oslo_date(w.since), 'YYYY-MM-DD') from feedback_waiting() w where w.case_id = ${caseId} and w.kind = 'measurement_due'),
      'coverage', jsonb_build_object(
        'measured', (select count(*) from measurements m where m.case_id = ${caseId} and not m.is_void
          and not exists (select from measurements l where l.corrects_id = m.id)),
        'informally', (select count(*) from informal_feedback i where i.case_id = ${caseId} and i.withdrawn_at is null),
        'notAsked', (select count(*) from feedback_omissions o where o.case_id = ${caseId} and o.reason = 'not_asked' and o.withdrawn_at is null),
        'wouldNot', (select count(*) from feedback_omissions o where o.case_id = ${caseId} and o.reason = 'would_not' and o.withdrawn_at is null))) as found`.execute(
    db,
  );
  return rows[0]!.found;
}

export interface FoundOne {
  teamId: string;
  caseId: string;
  signal: Signal;
}

/** Locked until commit. Undefined: there is none that the caller may see. */
export async function lockSignal(db: Db, signalId: string): Promise<FoundOne | undefined> {
  const { rows } = await sql<FoundOne>`
    select g.team_id as "teamId", g.case_id as "caseId", ${signal} as signal from ${ofSignal}
    where g.id = ${signalId} for no key update of g`.execute(db);
  return rows[0];
}

export async function getSignal(db: Db, signalId: string): Promise<Signal> {
  const { rows } = await sql<{ signal: Signal }>`
    select ${signal} as signal from ${ofSignal} where g.id = ${signalId}`.execute(db);
  return rows[0]!.signal;
}

/** Refused by `feedback_signals_answered_once`. */
export async function writeAnswer(
  db: Db,
  signalId: string,
  { outcome, words }: Answer,
): Promise<void> {
  await sql`update feedback_signals set outcome = ${outcome}, words = ${words ?? null} where id = ${signalId}`.execute(
    db,
  );
}
