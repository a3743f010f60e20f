import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../refusal.ts';
import { type Manifest, type Part, checkFile, countRows, readParts } from './backup-file.ts';
import {
  type Table,
  Tally,
  copyOut,
  listTables,
  nameOf,
  plainText,
  quoted,
} from './backup-tables.ts';
import { type Statements, directly } from './direct.ts';
import { listApplied, listMigrations, migrate, migrationsDirectory, owner } from './migrate.ts';
import { fingerprint, putGuardsBack, setGuardsAside } from './restore-guards.ts';

// Promised: the database afterwards holds exactly the rows of the file, but for what ends with a restore, or is as it
// was. In order:
// 1. The file is read to its end and compared with its own manifest, before anything is touched.
// 2. The database must be new or empty. A new one is migrated to the level of the file.
// 3. In one transaction: guards set aside (foreign keys, triggers, forced row security: restore-guards.ts), rows
//    copied in, guards put back, every table read again and compared with the manifest; then what was open when the
//    backup was taken is ended (the schema's own after_restore()).
// 4. It is migrated on to the level of the code.
// Constraint triggers are not run over the rows again: they held where the rows come from, and the rows are the same.

export interface RestoreOptions {
  /** Signs in as skulder_migrator, or as a superuser. */
  url: string;
  file: string;
  say?: (line: string) => void;
  /** Where the migrations are; the service's own by default. */
  directory?: string;
}

/** Restores a backup into an empty database; see above. */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { url, file, say = () => {}, directory = migrationsDirectory } = options;
  const manifest = await checkFile(file);
  say(`The backup of ${manifest.takenAt} is whole: ${countRows(manifest)} rows.`);
  if (!(await listMigrations(directory)).includes(manifest.level)) {
    throw new Refusal(
      `The backup was taken at the level ${manifest.level}, which this version of the service does not know; restore it with the version that took it, or a newer one.`,
    );
  }
  await refuseUnlessEmpty(url, manifest.level);
  await migrate({ url, directory, upTo: manifest.level, say });
  await directly(url, { role: owner, name: 'skulder restore' }, async (sql) => {
    await sql.begin((transaction) => fill(transaction, file, manifest));
    await sql.unsafe('analyze');
  });
  say('Every table has been read again and holds what the backup holds.');
  say('Everybody signs in again; links and codes that were open have ended.');
  say('Whoever had agreed to be registered is marked on their page, to be asked again.');
  await migrate({ url, directory, say });
  return manifest;
}

async function refuseUnlessEmpty(url: string, level: string): Promise<void> {
  await directly(url, { role: owner }, async (sql) => {
    const applied = await listApplied(sql);
    const tables = await listTables(sql);
    if (applied.length === 0 && tables.length === 0) return;
    if (applied.at(-1) !== level) {
      throw new Refusal(
        `The database is at the level ${applied.at(-1) ?? 'of something else'} and the backup at ${level}; restore into a new database.`,
      );
    }
    for (const table of tables) {
      const [row] = await sql.unsafe(`select from ${nameOf(table)} limit 1`);
      if (row) throw new Refusal('The database is not empty; restore into a new one (--into).');
    }
  });
}

async function fill(sql: Statements, file: string, manifest: Manifest): Promise<void> {
  await sql.unsafe(plainText);
  const before = await fingerprint(sql);
  const tables = await listTables(sql);
  const guards = await setGuardsAside(sql, tables);
  await sql.unsafe(`truncate ${tables.map(nameOf).join(', ')}`);
  await copyIn(sql, file, tables);
  for (const { schema, name, last, isCalled } of manifest.sequences) {
    await sql`select setval(${nameOf({ schema, name })}::regclass, ${last}::bigint, ${isCalled})`;
  }
  await compare(sql, tables, manifest);
  await putGuardsBack(sql, guards);
  if ((await fingerprint(sql)) !== before) {
    throw new Error('The guards are not as they were before the restore.');
  }
  const [row] = await sql<{ ends: boolean }[]>`
    select to_regprocedure('public.after_restore()') is not null as ends`;
  if (row?.ends) await sql`select public.after_restore()`;
}

async function copyIn(sql: Statements, file: string, tables: Table[]): Promise<void> {
  const parts = readParts(file);
  for await (const part of parts) {
    if (part.kind !== 'table') continue;
    const table = tables.find(
      ({ schema, name }) => schema === part.table.schema && name === part.table.name,
    );
    const columns = part.table.columns;
    if (table?.columns.toSorted().join() !== columns.toSorted().join()) {
      throw new Refusal(`The backup has a table ${nameOf(part.table)} that the database has not.`);
    }
    const statement = `copy ${nameOf(table)} (${columns.map(quoted).join(', ')}) from stdin`;
    await pipeline(Readable.from(rowsOf(parts)), await sql.unsafe(statement).writable());
  }
}

async function* rowsOf(parts: AsyncGenerator<Part>): AsyncGenerator<Buffer> {
  // Not `for await`, which would end the generator together with the table.
  for (;;) {
    const { value: part } = (await parts.next()) as { value: Part | undefined };
    if (part?.kind !== 'rows') return;
    yield part.bytes;
  }
}

async function compare(sql: Statements, tables: Table[], manifest: Manifest): Promise<void> {
  if (tables.length !== manifest.tables.length) {
    throw new Error('The backup and the database do not have the same tables.');
  }
  for (const table of tables) {
    const tally = new Tally();
    for await (const bytes of await copyOut(sql, table)) tally.add(bytes as Buffer);
    const expected = manifest.tables.find(
      ({ schema, name }) => schema === table.schema && name === table.name,
    );
    const { rows, sha256 } = tally.contents();
    if (expected?.rows !== rows || expected.sha256 !== sha256) {
      throw new Error(`After the restore, ${nameOf(table)} does not hold what the backup holds.`);
    }
  }
}
