import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type TestDatabase, createUnmigratedDatabase } from '../testing/test-server.ts';
import { directly } from './direct.ts';
import { listApplied, listMigrations, migrate } from './migrate.ts';

let directory: string;
let database: TestDatabase;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'migrate-test-'));
  database = await createUnmigratedDatabase();
  await put(
    '0001-first',
    `create table first (a text); comment on table first is 'a; b'; insert into first values ('1;')`,
  );
  await put(
    '0002-second',
    'create function two() returns int language sql as $$ select 2; $$;\ncreate table second ()',
  );
});
afterEach(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

const put = (name: string, text: string) => writeFile(path.join(directory, `${name}.sql`), text);
const run = (options: Partial<Parameters<typeof migrate>[0]> = {}) =>
  migrate({ url: database.migratorUrl, directory, ...options });
const asOwner = (statement: string) =>
  directly(database.migratorUrl, { role: 'skulder_owner' }, (sql) => sql.unsafe(statement));
const applied = () => directly(database.appUrl, {}, listApplied);

test('migrations run once, in order, and everything they make is the owner’s', async () => {
  expect(await run()).toEqual(['0001-first', '0002-second']);
  expect(await run()).toEqual([]);
  expect(await applied()).toEqual(['0001-first', '0002-second']);
  const owners = await asOwner(`
    select distinct relowner::regrole::text as owner from pg_class
    where relnamespace in ('public'::regnamespace, 'migrations'::regnamespace)`);
  expect(owners).toEqual([{ owner: 'skulder_owner' }]);
});

test('a migration that fails leaves nothing of itself, and says where', async () => {
  await put('0002-second', 'create table second ();\ncreate tabel third ()');
  await expect(run()).rejects.toThrow('0002-second.sql, line 2: syntax error at or near "tabel"');
  expect(await applied()).toEqual(['0001-first']);
  await expect(asOwner('table second')).rejects.toThrow('does not exist');

  await put('0002-second', 'create table second ()');
  expect(await run()).toEqual(['0002-second']);
});

test('two that migrate at once do it once', async () => {
  const both = await Promise.all([run(), run()]);
  expect(both.flat().toSorted()).toEqual(['0001-first', '0002-second']);
});

test('a database newer than the code is refused and left alone', async () => {
  await run();
  await rm(path.join(directory, '0002-second.sql'));
  await put('0003-third', 'create table third ()');
  await expect(run()).rejects.toThrow(
    'The database is newer than this version of the service (it has had the migration 0002-second); start the newer version.',
  );
  await expect(asOwner('table third')).rejects.toThrow('does not exist');
});

test('what is to be done before a change is done before it, once, and not for a new database', async () => {
  const told: string[] = [];
  const beforeChange = async (level: string) => {
    told.push(`${level}: ${(await applied()).length} had`);
  };
  await run({ beforeChange });
  expect(told).toEqual([]);
  await run({ beforeChange });
  expect(told).toEqual([]);
  await put('0003-third', 'create table third ()');
  await put('0004-fourth', 'create table fourth ()');
  await run({ beforeChange });
  expect(told).toEqual(['0002-second: 2 had']);
});

test('nothing is changed when what comes before the change fails', async () => {
  await run();
  await put('0003-third', 'create table third ()');
  const beforeChange = () => Promise.reject(new Error('the disk is full'));
  await expect(run({ beforeChange })).rejects.toThrow('the disk is full');
  expect(await applied()).toEqual(['0001-first', '0002-second']);
});

test('the service’s own migrations have names in order', async () => {
  const names = await listMigrations();
  expect(names.length).toBeGreaterThan(0);
  for (const [index, name] of names.entries()) {
    expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}-[a-z-]+$`));
  }
});
