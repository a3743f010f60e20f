import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { newId } from '../platform/database/new-id.ts';
import type { DB } from '../platform/database/connect.ts';
import type { Level, TreatmentContact } from './words.ts';

type Db = Transaction<DB>;

export interface FoundAgreement {
  id: string;
  workerId: string;
  teamId: string;
  level: Level;
  isAvailable: boolean;
}

/** Agreements by id, as far as the caller may see them; whether they are in force today, by the database's clock. */
export async function findAgreements(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, FoundAgreement>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<FoundAgreement>`
    select id, worker_id as "workerId", team_id as "teamId", level,
      starts_on <= oslo_today() and (ended_on is null or ended_on > oslo_today()) as "isAvailable"
    from agreements where id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface FoundUnit {
  id: string;
  name: string;
  level: Level | 'other';
}

export async function findUnits(db: Db, ids: readonly string[]): Promise<Map<string, FoundUnit>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<FoundUnit>`
    select id, name, level from units where id = any (${[...ids]}::uuid[])
      and (valid_to is null or valid_to > oslo_today()) order by id for share`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The unit that goes on for a unit since it was merged, or itself; undefined when it is not there, or nothing goes on. */
export async function findGoingOn(db: Db, unitId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select o.id from unit_on(${unitId}, oslo_today()) o`.execute(db);
  const [row] = rows;
  return row && (await findUnits(db, [row.id])).get(row.id)?.id;
}

/** Those of the workers, and of the units that somebody new would come from, whom the case is closed to by name. */
export async function findClosedTo(
  db: Db,
  caseId: string,
  { workerIds, unitIds }: { workerIds: readonly string[]; unitIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] | null }>`
    select closed_by_name_to(${caseId}, ${[...workerIds]}::uuid[], ${[...unitIds]}::uuid[]) as ids`.execute(
    db,
  );
  return rows[0]?.ids ?? [];
}

/** Whether the caller sees the worker, and one of the caller's teams has to do with them: as a visitor one sees others too. */
export async function isKnownWorker(db: Db, workerId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from workers where id = ${workerId} and may_engage(id)`.execute(db);
  return rows.length > 0;
}

/** Whether two of the workers are one person's, by two employments; of those that the caller's teams know. */
export async function isOnePersonAmong(
  db: Db,
  workerIds: readonly (string | null)[],
): Promise<boolean> {
  const known = workerIds.filter((id) => id !== null);
  const { rows } = await sql<{ isOne: boolean }>`
    select is_one_person_among(${known}::uuid[]) as "isOne"`.execute(db);
  return rows[0]?.isOne ?? false;
}

/** A treatment contact new to the service: a worker of the contact's profession, perhaps without a name yet. */
export async function insertContactWorker(
  db: Db,
  row: { teamId: string; name: string; isUnnamed: boolean; profession: string },
): Promise<string> {
  const id = newId();
  await sql`
    insert into workers (id, name, profession, is_unnamed, registered_for_team_id)
    values (${id}, ${row.name}, ${row.profession}, ${row.isUnnamed}, ${row.teamId})`.execute(db);
  return id;
}

/** Engages a worker as treatment contact for one case, from today. */
export async function insertEngagement(
  db: Db,
  row: {
    teamId: string;
    caseId: string;
    workerId: string;
    unitId: string;
    level: Level;
    accessUntilOn: string | null;
  },
): Promise<string> {
  const id = newId();
  await sql`
    insert into treatment_contacts (id, team_id, case_id, worker_id, unit_id, level, access_until)
    values (${id}, ${row.teamId}, ${row.caseId}, ${row.workerId}, ${row.unitId}, ${row.level}, ${row.accessUntilOn})`.execute(
    db,
  );
  return id;
}

/** Ends engagements of a case that hold no seat any more. */
export async function endIdleEngagements(db: Db, caseId: string): Promise<void> {
  // Tomorrow's midnight: the contact sat there for a part of today.
  await sql`
    update treatment_contacts t set ended_on = oslo_today() + 1, version = version + 1
    where t.case_id = ${caseId} and t.ended_on is null and not exists (
      select from seats s where s.treatment_contact_id = t.id and upper_inf(s.held_during))`.execute(
    db,
  );
}

export interface LockedContact {
  id: string;
  teamId: string;
  caseId: string;
  workerId: string;
  isUnnamed: boolean;
  hasEnded: boolean;
  version: number;
}

/**
 * Takes the engagement's row until commit, behind its case's: whoever hands over the seat takes them in that order too.
 */
export async function lockContact(db: Db, contactId: string): Promise<LockedContact | undefined> {
  await sql`
    select from cases where id = (select case_id from treatment_contacts where id = ${contactId}) for no key update`.execute(
    db,
  );
  const { rows } = await sql<LockedContact>`
    select t.id, t.team_id as "teamId", t.case_id as "caseId", t.worker_id as "workerId", t.version,
      w.is_unnamed as "isUnnamed", t.ended_on is not null as "hasEnded"
    from treatment_contacts t join workers w on w.id = t.worker_id
    where t.id = ${contactId} for update of t`.execute(db);
  return rows[0];
}

/** What is left out stays; null takes the date away. */
export async function changeEngagementDates(
  db: Db,
  contactId: string,
  change: { plannedEndOn?: string | null; accessUntilOn?: string | null },
): Promise<void> {
  const { plannedEndOn, accessUntilOn } = change;
  await sql`
    update treatment_contacts set version = version + 1,
      planned_end_on = case when ${plannedEndOn !== undefined} then ${plannedEndOn ?? null}::date else planned_end_on end,
      access_until = case when ${accessUntilOn !== undefined} then ${accessUntilOn ?? null}::date else access_until end
    where id = ${contactId}`.execute(db);
}

export async function isWithinAYear(db: Db, day: string): Promise<boolean> {
  const { rows } = await sql<{ isWithin: boolean }>`
    select ${day}::date > oslo_today() and ${day}::date <= oslo_today() + 366 as "isWithin"`.execute(
    db,
  );
  return rows[0]!.isWithin;
}

export async function findContact(
  db: Db,
  contactId: string,
): Promise<TreatmentContact | undefined> {
  const { rows } = await sql<{ contact: TreatmentContact }>`
    select jsonb_build_object('id', t.id, 'version', t.version, 'caseId', t.case_id,
      'worker', jsonb_build_object('id', w.id, 'name', w.name), 'isUnnamed', w.is_unnamed, 'profession', w.profession,
      'unit', unit_ref(u), 'level', t.level,
      'startsOn', t.starts_on, 'plannedEndOn', t.planned_end_on, 'endedOn', t.ended_on, 'accessUntilOn', t.access_until) as contact
    from treatment_contacts t join workers w on w.id = t.worker_id join units u on u.id = t.unit_id
    where t.id = ${contactId}`.execute(db);
  return rows[0]?.contact;
}

/** The unnamed worker gets a name; the engagement a new version. */
export async function nameWorker(
  db: Db,
  workerId: string,
  to: { name: string; profession?: string; phone?: string },
): Promise<void> {
  await sql`
    with named as (
      update workers set name = ${to.name}, profession = coalesce(${to.profession ?? null}, profession),
        phone = coalesce(${to.phone ?? null}, phone), is_unnamed = false, version = version + 1
      where id = ${workerId} returning id
    )
    update treatment_contacts t set version = t.version + 1 from named where t.worker_id = named.id`.execute(
    db,
  );
}

/** The engagement and every seat it held turn out to be those of another worker. */
export async function moveContactTo(db: Db, contactId: string, workerId: string): Promise<void> {
  await sql`
    update treatment_contacts set worker_id = ${workerId}, version = version + 1 where id = ${contactId}`.execute(
    db,
  );
}
