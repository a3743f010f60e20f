import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Engagement, Level, Mode, ProblemCase } from './words.ts';

type Db = Transaction<DB>;

export interface LockedCase {
  id: string;
  teamId: string;
  alias: string | null;
  title: string | null;
  mode: Mode;
  /** Null for a supervision case. */
  engagement: Engagement | null;
  state: 'open' | 'closed';
  version: number;
  /** Opened by a decision that was undone. */
  isUndone: boolean;
  /** Whether the caller is of the team; a treatment contact sees the case and cannot change it. */
  isOfOwnTeam: boolean;
}

/** Takes the case's row until commit; whoever writes its seats waits here. Undefined: none that the caller may see. */
export async function lockCase(db: Db, caseId: string): Promise<LockedCase | undefined> {
  const { rows } = await sql<LockedCase>`
    select id, team_id as "teamId", alias, title, mode, engagement, state, version, coalesce(close_reason = 'undone', false) as "isUndone",
      team_id = any (acting_team_ids()) as "isOfOwnTeam"
    from cases where id = ${caseId} for no key update`.execute(db);
  if (rows[0]) return rows[0];
  // A treatment contact may see a case without the right to lock it.
  const seen = await sql<LockedCase>`
    select id, team_id as "teamId", alias, title, mode, engagement, state, version,
      coalesce(close_reason = 'undone', false) as "isUndone", false as "isOfOwnTeam"
    from cases where id = ${caseId}`.execute(db);
  return seen.rows[0];
}

export interface SeatHolder {
  level: Level;
  workerId: string;
  agreementId: string | null;
  treatmentContactId: string | null;
}

export async function currentSeats(db: Db, caseId: string): Promise<SeatHolder[]> {
  const { rows } = await sql<SeatHolder>`
    select level, worker_id as "workerId", agreement_id as "agreementId", treatment_contact_id as "treatmentContactId"
    from seats where case_id = ${caseId} and upper_inf(held_during)`.execute(db);
  return rows;
}

export interface NewCase {
  id: string;
  teamId: string;
  mode: Mode;
  alias: string | null;
  title: string | null;
  unitId: string | null;
  arrangement: string | null;
  everyWeeks: number | null;
  reference: string | null;
  engagement: Engagement | null;
  startedOn: string | null;
  lastContactOn: string | null;
  earlierPairUnknown: boolean;
  importId: string | null;
  /** An earlier case of the same person, in the same team; otherwise the person is new. */
  samePersonAs: string | null;
}

export async function insertCase(db: Db, row: NewCase): Promise<void> {
  await sql`
    insert into cases (id, team_id, mode, alias, title, unit_id, reference, engagement, registration,
      started_on, last_contact_on, earlier_pair_unknown, imported_by, person_id)
    values (${row.id}, ${row.teamId}, ${row.mode}, ${row.alias}, ${row.title}, ${row.unitId},
      ${row.reference}, ${row.engagement}, case when ${row.alias !== null} then coalesce((
        select registration from cases where id = ${row.samePersonAs}::uuid and team_id = ${row.teamId}), 'unregistered') end,
      coalesce(${row.startedOn}::date, oslo_today()), ${row.lastContactOn}, ${row.earlierPairUnknown}, ${row.importId},
      (select person_id from cases where id = ${row.samePersonAs}::uuid and team_id = ${row.teamId}))`.execute(
    db,
  );
  if (row.arrangement === null) return;
  await sql`
    insert into supervision_arrangements (case_id, edition, team_id, kind, every_weeks)
    values (${row.id}, 1, ${row.teamId}, ${row.arrangement}, ${row.everyWeeks})`.execute(db);
}

export interface ClosedRecord {
  id: string;
  teamId: string;
  importId: string;
  mode: Mode;
  alias: string | null;
  title: string | null;
  unitId: string | null;
  reference: string | null;
  engagement: Engagement | null;
  startedOn: string;
  /** Null where nobody wrote down when it ended. */
  closedOn: string | null;
  lastContactOn: string | null;
}

export async function insertClosedRecord(db: Db, row: ClosedRecord): Promise<void> {
  const registration = row.alias === null ? null : 'unregistered';
  await sql`
    insert into cases (id, team_id, mode, alias, title, unit_id, reference, engagement, registration, started_on,
      last_contact_on, earlier_pair_unknown, imported_by, state, closed_at, close_reason, close_position)
    values (${row.id}, ${row.teamId}, ${row.mode}, ${row.alias}, ${row.title}, ${row.unitId}, ${row.reference},
      ${row.engagement}, ${registration}, ${row.startedOn}, ${row.lastContactOn}, true, ${row.importId}, 'closed',
      oslo_midnight(${row.closedOn}::date), 'not_recorded', 'not_recorded')`.execute(db);
}

export async function reopenCaseRow(db: Db, caseId: string, mode: Mode): Promise<void> {
  await sql`
    update cases set state = 'open', mode = ${mode}, closed_at = null, close_reason = null, close_position = null,
      close_decision_id = null, close_offer_id = null, version = version + 1 where id = ${caseId}`.execute(
    db,
  );
}

export interface SeatTaken {
  id: string;
  level: Level;
  workerId: string;
  agreementId: string | null;
  treatmentContactId: string | null;
}

/** Opening, mode and both seats begin at one instant; the database judges them together at commit. */
export async function beginOpening(
  db: Db,
  row: {
    caseId: string;
    teamId: string;
    mode: Mode;
    decisionId: string | null;
    proposalId: string | null;
    importId: string | null;
    /** The closing that is undone by opening it again. */
    undoneDecisionId?: string;
    seats: readonly SeatTaken[];
  },
): Promise<void> {
  await sql`
    with begun as materialized (select tstzrange(current_instant(), null) as period),
    opened as (
      insert into case_openings (case_id, team_id, open_during, decision_id, proposal_id, import_id, undone_decision_id)
      select ${row.caseId}, ${row.teamId}, period, ${row.decisionId}::uuid, ${row.proposalId}::uuid, ${row.importId}::uuid,
        ${row.undoneDecisionId ?? null}::uuid from begun
    ), moded as (
      insert into case_modes (case_id, team_id, mode, held_during)
      select ${row.caseId}, ${row.teamId}, ${row.mode}, period from begun
    )
    insert into seats (id, case_id, team_id, level, worker_id, agreement_id, treatment_contact_id, held_during)
    select (s ->> 'id')::uuid, ${row.caseId}, ${row.teamId}, s ->> 'level', (s ->> 'workerId')::uuid,
      (s ->> 'agreementId')::uuid, (s ->> 'treatmentContactId')::uuid, period
    from begun, jsonb_array_elements(${JSON.stringify(row.seats)}::text::jsonb) s`.execute(db);
}

/**
 * Old holders end and new ones begin at one instant, with the mode if it changes. Two statements: a
 * new holder's row would collide with the old one's inside the same statement.
 */
export async function moveSeats(
  db: Db,
  row: { caseId: string; teamId: string; seats: readonly SeatTaken[]; mode: Mode | null },
): Promise<void> {
  const levels = row.seats.map(({ level }) => level);
  const { rows } = await sql<{ at: string }>`
    with moved as materialized (select current_instant() as at),
    ended as (
      update seats set held_during = tstzrange(lower(held_during), at) from moved
      where case_id = ${row.caseId} and level = any (${levels}) and upper_inf(held_during)
    ), mode_ended as (
      update case_modes set held_during = tstzrange(lower(held_during), at) from moved
      where case_id = ${row.caseId} and upper_inf(held_during) and ${row.mode}::text is not null
    )
    select at from moved`.execute(db);
  const at = rows[0]?.at;
  await sql`
    with mode_begun as (
      insert into case_modes (case_id, team_id, mode, held_during)
      select ${row.caseId}, ${row.teamId}, ${row.mode}, tstzrange(${at}, null) where ${row.mode}::text is not null
    )
    insert into seats (id, case_id, team_id, level, worker_id, agreement_id, treatment_contact_id, held_during)
    select (s ->> 'id')::uuid, ${row.caseId}, ${row.teamId}, s ->> 'level', (s ->> 'workerId')::uuid,
      (s ->> 'agreementId')::uuid, (s ->> 'treatmentContactId')::uuid, tstzrange(${at}, null)
    from jsonb_array_elements(${JSON.stringify(row.seats)}::text::jsonb) s`.execute(db);
}

/** A new version, with the mode or engagement if they changed. Answers the version. */
export async function touchCase(
  db: Db,
  caseId: string,
  change: { mode?: Mode; engagement?: Engagement } = {},
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update cases set version = version + 1, mode = coalesce(${change.mode ?? null}, mode),
      engagement = coalesce(${change.engagement ?? null}, engagement)
    where id = ${caseId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Supervision offered to the stable contact that took over. */
export interface SupervisionOffer {
  unitId: string;
  toWorkerName: string | null;
  note: string | null;
}

/** Keeps what is offered as the case closes. Answers the offer's id. */
export async function insertOffer(
  db: Db,
  row: SupervisionOffer & { caseId: string; teamId: string },
): Promise<string> {
  const id = newId();
  await sql`
    insert into supervision_offers (id, team_id, case_id, unit_id, to_worker_name, note)
    values (${id}, ${row.teamId}, ${row.caseId}, ${row.unitId}, ${row.toWorkerName}, ${row.note})`.execute(
    db,
  );
  return id;
}

export async function closeCaseRow(
  db: Db,
  row: {
    caseId: string;
    reason: string;
    position: string;
    decisionId: string | null;
    offerId: string | null;
  },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    with closed as (
      update cases set state = 'closed', closed_at = current_instant(), close_reason = ${row.reason},
        close_position = ${row.position}, close_decision_id = ${row.decisionId}::uuid,
        close_offer_id = ${row.offerId}::uuid, version = version + 1
      where id = ${row.caseId} returning version, closed_at, close_reason, close_position
    ), opening_ended as (
      update case_openings set open_during = tstzrange(lower(open_during), closed_at), close_reason = closed.close_reason,
        close_position = closed.close_position from closed
      where case_id = ${row.caseId} and upper_inf(open_during)
    ), mode_ended as (
      update case_modes set held_during = tstzrange(lower(held_during), closed_at) from closed
      where case_id = ${row.caseId} and upper_inf(held_during)
    ), seats_ended as (
      update seats set held_during = tstzrange(lower(held_during), closed_at) from closed
      where case_id = ${row.caseId} and upper_inf(held_during)
    )
    select version from closed`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Cases by name for a refusal; only those that the caller may see. */
export async function namesOfCases(db: Db, ids: readonly string[]): Promise<ProblemCase[]> {
  const { rows } = await sql<ProblemCase>`
    select id, coalesce(alias, title) as alias from cases where id = any (${[...ids]}::uuid[]) order by id`.execute(
    db,
  );
  return rows;
}
