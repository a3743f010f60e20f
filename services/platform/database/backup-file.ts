import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../refusal.ts';
import {
  type Contents,
  type Sequence,
  type Table,
  Tally,
  nameOf,
  quoted,
} from './backup-tables.ts';

// The file: gzip of UTF-8 text, of lines.
//
//   -- skulder backup {format, level, takenAt, server}
//   copy "public"."cases" ("id", …) from stdin; -- {schema, name, columns}
//   …rows as COPY writes them…
//   \.
//   …more tables…
//   -- end {tables: [{schema, name, rows, sha256}], sequences: […]}
//
// It is also a script that psql understands, so what is in it can be had without this service. Nothing of it is run
// as SQL here: names are looked up in the database restored into. A row is never the line «\.»: COPY writes a
// backslash in a value as two.

export const formatNumber = 1;

export interface FileHeader {
  format: number;
  /** Name of the last migration the database had had. */
  level: string;
  takenAt: string;
  server: string;
}

export interface Manifest extends FileHeader {
  tables: ({ schema: string; name: string } & Contents)[];
  sequences: Sequence[];
}

export function countRows(manifest: Manifest): number {
  return manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
}

export type TableHeader = Pick<Table, 'schema' | 'name' | 'columns'>;

export type Part =
  | { kind: 'header'; header: FileHeader }
  | { kind: 'table'; table: TableHeader }
  | { kind: 'rows'; bytes: Buffer }
  | { kind: 'table-end' }
  | { kind: 'end'; end: Pick<Manifest, 'tables' | 'sequences'> };

export function tableLine({ schema, name, columns }: TableHeader): string {
  const list = columns.map(quoted).join(', ');
  return `copy ${nameOf({ schema, name })} (${list}) from stdin; -- ${JSON.stringify({ schema, name, columns })}`;
}

/** Reads the whole file and compares it with its own manifest. Refuses what is no backup, or no longer whole. */
export async function checkFile(file: string): Promise<Manifest> {
  let header: FileHeader | undefined;
  let tally = new Tally();
  let table: TableHeader | undefined;
  const found: Manifest['tables'] = [];
  for await (const part of readParts(file)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'table') [table, tally] = [part.table, new Tally()];
    if (part.kind === 'rows') tally.add(part.bytes);
    if (part.kind === 'table-end' && table) {
      found.push({ schema: table.schema, name: table.name, ...tally.contents() });
    }
    if (part.kind === 'end' && header) {
      if (JSON.stringify(found) !== JSON.stringify(part.end.tables)) break;
      return { ...header, ...part.end };
    }
  }
  throw new Refusal(`${file} is damaged: its contents are not those it was written with.`);
}

/** The parts of the file in order. Refuses what cannot be read as one. */
export async function* readParts(file: string): AsyncGenerator<Part> {
  const raw = createReadStream(file);
  const text = createGunzip();
  raw.on('error', (error) => text.destroy(error));
  try {
    yield* parse(raw.pipe(text));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Refusal(`There is no file ${file}.`);
    if (code?.startsWith('Z_') || error instanceof SyntaxError) {
      throw new Refusal(`${file} is not a backup of this service, or is damaged.`);
    }
    throw error;
  } finally {
    raw.destroy();
  }
}

async function* parse(text: Readable): AsyncGenerator<Part> {
  const parser = new Parser();
  for await (const chunk of text) yield* parser.push(chunk as Buffer);
}

const endOfRows = '\n\\.\n';

class Parser {
  #held: Buffer = Buffer.alloc(0);
  /** How many bytes at the front of what is held have been handed out, or belong to the line before. */
  #past = 0;
  #isInRows = false;

  *push(chunk: Buffer): Generator<Part> {
    this.#held = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    for (;;) {
      const parts = this.#isInRows ? this.#takeRows() : this.#takeLine();
      yield* parts;
      if (parts.length === 0 || parts.at(-1)?.kind === 'rows') return;
    }
  }

  #takeLine(): Part[] {
    const cut = this.#held.indexOf(10, this.#past);
    if (cut < 0) return [];
    const part = parseLine(this.#held.toString('utf8', this.#past, cut));
    this.#isInRows = part.kind === 'table';
    // The line break stays before the rows: their end is told by one before and one after.
    this.#held = this.#held.subarray(cut);
    this.#past = 1;
    return [part];
  }

  #takeRows(): Part[] {
    const end = this.#held.indexOf(endOfRows);
    // What may be the beginning of the end waits for the next chunk.
    const cut = end >= 0 ? end + 1 : this.#held.length - endOfRows.length;
    const parts: Part[] = [];
    if (cut > this.#past) {
      parts.push({ kind: 'rows', bytes: this.#held.subarray(this.#past, cut) });
      this.#past = cut;
    }
    if (end >= 0) {
      parts.push({ kind: 'table-end' });
      this.#isInRows = false;
      this.#past = end + endOfRows.length;
    }
    this.#held = this.#held.subarray(Math.max(this.#past - 1, 0));
    this.#past = Math.min(this.#past, 1);
    return parts;
  }
}

const beginnings = { header: '-- skulder backup ', table: 'copy ', end: '-- end ' };

function parseLine(text: string): Part {
  if (text.startsWith(beginnings.header)) {
    const header = JSON.parse(text.slice(beginnings.header.length)) as FileHeader;
    if (header.format !== formatNumber) {
      throw new Refusal(
        `This backup has the format ${header.format}, which a newer version of the service writes.`,
      );
    }
    return { kind: 'header', header };
  }
  if (text.startsWith(beginnings.end)) {
    const end = JSON.parse(text.slice(beginnings.end.length)) as Pick<
      Manifest,
      'tables' | 'sequences'
    >;
    return { kind: 'end', end };
  }
  if (!text.startsWith(beginnings.table)) throw new SyntaxError('neither a header nor a table');
  const described = text.slice(text.indexOf(' from stdin; -- ') + ' from stdin; -- '.length);
  return { kind: 'table', table: JSON.parse(described) as TableHeader };
}
