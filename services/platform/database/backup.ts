import { mkdir, open, rename, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { whyUnwritable } from '../refusal.ts';
import {
  type Table,
  Tally,
  copyOut,
  listSequences,
  listTables,
  nameOf,
  plainText,
  refuseHiddenRows,
} from './backup-tables.ts';
import { type FileHeader, type Manifest, formatNumber, tableLine } from './backup-file.ts';
import { type Statements, directly } from './direct.ts';
import { listApplied, owner } from './migrate.ts';

export interface BackupOptions {
  /** Signs in as skulder_migrator, or as a superuser. */
  url: string;
  /** Where to; the directory is made, an existing file is replaced when the new one is whole. */
  file: string;
}

/**
 * Writes all rows of the database, as they are at one moment, to one compressed file (backup-file.ts), while the
 * service goes on working. The file appears when it is whole and on disk. Readable by us alone.
 */
export async function backUp({ url, file }: BackupOptions): Promise<Manifest> {
  const partial = `${file}.part`;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await rm(partial, { force: true });
    const manifest = await directly(url, { role: owner, name: 'skulder backup' }, (sql) =>
      sql.begin<Manifest>('isolation level repeatable read read only', (snapshot) =>
        writeSnapshot(snapshot, partial),
      ),
    );
    await rename(partial, file);
    return manifest;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw whyUnwritable(path.dirname(file), error);
  }
}

async function writeSnapshot(sql: Statements, file: string): Promise<Manifest> {
  await sql.unsafe(plainText);
  const tables = await listTables(sql);
  // No migration changes a table between being listed and being read.
  if (tables.length > 0)
    await sql.unsafe(`lock table ${tables.map(nameOf).join(', ')} in access share mode`);
  await refuseHiddenRows(sql);
  const header = await describe(sql);
  const manifest: Manifest = { ...header, tables: [], sequences: [] };
  const handle = await open(file, 'wx', 0o600);
  try {
    const bytes = Readable.from(gathered(textOf(sql, tables, manifest)));
    await pipeline(bytes, createGzip(), handle.createWriteStream({ flush: true }));
  } finally {
    await handle.close();
  }
  return manifest;
}

async function describe(sql: Statements): Promise<FileHeader> {
  const [row] = await sql<{ takenAt: string; server: string }[]>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt",
      current_setting('server_version') as server`;
  return { format: formatNumber, level: (await listApplied(sql)).at(-1) ?? '', ...row! };
}

async function* textOf(
  sql: Statements,
  tables: Table[],
  manifest: Manifest,
): AsyncGenerator<Buffer> {
  const { format, level, takenAt, server } = manifest;
  yield line(`-- skulder backup ${JSON.stringify({ format, level, takenAt, server })}`);
  for (const table of tables) {
    yield line(tableLine(table));
    const tally = new Tally();
    for await (const bytes of await copyOut(sql, table)) {
      tally.add(bytes as Buffer);
      yield bytes as Buffer;
    }
    yield line('\\.');
    manifest.tables.push({ schema: table.schema, name: table.name, ...tally.contents() });
  }
  manifest.sequences = await listSequences(sql);
  const { tables: contents, sequences } = manifest;
  yield line(`-- end ${JSON.stringify({ tables: contents, sequences })}`);
}

const line = (text: string) => Buffer.from(`${text}\n`);

// The driver hands over one row at a time; streams and gzip work better by the block.
async function* gathered(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const block = 64 * 1024;
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < block) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  yield Buffer.concat(held);
}
