import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Admission, SetCollaborationMeetingRequest } from './words.ts';

type Db = Transaction<DB>;

const admission = sql`
  jsonb_build_object('id', a.id, 'version', a.version, 'caseId', a.case_id,
    'unit', case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name, 'level', u.level) end,
    'place', a.place, 'admittedOn', a.admitted_on, 'dischargedOn', a.discharged_on,
    'meeting', jsonb_build_object('state', a.meeting, 'on', a.meeting_on, 'attended', a.meeting_attended,
      'notNeededBecause', a.meeting_not_needed_because), 'isWithdrawn', a.withdrawn_at is not null)`;
const admissionFrom = sql`from admissions a left join units u on u.id = a.unit_id`;

/** Those of a case that count, the last first. */
export async function findAdmissions(db: Db, caseId: string): Promise<Admission[]> {
  const { rows } = await sql<{ found: Admission }>`
    select ${admission} as found ${admissionFrom}
    where a.case_id = ${caseId} and a.withdrawn_at is null
    order by a.admitted_on desc, a.discharged_on desc nulls first, a.id`.execute(db);
  return rows.map(({ found }) => found);
}

export async function getAdmission(db: Db, admissionId: string): Promise<Admission> {
  const { rows } = await sql<{ found: Admission }>`
    select ${admission} as found ${admissionFrom} where a.id = ${admissionId}`.execute(db);
  return rows[0]!.found;
}

export async function today(db: Db): Promise<string> {
  const { rows } = await sql<{ day: string }>`select oslo_today() as day`.execute(db);
  return rows[0]!.day;
}

export async function isKnownUnit(db: Db, unitId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from units where id = ${unitId} and (valid_to is null or valid_to > oslo_today())`.execute(
    db,
  );
  return rows.length > 0;
}

export interface NewAdmission {
  id: string;
  teamId: string;
  caseId: string;
  unitId: string | null;
  place: string | null;
  admittedOn: string;
  dischargedOn: string | null;
}

export async function insertAdmission(db: Db, row: NewAdmission): Promise<void> {
  await sql`
    insert into admissions (id, team_id, case_id, unit_id, place, admitted_on, discharged_on, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.unitId}, ${row.place}, ${row.admittedOn}, ${row.dischargedOn},
      acting_worker_id())`.execute(db);
}

export interface LockedAdmission {
  id: string;
  teamId: string;
  caseId: string;
  unitId: string | null;
  place: string | null;
  admittedOn: string;
  dischargedOn: string | null;
  isWithdrawn: boolean;
  version: number;
}

/** Takes the case's row until commit, and the admission's behind it, as whoever closes the case takes it first. */
export async function lockAdmission(
  db: Db,
  admissionId: string,
): Promise<LockedAdmission | undefined> {
  await sql`
    select from cases where id = (select case_id from admissions where id = ${admissionId}) for no key update`.execute(
    db,
  );
  const { rows } = await sql<LockedAdmission>`
    select id, team_id as "teamId", case_id as "caseId", unit_id as "unitId", place, admitted_on as "admittedOn",
      discharged_on as "dischargedOn", withdrawn_at is not null as "isWithdrawn", version
    from admissions where id = ${admissionId} for no key update`.execute(db);
  return rows[0];
}

export async function updateAdmission(
  db: Db,
  row: Pick<LockedAdmission, 'id' | 'unitId' | 'place' | 'admittedOn' | 'dischargedOn'>,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update admissions set unit_id = ${row.unitId}, place = ${row.place}, admitted_on = ${row.admittedOn},
      discharged_on = ${row.dischargedOn}, version = version + 1
    where id = ${row.id} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

export async function updateMeeting(
  db: Db,
  admissionId: string,
  meeting: SetCollaborationMeetingRequest,
): Promise<number> {
  const on = 'on' in meeting ? meeting.on : null;
  const attended = 'attended' in meeting ? meeting.attended : null;
  const because = 'because' in meeting ? meeting.because : null;
  const { rows } = await sql<{ version: number }>`
    update admissions set meeting = ${meeting.state}, meeting_on = ${on}, meeting_attended = ${attended}::text[],
      meeting_not_needed_because = ${because}, version = version + 1
    where id = ${admissionId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

export async function withdraw(db: Db, admissionId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update admissions set withdrawn_at = current_instant(), withdrawn_by = acting_worker_id(), version = version + 1
    where id = ${admissionId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
