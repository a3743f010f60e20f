import { type Table, nameOf, quoted } from './backup-tables.ts';
import type { Statements } from './direct.ts';

// What stands in the way of copying rows in table by table, set aside and put back as the owner, in one transaction:
// - foreign keys, which form circles: dropped and added again, which checks them over all rows;
// - triggers, some of which refuse every change but one row's own story: disabled;
// - forced row security, under which COPY refuses to work at all: not forced.

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
  comment: string | null;
}

interface Trigger {
  table: string;
  name: string;
  enabled: 'O' | 'A' | 'R' | 'D';
}

export interface Guards {
  tables: string[];
  foreignKeys: ForeignKey[];
  triggers: Trigger[];
  forced: string[];
}

export async function setGuardsAside(sql: Statements, tables: Table[]): Promise<Guards> {
  const names = tables.map(nameOf);
  const guards: Guards = {
    tables: names,
    foreignKeys: await sql<ForeignKey[]>`
      select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition,
        obj_description(oid, 'pg_constraint') as comment
      from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any (${names}::regclass[])
      order by 1, 2`,
    triggers: await sql<Trigger[]>`
      select tgrelid::regclass::text as "table", tgname as name, tgenabled as enabled
      from pg_trigger where not tgisinternal and tgrelid = any (${names}::regclass[])`,
    forced: (
      await sql<{ name: string }[]>`
        select oid::regclass::text as name from pg_class
        where relforcerowsecurity and oid = any (${names}::regclass[])`
    ).map(({ name }) => name),
  };
  for (const { table, name } of guards.foreignKeys) {
    await sql.unsafe(`alter table ${table} drop constraint ${quoted(name)}`);
  }
  for (const table of names) await sql.unsafe(`alter table ${table} disable trigger user`);
  for (const table of guards.forced) {
    await sql.unsafe(`alter table ${table} no force row level security`);
  }
  return guards;
}

const enabling = { A: 'enable always', R: 'enable replica', D: 'disable' };

export async function putGuardsBack(sql: Statements, guards: Guards): Promise<void> {
  for (const table of guards.forced)
    await sql.unsafe(`alter table ${table} force row level security`);
  for (const table of guards.tables) await sql.unsafe(`alter table ${table} enable trigger user`);
  for (const { table, name, enabled } of guards.triggers) {
    if (enabled === 'O') continue;
    await sql.unsafe(`alter table ${table} ${enabling[enabled]} trigger ${quoted(name)}`);
  }
  for (const { table, name, definition, comment } of guards.foreignKeys) {
    await sql.unsafe(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    if (comment === null) continue;
    const [row] = await sql<
      { literal: string }[]
    >`select quote_literal(${comment}::text) as literal`;
    await sql.unsafe(`comment on constraint ${quoted(name)} on ${table} is ${row!.literal}`);
  }
}

/** All constraints, triggers and row security flags of the database as one text, to compare before with after. */
export async function fingerprint(sql: Statements): Promise<string> {
  const [row] = await sql<{ text: string }[]>`
    select string_agg(line, chr(10) order by line) as text from (
      select format('%s %s %s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated,
        connoinherit, obj_description(oid, 'pg_constraint')) as line from pg_constraint where conrelid <> 0
      union all
      select format('%s %s %s', tgrelid::regclass, tgenabled, pg_get_triggerdef(oid))
      from pg_trigger where not tgisinternal
      union all
      select format('%s %s %s', oid::regclass, relrowsecurity, relforcerowsecurity) from pg_class where relkind = 'r'
    ) lines`;
  return row!.text;
}
