import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Refusal } from '../refusal.ts';
import type { Statements } from './direct.ts';
import { recordSchema } from './migrate.ts';

/** A table as a backup sees it: what it stores, not what it computes. */
export interface Table {
  schema: string;
  name: string;
  columns: string[];
  key: string[];
}

export interface Sequence {
  schema: string;
  name: string;
  last: string;
  isCalled: boolean;
}

export interface Contents {
  rows: number;
  sha256: string;
}

export const nameOf = (table: { schema: string; name: string }) =>
  `${quoted(table.schema)}.${quoted(table.name)}`;

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Makes the text of a value the same whatever the server, the role or the machine is set to. */
export const plainText = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

// The service's own tables, wherever they lie: neither the server's, nor an extension's, nor the record of migrations.
const ownRelations = (kind: 'r' | 'S') => `
  pg_class relation join pg_namespace space on space.oid = relation.relnamespace
  where relation.relkind = '${kind}' and space.nspname !~ '^pg_|^information_schema$'
    and space.nspname <> '${recordSchema}'
    and not exists (select from pg_depend where classid = 'pg_class'::regclass
      and objid = relation.oid and deptype = 'e')`;

export async function listTables(sql: Statements): Promise<Table[]> {
  return sql.unsafe<Table[]>(`
    select space.nspname as schema, relation.relname as name,
      array(select attname::text from pg_attribute
        where attrelid = relation.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum) as columns,
      array(select attname::text from pg_index
        cross join unnest(indkey) with ordinality as part (attnum, place)
        join pg_attribute on attrelid = indrelid and pg_attribute.attnum = part.attnum
        where indrelid = relation.oid and indisprimary order by place) as key
    from ${ownRelations('r')} order by 1, 2`);
}

export async function listSequences(sql: Statements): Promise<Sequence[]> {
  const found = await sql.unsafe<{ schema: string; name: string }[]>(
    `select space.nspname as schema, relation.relname as name from ${ownRelations('S')} order by 1, 2`,
  );
  const sequences: Sequence[] = [];
  for (const { schema, name } of found) {
    const [row] = await sql.unsafe<{ last: string; isCalled: boolean }[]>(
      `select last_value::text as last, is_called as "isCalled" from ${nameOf({ schema, name })}`,
    );
    sequences.push({ schema, name, ...row! });
  }
  return sequences;
}

/**
 * A policy that hides rows from the owner would make a backup with holes that looks whole. Row security holds for the
 * owner too, so each table needs a policy that shows it everything.
 */
export async function refuseHiddenRows(sql: Statements): Promise<void> {
  const hiding = await sql.unsafe<{ name: string }[]>(`
    select relation.oid::regclass::text as name from ${ownRelations('r')}
      and relation.relrowsecurity and relation.relforcerowsecurity
      and (not exists (select from pg_policy where polrelid = relation.oid and polpermissive
          and polcmd in ('*', 'r') and pg_get_expr(polqual, polrelid) = 'true'
          and polroles && array[0, current_user::regrole]::oid[])
        or exists (select from pg_policy where polrelid = relation.oid and not polpermissive
          and polcmd in ('*', 'r') and polroles && array[0, current_user::regrole]::oid[]))`);
  if (hiding.length === 0) return;
  const names = hiding.map(({ name }) => name).join(', ');
  throw new Refusal(
    `These tables may hide rows from their owner, so no backup can be whole: ${names}.`,
  );
}

/** The rows of a table as COPY writes them, always in the same order. */
export async function copyOut(sql: Statements, table: Table): Promise<Readable> {
  const order = table.key.length > 0 ? table.key : table.columns;
  const columns = table.columns.map(quoted).join(', ');
  // By code point, so that a server with another collation gives the same order.
  const by = order.map((column) => `${quoted(column)}::text collate "C"`).join(', ');
  const rows = await sql
    .unsafe(`copy (select ${columns} from only ${nameOf(table)} order by ${by}) to stdout`)
    .readable();
  // postgres.js pauses its socket when the stream is full and resumes it when the stream asks for more. A stream that
  // got its last row in the same packet never asks, and the connection would wait for ever.
  return rows.once('end', () => rows._read(0));
}

/** Counts and fingerprints rows as they pass. COPY writes line breaks inside values as \n, so lines are rows. */
export class Tally {
  #rows = 0;
  readonly #hash = createHash('sha256');

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.#rows++;
  }

  contents(): Contents {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}
