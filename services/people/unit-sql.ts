import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Unit } from './words.ts';

type Db = Transaction<DB>;

const unit = sql`id, version, name, level, parent_id as "parentId", valid_from as "startsOn", valid_to as "endsOn",
  organisation_number as "organisationNumber"`;

export async function findUnit(db: Db, unitId: string): Promise<Unit | undefined> {
  const { rows } = await sql<Unit>`select ${unit} from units where id = ${unitId}`.execute(db);
  return rows[0];
}

export async function lockUnit(db: Db, unitId: string): Promise<Unit | undefined> {
  const { rows } =
    await sql<Unit>`select ${unit} from units where id = ${unitId} for update`.execute(db);
  return rows[0];
}

/** The unit and all that it is part of, from below; empty: there is no such unit. */
export async function findLine(db: Db, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line as (
      select id, parent_id from units where id = ${unitId}
      union select u.id, u.parent_id from units u join line on u.id = line.parent_id)
    select id from line`.execute(db);
  return rows.map(({ id }) => id);
}

/** By name; `after` is the last unit of the page before. */
export async function findUnits(
  db: Db,
  level: string | undefined,
  page: { after: string | null; limit: number },
): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select ${unit} from units
    where (${level ?? null}::text is null or level = ${level ?? null})
      and (${page.after}::uuid is null or (name, id) > (select u.name, u.id from units u where u.id = ${page.after}))
    order by name, id limit ${sql.lit(page.limit)}`.execute(db);
  return rows;
}

export async function insertUnit(
  db: Db,
  row: {
    id: string;
    name: string;
    level: string;
    parentId: string | null;
    startsOn: string | null;
    organisationNumber: string | null;
  },
): Promise<void> {
  await sql`
    insert into units (id, name, level, parent_id, valid_from, organisation_number)
    values (${row.id}, ${row.name}, ${row.level}, ${row.parentId}, coalesce(${row.startsOn}::date, oslo_today()),
      ${row.organisationNumber})`.execute(db);
}

/**
 * Refused by `seats_sit_by_agreement` or `seats_sit_by_contact` when the level changes under somebody's seat, and by
 * `units_form_a_tree` when it would be part of itself.
 */
export async function updateUnit(
  db: Db,
  unitId: string,
  change: {
    name?: string;
    level?: string;
    parentId?: string | null;
    endsOn?: string | null;
    organisationNumber?: string | null;
  },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update units set name = coalesce(${change.name ?? null}, name), level = coalesce(${change.level ?? null}, level),
      parent_id = case when ${'parentId' in change} then ${change.parentId ?? null}::uuid else parent_id end,
      organisation_number = case when ${'organisationNumber' in change} then ${change.organisationNumber ?? null} else organisation_number end,
      valid_to = case when ${'endsOn' in change} then ${change.endsOn ?? null}::date else valid_to end, version = version + 1
    where id = ${unitId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

export interface UseOfUnit {
  agreements: number;
  seats: { caseId: string; alias: string }[];
  otherTeams: { teamName: string; count: number }[];
}

/** Who sits, or has an agreement, by this unit's level: the cases as far as the caller may see them, else team and count. */
export async function useOfUnit(db: Db, unitId: string): Promise<UseOfUnit> {
  const { rows } = await sql<UseOfUnit>`
    select uses.agreements, uses.other_teams as "otherTeams",
      coalesce((select jsonb_agg(jsonb_build_object('caseId', c.id, 'alias', coalesce(c.alias, c.title)) order by c.id)
        from cases c where c.id = any (uses.case_ids)), '[]') as seats
    from use_of_unit(${unitId}) uses`.execute(db);
  return rows[0] ?? { agreements: 0, seats: [], otherTeams: [] };
}
