import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Unit } from './words.ts';

type Db = Transaction<DB>;

const unit = sql`id, version, name, level, parent_id as "parentId", valid_from as "startsOn", valid_to as "endsOn",
  since_on as "sinceOn", merged_into_id as "mergedIntoId", organisation_number as "organisationNumber",
  coalesce((select jsonb_agg(jsonb_build_object('untilOn', c.until_on, 'name', c.name, 'level', c.level, 'parentId', c.parent_id)
    order by c.until_on desc) from unit_changes c where c.unit_id = units.id), '[]') as earlier`;

export async function findUnit(db: Db, unitId: string): Promise<Unit | undefined> {
  const { rows } = await sql<Unit>`select ${unit} from units where id = ${unitId}`.execute(db);
  return rows[0];
}

export async function lockUnit(db: Db, unitId: string): Promise<Unit | undefined> {
  const { rows } =
    await sql<Unit>`select ${unit} from units where id = ${unitId} for update`.execute(db);
  return rows[0];
}

/** Its level is the same until commit: for whoever writes down that somebody comes from it. */
export async function shareUnit(db: Db, unitId: string): Promise<Unit | undefined> {
  const { rows } =
    await sql<Unit>`select ${unit} from units where id = ${unitId} for share`.execute(db);
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
 * Changes a unit, from a day. Refused by `seats_sit_by_agreement` or `seats_sit_by_contact` when the level changes under somebody's seat, and by
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
    /** Since when name, level and parent are so; today unless given. Of no meaning for the rest. */
    fromOn?: string;
  },
): Promise<number> {
  const isOtherwise = 'name' in change || 'level' in change || 'parentId' in change;
  const { rows } = await sql<{ version: number }>`
    update units set name = coalesce(${change.name ?? null}, name), level = coalesce(${change.level ?? null}, level),
      parent_id = case when ${'parentId' in change} then ${change.parentId ?? null}::uuid else parent_id end,
      organisation_number = case when ${'organisationNumber' in change} then ${change.organisationNumber ?? null} else organisation_number end,
      valid_to = case when ${'endsOn' in change} then ${change.endsOn ?? null}::date else valid_to end,
      since_on = case when ${isOtherwise} then coalesce(${change.fromOn ?? null}::date, greatest(oslo_today(), since_on)) else since_on end, version = version + 1
    where id = ${unitId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** They end, and another unit goes on for them. The same is refused by `unit_changes_follow`. */
export async function mergeUnitsInto(
  db: Db,
  unitId: string,
  merged: { ids: readonly string[]; mergedOn: string | undefined },
): Promise<void> {
  await sql`
    update units set valid_to = d.day, since_on = d.day, merged_into_id = ${unitId}, parent_id = ${unitId}, version = version + 1
    from (select coalesce(${merged.mergedOn ?? null}::date, oslo_today()) as day) d
    where id = any (${[...merged.ids]}::uuid[])`.execute(db);
}

export async function today(db: Db): Promise<string> {
  const { rows } = await sql<{ today: string }>`select oslo_today() as today`.execute(db);
  return rows[0]!.today; // one row always
}

export interface UseOfUnit {
  agreements: number;
  /** Units that are part of it still. */
  parts: number;
  seats: { caseId: string; alias: string }[];
  otherTeams: { teamName: string; count: number }[];
}

/**
 * Who has ever sat, or had an agreement, by this unit, or with a day: comes from it then or later. The cases as far as the
 * caller may see them, else team and count.
 */
export async function useOfUnit(
  db: Db,
  unitId: string,
  endsOn: string | null = null,
): Promise<UseOfUnit> {
  const { rows } = await sql<UseOfUnit>`
    select uses.agreements, uses.parts, uses.other_teams as "otherTeams",
      coalesce((select jsonb_agg(jsonb_build_object('caseId', c.id, 'alias', coalesce(c.alias, c.title)) order by c.id)
        from cases c where c.id = any (uses.case_ids)), '[]') as seats
    from use_of_unit(${unitId}, ${endsOn}::date) uses`.execute(db);
  return rows[0] ?? { agreements: 0, parts: 0, seats: [], otherTeams: [] };
}
