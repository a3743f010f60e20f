import type { Direct } from '../services/platform/database/direct.ts';

/*
 * The database on one page, read from the catalogue of a migrated database: tables with columns and constraints, then
 * indexes, triggers, policies and grants of each, then views and functions by signature. For reading and for review:
 * what a migration changes shows here.
 */

interface Table {
  name: string;
  comment: string | null;
  columns: { name: string; definition: string; comment: string | null }[];
  constraints: string[];
  indexes: string[];
  triggers: string[];
  policies: string[];
  grants: string[];
}

export async function schemaPage(sql: Direct): Promise<string> {
  const tables = await readTables(sql);
  const functions = await sql<{ line: string }[]>`
    select p.proname || '(' || pg_get_function_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid)
      || case when p.prosecdef then ' · security definer' else '' end
      || coalesce(' · ' || (select string_agg(case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end, ', ' order by 1)
           from aclexplode(p.proacl) a where a.grantee <> p.proowner), '') as line
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by p.proname collate "C", p.oid`;
  const views = await sql<{ line: string }[]>`
    select c.relname || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')' as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
    group by c.oid, c.relname order by c.relname`;
  return [
    '-- The database on one page. Generated from the migrations; to be read, not run.',
    ...tables.map(page),
    '\n-- Views\n' + views.map(({ line }) => `--   ${line}`).join('\n'),
    '\n-- Functions\n' + functions.map(({ line }) => `--   ${line}`).join('\n'),
    '',
  ].join('\n');
}

function page(table: Table): string {
  const lines = [
    ...table.columns.map(
      ({ name, definition, comment }) =>
        `  ${name} ${definition},${comment ? ` -- ${comment}` : ''}`,
    ),
    ...table.constraints.map((constraint) => `  ${constraint},`),
  ];
  return [
    `\n${table.comment ? `-- ${table.comment}\n` : ''}create table ${table.name} (`,
    ...lines,
    ');',
    ...table.indexes.map((index) => `${index};`),
    ...table.triggers.map((trigger) => `${trigger};`),
    ...table.policies.map((policy) => `-- policy ${policy}`),
    ...table.grants.map((grant) => `-- grant ${grant}`),
  ].join('\n');
}

async function readTables(sql: Direct): Promise<Table[]> {
  const rows = await sql<Table[]>`
    select c.relname as name, obj_description(c.oid) as comment,
      (select json_agg(json_build_object('name', a.attname, 'comment', col_description(c.oid, a.attnum), 'definition',
          format_type(a.atttypid, a.atttypmod)
          || case when a.attnotnull then ' not null' else '' end
          || case when a.attidentity = 'a' then ' generated always as identity' else '' end
          || coalesce(case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
               else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '')) order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select json_agg('constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) order by k.contype, k.conname)
        from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')), '[]') as constraints,
      coalesce((select json_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text)
        from pg_index i where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid
          and k.contype in ('p', 'u', 'x'))), '[]') as indexes,
      coalesce((select json_agg(pg_get_triggerdef(t.oid) order by t.tgname) from pg_trigger t
        where t.tgrelid = c.oid and not t.tgisinternal), '[]') as triggers,
      coalesce((select json_agg(p.policyname || ' for ' || lower(p.cmd) || ' to ' || array_to_string(p.roles, ', ')
          || coalesce(' using (' || p.qual || ')', '') || coalesce(' check (' || p.with_check || ')', '') order by p.policyname, p.cmd)
        from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname), '[]') as policies,
      coalesce((select json_agg(g.line order by g.line) from (
        select lower(string_agg(distinct a.privilege_type, ', ' order by a.privilege_type)) || ' to ' || pg_get_userbyid(a.grantee) as line
        from aclexplode(c.relacl) a where a.grantee <> c.relowner group by a.grantee
        union all
        select 'update (' || string_agg(at.attname, ', ' order by at.attnum) || ') to ' || pg_get_userbyid(a.grantee)
        from pg_attribute at, aclexplode(at.attacl) a where at.attrelid = c.oid group by a.grantee) g), '[]') as grants
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname`;
  return rows;
}
