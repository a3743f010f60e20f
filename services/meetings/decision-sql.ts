import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { handover, handoverFrom, nameOf } from './handovers-sql.ts';
import type { DecisionOutcome } from './words.ts';

type Db = Transaction<DB>;

/** A decision as the contract says it, of the row `d`. */
export const decision = sql`
  jsonb_build_object('id', d.id, 'outcome', d.outcome, 'advisedOutcome', d.advised_outcome, 'differsBecause', d.differs_because,
    'rationale', nullif(d.rationale, ''), 'decidedAt', d.decided_at, 'caseId', d.case_id, 'closing', d.details -> 'closing',
    'caseName', (select coalesce(alias, title) from cases where id = d.case_id), 'guidanceReason', d.details -> 'guidanceReason',
    'deciders', (
      select coalesce(jsonb_agg(jsonb_build_object('workerId', w.id, 'name', w.name, 'level', p.level) order by p.level, w.name), '[]')
      from attendances p join workers w on w.id = p.worker_id
      where p.meeting_id = d.meeting_id and p.worker_id = any (d.decider_worker_ids)),
    'recordedByName', coalesce((select name from workers where id = d.recorded_by), '–'),
    'pair', (
      select jsonb_object_agg(s.level, jsonb_build_object('id', w.id, 'name', ${nameOf('w')}))
      from case_openings o
      join seats s on s.case_id = o.case_id and lower(s.held_during) = lower(o.open_during)
      join workers w on w.id = s.worker_id
      where o.decision_id = d.id),
    'handovers', (
      select coalesce(jsonb_agg(${handover} order by s.level), '[]') ${handoverFrom}
      where s.case_id = d.case_id and d.details -> 'handedOverSeatIds' ? s.id::text),
    'supervisionOffer', (
      select jsonb_build_object('unit', jsonb_build_object('id', u.id, 'name', u.name, 'level', u.level),
        'toWorkerName', d.details -> 'supervisionOffer' -> 'toWorkerName', 'note', d.details -> 'supervisionOffer' -> 'note')
      from units u where u.id = (d.details -> 'supervisionOffer' ->> 'unitId')::uuid),
    'investigation', (
      select jsonb_build_object('municipal', jsonb_build_object('id', m.id, 'name', m.name),
        'specialist', jsonb_build_object('id', s.id, 'name', s.name), 'dueOn', d.details -> 'investigation' -> 'dueOn')
      from workers m, workers s
      where m.id = (d.details -> 'investigation' ->> 'municipalWorkerId')::uuid
        and s.id = (d.details -> 'investigation' ->> 'specialistWorkerId')::uuid),
    'guidanceUnit', (
      select jsonb_build_object('id', u.id, 'name', u.name, 'level', u.level)
      from units u where u.id = (d.details ->> 'guidanceUnitId')::uuid))
    || coalesce((select jsonb_build_object('undone', jsonb_build_object('at', x.undone_at, 'reason', x.reason,
        'byName', coalesce((select name from workers where id = x.undone_by), '–')))
      from decision_undos x where x.decision_id = d.id), '{}')`;

/** What a decision keeps beside its outcome; names are looked up when it is read. */
export interface DecisionDetails {
  supervisionOffer?: { unitId: string; toWorkerName: string | null; note: string | null };
  investigation?: { municipalWorkerId: string; specialistWorkerId: string; dueOn: string };
  guidanceUnitId?: string;
  guidanceReason?: string;
  handedOverSeatIds?: string[];
  closing?: { reason: string; position: string };
  /** How what it is about stood before it, should it be undone. */
  before?: { inquiry?: InquiryBefore; closing?: ClosingBefore; beside?: BesideBefore };
}

/** As the rooms of inquiries and cases say it. */
interface InquiryBefore {
  state: string;
  outcome: string | null;
  comesBackOn: string | null;
  linkedCaseId: string | null;
  investigationId: string | null;
  guidanceId: string | null;
}

interface BesideBefore {
  supporters: { id: string; endsOn: string | null }[];
  planIds: string[];
  requestIds: string[];
}

interface ClosingBefore {
  reason: string;
  position: string;
  decisionId: string | null;
  offerId: string | null;
}

/** The deciders and the time are written by the database, which also refuses when a level is missing. */
export async function insertDecision(
  db: Db,
  row: {
    id: string;
    teamId: string;
    meetingId: string;
    itemId: string;
    inquiryId: string | null;
    outcome: DecisionOutcome;
    advised: { outcome: string; row: number } | null;
    differsBecause: string | null;
    rationale: string;
    details: DecisionDetails;
    caseId: string | null;
    recordedBy: string | null;
  },
): Promise<void> {
  await sql`
    insert into decisions (id, team_id, meeting_id, item_id, inquiry_id, outcome, advised_outcome, advised_row, differs_because,
      rationale, details, case_id, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.meetingId}, ${row.itemId}, ${row.inquiryId}, ${row.outcome},
      ${row.advised?.outcome ?? null}, ${row.advised?.row ?? null}, ${row.differsBecause}, ${row.rationale},
      ${JSON.stringify(row.details)}::text::jsonb, ${row.caseId}, ${row.recordedBy})`.execute(db);
}

export interface PendingCase {
  id: string;
  alias: string | null;
  title: string | null;
  unitId: string | null;
  mode: 'intake' | 'shoulder_to_shoulder' | 'systematic_supervision';
  reference: string | null;
  arrangement: 'fixed' | 'on_demand' | null;
  everyWeeks: number | null;
  startedOn: string | null;
  lastContactOn: string | null;
  importId: string | null;
}

export async function lockPendingCase(db: Db, id: string): Promise<PendingCase> {
  const { rows } = await sql<PendingCase>`
    select id, alias, title, unit_id as "unitId", mode, reference, arrangement, every_weeks as "everyWeeks",
      started_on as "startedOn", last_contact_on as "lastContactOn", import_id as "importId"
    from pending_cases where id = ${id} for no key update`.execute(db);
  return rows[0] as PendingCase; // the item's foreign key holds it there
}

export async function endPendingCase(db: Db, id: string, caseId: string): Promise<void> {
  await sql`
    update pending_cases set state = 'opened', case_id = ${caseId}, version = version + 1 where id = ${id}`.execute(
    db,
  );
}

/** What is known of all that a decision names; an id that names nothing is missing from its answer. */
export interface Named {
  unitIds: string[];
  linkedCase: { id: string; state: 'open' | 'closed'; isPersons: boolean } | null;
  /** Whether the day is today or later; null when none is named. */
  isDayToCome: boolean | null;
}

export async function findNamedByDecision(
  db: Db,
  named: {
    teamId: string;
    unitIds: readonly string[];
    linkedCaseId: string | null;
    day: string | null;
  },
): Promise<Named> {
  const { rows } = await sql<Named>`
    select
      (select coalesce(jsonb_agg(id), '[]') from units where id = any (${[...named.unitIds]}::uuid[])
        and (valid_to is null or valid_to > oslo_today())) as "unitIds",
      (select jsonb_build_object('id', id, 'state', state, 'isPersons', mode <> 'systematic_supervision') from cases
        where id = ${named.linkedCaseId}::uuid and team_id = ${named.teamId} and close_reason is distinct from 'undone') as "linkedCase",
      ${named.day}::date >= oslo_today() as "isDayToCome"`.execute(db);
  return rows[0] as Named; // one row always
}
