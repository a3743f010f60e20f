import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { RoleGrant, Worker } from './words.ts';

type Db = Transaction<DB>;

const grant = sql`jsonb_build_object('id', g.id, 'workerId', g.worker_id, 'role', g.role, 'teamId', g.team_id, 'grantedAt', g.granted_at)`;

const worker = sql`
  w.id, w.version, w.name, w.profession, w.phone, w.is_unnamed as "isUnnamed", has_sign_in(w.id) as "hasSignIn",
  coalesce((select jsonb_agg(${grant} order by g.granted_at) from role_grants g
    where g.worker_id = w.id and g.removed_at is null), '[]') as roles`;

export async function findWorker(db: Db, workerId: string): Promise<Worker | undefined> {
  const { rows } =
    await sql<Worker>`select ${worker} from workers w where w.id = ${workerId}`.execute(db);
  return rows[0];
}

/** Whether the caller may make somebody, whom they see, a member of the team. */
export async function mayTakeOn(db: Db, teamId: string, workerId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select may_take_on(${teamId}, ${workerId}) as may`.execute(db);
  return rows[0]?.may ?? false;
}

export async function lockWorker(
  db: Db,
  workerId: string,
): Promise<{ version: number } | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from workers where id = ${workerId} for no key update`.execute(db);
  return rows[0];
}

/** By name; `after` is the last worker of the page before. `like` is matched anywhere in the name, whatever its case. */
export async function findWorkers(
  db: Db,
  like: string | undefined,
  page: { after: string | null; limit: number },
): Promise<Worker[]> {
  const { rows } = await sql<Worker>`
    select ${worker} from workers w
    where (${like ?? null}::text is null or position(lower(${like ?? ''}) in lower(w.name)) > 0)
      and (${page.after}::uuid is null or (w.name, w.id) > (select x.name, x.id from workers x where x.id = ${page.after}))
    order by w.name, w.id limit ${sql.lit(page.limit)}`.execute(db);
  return rows;
}

export interface NewWorker {
  id: string;
  name: string;
  profession: string;
  phone: string | null;
  isUnnamed?: boolean;
  /** The team that may see the worker before the first agreement; null: administrators only. */
  registeredForTeamId: string | null;
}

export async function insertWorker(db: Db, row: NewWorker): Promise<void> {
  await sql`
    insert into workers (id, name, profession, phone, is_unnamed, registered_for_team_id)
    values (${row.id}, ${row.name}, ${row.profession}, ${row.phone}, ${row.isUnnamed ?? false}, ${row.registeredForTeamId})`.execute(
    db,
  );
}

export async function updateWorker(
  db: Db,
  workerId: string,
  change: { name?: string; profession?: string; phone?: string | null },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update workers set name = coalesce(${change.name ?? null}, name), profession = coalesce(${change.profession ?? null}, profession),
      phone = case when ${'phone' in change} then ${change.phone ?? null} else phone end, version = version + 1
    where id = ${workerId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

export async function findGrant(
  db: Db,
  of: { workerId: string; role: string; teamId: string | null },
): Promise<RoleGrant | undefined> {
  const { rows } = await sql<{ found: RoleGrant }>`
    select ${grant} as found from role_grants g where g.worker_id = ${of.workerId} and g.role = ${of.role}
      and g.team_id is not distinct from ${of.teamId}::uuid and g.removed_at is null`.execute(db);
  return rows[0]?.found;
}

export async function lockGrant(db: Db, grantId: string): Promise<RoleGrant | undefined> {
  const { rows } = await sql<{ found: RoleGrant }>`
    select ${grant} as found from role_grants g where g.id = ${grantId} and g.removed_at is null for update`.execute(
    db,
  );
  return rows[0]?.found;
}

/** Open inquiries that taking this role away would leave without an owner. */
export async function countInquiriesOwnedAs(db: Db, grantId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select cardinality(inquiries_owned_as(${grantId})) as count`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function insertGrant(
  db: Db,
  row: { id: string; workerId: string; role: string; teamId: string | null },
): Promise<void> {
  await sql`
    insert into role_grants (id, worker_id, role, team_id)
    values (${row.id}, ${row.workerId}, ${row.role}, ${row.teamId})`.execute(db);
}

export async function removeGrant(db: Db, grantId: string): Promise<void> {
  await sql`update role_grants set removed_at = current_instant(), removed_by = acting_worker_id() where id = ${grantId}`.execute(
    db,
  );
}

/** Locks all administrators' grants, so that two of them cannot remove each other at once. */
export async function countAdministrators(db: Db): Promise<number> {
  const { rows } = await sql`
    select id from role_grants where role = 'administrator' and removed_at is null order by id for update`.execute(
    db,
  );
  return rows.length;
}
