import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';

type Db = Transaction<DB>;
type Schemas = components['schemas'];
type ServiceChange = Schemas['ServiceChange'];
type Settled = Pick<ServiceChange, 'level' | 'teamId'>;

/** All of a team that the caller is in or leads. */
export async function findServiceChanges(db: Db, teamId: string): Promise<ServiceChange[]> {
  const { rows } = await sql<{ found: ServiceChange[] }>`
    select service_change_cards(${teamId}) as found`.execute(db);
  return rows[0]!.found;
}

export async function findServiceChange(
  db: Db,
  teamId: string,
  id: string,
): Promise<ServiceChange | undefined> {
  const { rows } = await sql<{ found: ServiceChange[] }>`
    select service_change_cards(${teamId}, ${id}) as found`.execute(db);
  return rows[0]!.found[0];
}

/** The database takes who announces it, and when, from the transaction. */
export async function insertServiceChange(
  db: Db,
  row: Schemas['AnnounceServiceChangeRequest'] & { id: string; teamId: string },
): Promise<void> {
  await sql`
    insert into service_changes (id, team_id, level, kind, unit_id, takes_effect_on, text, announced_by)
    values (${row.id}, ${row.teamId}, ${row.level}, ${row.kind}, ${row.unitId ?? null}, ${row.takesEffectOn}, ${row.text},
      acting_worker_id())`.execute(db);
}

/** Held until commit; undefined: not there for the caller. */
export async function lockServiceChange(db: Db, id: string): Promise<Settled | undefined> {
  const { rows } = await sql<Settled>`
    select level, team_id as "teamId" from service_changes where id = ${id} for no key update`.execute(
    db,
  );
  return rows[0];
}

export async function settleServiceChange(
  db: Db,
  id: string,
  how: 'acknowledged' | 'withdrawn',
): Promise<void> {
  const by = sql.ref(`${how}_by`);
  const at = sql.ref(`${how}_at`);
  await sql`
    update service_changes set ${by} = acting_worker_id(), ${at} = current_instant() where id = ${id}`.execute(
    db,
  );
}
