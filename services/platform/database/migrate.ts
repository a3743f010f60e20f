import { readFile, readdir } from 'node:fs/promises';
import * as path from 'node:path';
import { Kysely, sql as kyselySql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { PostgresJSDialect } from 'kysely-postgres-js';
import type postgres from 'postgres';
import { Refusal } from '../refusal.ts';
import { type Direct, type Statements, connectDirectly } from './direct.ts';

// Forward-only migrations: `migrations/NNNN-name.sql`, each run once, in order, in a transaction of its own that also
// records it. Kysely's migrator keeps the record and lets one process at a time migrate; the record lies in a schema
// of its own, so that `public` holds the service's tables only.

export const migrationsDirectory = path.join(import.meta.dirname, '../../../migrations');
export const recordSchema = 'migrations';
const recordTable = 'applied';
export const owner = 'skulder_owner';

export interface MigrateOptions {
  /** Signs in as skulder_migrator, or as a superuser. */
  url: string;
  directory?: string;
  /** Name of the last migration to run; all when not given. */
  upTo?: string | undefined;
  /** Called once, before the first migration of a database that already has some. */
  beforeChange?: (level: string) => Promise<void>;
  say?: (line: string) => void;
}

/** The names of the migrations this code brings, in order. */
export async function listMigrations(directory = migrationsDirectory): Promise<string[]> {
  const files = await readdir(directory);
  return files
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

/** The names of the migrations a database has had, in order; none for a new one, or one whose first one failed. */
export async function listApplied(sql: Statements): Promise<string[]> {
  const [found] = await sql`
    select exists (select from pg_class join pg_namespace space on space.oid = relnamespace
      where nspname = ${recordSchema} and relname = ${recordTable}
        and has_schema_privilege(space.oid, 'usage')) as yes`;
  if (!found!.yes) return [];
  const rows = await sql<
    { name: string }[]
  >`select name from ${sql(recordSchema)}.${sql(recordTable)} order by name`;
  return rows.map(({ name }) => name);
}

/**
 * What the database lacks. Refuses a database that has had migrations this code does not know: it belongs to a
 * newer version, and old code must not touch it.
 */
export function findPending(applied: string[], known: string[]): string[] {
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown) {
    throw new Refusal(
      `The database is newer than this version of the service (it has had the migration ${unknown}); start the newer version.`,
    );
  }
  return known.filter((name) => !applied.includes(name));
}

/** Brings the database to the level of the code. @returns the names of the migrations that were run. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const { url, directory = migrationsDirectory, upTo, say = () => {} } = options;
  const known = (await listMigrations(directory)).filter((name) => !upTo || name <= upTo);
  const sql = connectDirectly(url, { role: owner, name: 'skulder migrate' });
  try {
    const applied = await listApplied(sql);
    if (findPending(applied, known).length === 0) return [];
    if (applied.length > 0) await options.beforeChange?.(applied.at(-1)!);
    return await runPending(sql, new SqlFileProvider(directory, known), say);
  } finally {
    await sql.end({ timeout: 3 });
  }
}

async function runPending(
  sql: Direct,
  provider: MigrationProvider,
  say: (line: string) => void,
): Promise<string[]> {
  const db = new Kysely<unknown>({
    dialect: new PostgresJSDialect({ postgres: withWholeFiles(sql) }),
  });
  const migrator = new Migrator({
    db,
    provider,
    migrationTableSchema: recordSchema,
    migrationTableName: recordTable,
    migrationLockTableName: 'lock',
  });
  const run: string[] = [];
  for (;;) {
    const { error, results = [] } = await migrator.migrateUp();
    if (error) throw error as Error;
    const done = results.find(({ status }) => status === 'Success');
    if (!done) return run;
    await allowReadingTheRecord(sql);
    run.push(done.migrationName);
    say(`Migrated the database to ${done.migrationName}.`);
  }
}

// The service compares its own level with the database's when it starts without a migrator.
async function allowReadingTheRecord(sql: Direct): Promise<void> {
  await sql.unsafe(
    `grant usage on schema ${recordSchema} to skulder_app; grant select on ${recordSchema}.${recordTable} to skulder_app`,
  );
}

class SqlFileProvider implements MigrationProvider {
  readonly #directory: string;
  readonly #names: string[];
  constructor(directory: string, names: string[]) {
    this.#directory = directory;
    this.#names = names;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const read = async (name: string): Promise<[string, Migration]> => {
      const text = await readFile(path.join(this.#directory, `${name}.sql`), 'utf8');
      return [name, { up: (db) => runFile(db, name, text) }];
    };
    return Object.fromEntries(await Promise.all(this.#names.map(read)));
  }
}

async function runFile(db: Kysely<unknown>, name: string, text: string): Promise<void> {
  try {
    await kyselySql.raw(text).execute(db);
  } catch (error) {
    const { position } = error as { position?: string };
    const line = position ? text.slice(0, Number(position)).split('\n').length : 0;
    const where = line ? `${name}.sql, line ${line}` : `${name}.sql`;
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * kysely-postgres-js prepares every statement, and a file of many statements cannot be prepared. Statements without
 * parameters go out by the simple protocol instead.
 */
function withWholeFiles(sql: Direct): postgres.Sql {
  const reserve = async () => {
    const reserved = await sql.reserve();
    const unsafe: typeof reserved.unsafe = (query, parameters, how) =>
      parameters?.length ? reserved.unsafe(query, parameters, how) : reserved.unsafe(query);
    return { unsafe, release: () => reserved.release() };
  };
  // The dialect asks for no more of the driver than this.
  return Object.assign(() => {}, { reserve, end: async () => {} }) as unknown as postgres.Sql;
}
