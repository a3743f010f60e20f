import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type TestDatabase, createUnmigratedDatabase } from '../testing/test-server.ts';
import { backUp } from './backup.ts';
import { directly } from './direct.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';

// A schema of everything that makes restoring hard: circles of foreign keys, history that may not be rewritten,
// checks at commit, forced row security, computed columns, numbers from sequences, awkward names and values.
const schema = `
  create table people (
    id integer generated always as identity primary key, name text not null, likes integer,
    shout text generated always as (upper(name)) stored);
  create table "Odd ""Names""" (
    "a b" text primary key, person integer not null references people, seen tstzrange, picture bytea, notes jsonb,
    share numeric(4,3), ratio double precision, tags text[], constraint "odd one" check ("a b" <> 'x'));
  alter table people add constraint people_likes foreign key (likes) references people deferrable initially deferred;
  alter table people add favourite text references "Odd ""Names""";
  comment on constraint people_likes on people is 'It''s mutual';
  create table history (at timestamptz not null default now(), what text);
  create table never_used (id integer);
  create function refuse() returns trigger language plpgsql as $$ begin raise 'not so'; end $$;
  create trigger append_only before update or delete or truncate on history execute function refuse();
  create constraint trigger at_commit after insert on people deferrable initially deferred
    for each row when (new.name = 'nobody') execute function refuse();
  create trigger asleep before insert on people for each row execute function refuse();
  alter table people disable trigger asleep;
  do $$ declare t regclass; begin
    foreach t in array array['people', '"Odd ""Names"""', 'history']::regclass[] loop
      execute format('alter table %s enable row level security, force row level security', t);
      execute format('create policy owner_sees_all on %s to skulder_owner using (true) with check (true)', t);
    end loop;
  end $$;`;

const rows = `
  insert into people (name, likes) values ('Åse', 2), (E'tab\\t, line\\nbreak, \\\\. and \\\\N', 1), ('', null);
  insert into "Odd ""Names""" values
    (E'\\\\.', 1, '[1899-01-01 00:00:00+00,)', '\\x00ff0a5c2e', '{"a": [1, null, "\\\\n"]}', 0.125, 0.1, '{a,"b,c",NULL}'),
    ('z', 2, 'empty', '', 'null', 1, 'NaN', '{}');
  update people set favourite = 'z' where name = 'Åse';
  insert into history (at, what) select timestamptz '2026-03-29 00:30Z' + n * interval '1 hour', repeat('x', n) from generate_series(1, 3000) n;
  alter sequence people_id_seq restart with 40;`;

let directory: string;
let full: TestDatabase;
const made: TestDatabase[] = [];

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'backup-test-'));
  await writeFile(path.join(directory, '0001-hard.sql'), schema);
  full = await createUnmigratedDatabase();
  await migrate({ url: full.migratorUrl, directory });
  await asOwner(full, rows);
});
afterEach(async () => {
  await Promise.all(made.splice(0).map((database) => database.drop()));
});
afterAll(async () => {
  await full.drop();
  await rm(directory, { recursive: true });
});

const asOwner = (database: TestDatabase, statements: string) =>
  directly(database.migratorUrl, { role: 'skulder_owner' }, (sql) => sql.unsafe(statements));

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createUnmigratedDatabase();
  made.push(database);
  return database;
}

async function backedUp(name = 'full.gz'): Promise<string> {
  const file = path.join(directory, name);
  await backUp({ url: full.migratorUrl, file });
  return file;
}

const everything = `
  select (select json_agg(p order by id) from people p)::text as people,
    (select json_agg(o order by "a b") from "Odd ""Names""" o)::text as odd,
    (select md5(string_agg(h::text, '|' order by at)) from history h) as history,
    (select string_agg(format('%s %s', conname, pg_get_constraintdef(oid)), '|' order by conname)
      from pg_constraint where connamespace = 'public'::regnamespace) as constraints,
    obj_description((select oid from pg_constraint where conname = 'people_likes'), 'pg_constraint') as comment,
    (select string_agg(format('%s %s', tgname, tgenabled), '|' order by tgname) from pg_trigger where not tgisinternal) as triggers,
    (select string_agg(relforcerowsecurity::text, '|' order by relname) from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r') as forced`;

test('a restored database has every row, number and guard of the one backed up', async () => {
  const file = await backedUp();
  const restored = await emptyDatabase();
  const manifest = await restore({ url: restored.migratorUrl, file, directory });

  expect(await asOwner(restored, everything)).toEqual(await asOwner(full, everything));
  expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
    ['Odd "Names"', 2],
    ['history', 3000],
    ['never_used', 0],
    ['people', 3],
  ]);
  await asOwner(restored, `insert into people (name) values ('new')`);
  const [made] = await asOwner(restored, `select id, shout from people where name = 'new'`);
  expect(made).toEqual({ id: 40, shout: 'NEW' });
  await expect(asOwner(restored, 'delete from history')).rejects.toThrow('not so');
  await expect(asOwner(restored, `insert into people (name) values ('nobody')`)).rejects.toThrow(
    'not so',
  );
});

test('a backup of a restored database is the same, row for row', async () => {
  const restored = await emptyDatabase();
  const file = await backedUp();
  const first = await restore({ url: restored.migratorUrl, file, directory });
  const second = await backUp({
    url: restored.migratorUrl,
    file: path.join(directory, 'second.gz'),
  });
  expect(second.tables).toEqual(first.tables);
});

test('a backup is readable by its owner alone, and is a script that psql understands', async () => {
  const file = await backedUp();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const text = gunzipSync(await readFile(file)).toString();
  expect(text).toMatch(
    /^copy "public"."people" \("id", "name", "likes", "favourite"\) from stdin;/m,
  );
});

test('a backup holds one moment, whatever is written meanwhile', async () => {
  const file = path.join(directory, 'busy.gz');
  const writing = directly(full.adminUrl, {}, async (sql) => {
    for (let n = 0; n < 50; n++) await sql`insert into never_used values (${n}), (${-n})`;
  });
  const manifest = await backUp({ url: full.migratorUrl, file });
  await writing;
  await asOwner(full, 'delete from never_used');
  expect(manifest.tables.find(({ name }) => name === 'never_used')!.rows % 2).toBe(0);
});

test('a backup is refused when a table may hide rows from it', async () => {
  const database = await emptyDatabase();
  await migrate({ url: database.migratorUrl, directory });
  await asOwner(database, 'drop policy owner_sees_all on history');
  const file = path.join(directory, 'hiding.gz');
  await expect(backUp({ url: database.migratorUrl, file })).rejects.toThrow(
    'These tables may hide rows from their owner, so no backup can be whole: history.',
  );
  await expect(stat(file)).rejects.toThrow('ENOENT');
});

test('a database that is not empty is refused, and keeps what it has', async () => {
  const file = await backedUp();
  const database = await emptyDatabase();
  await migrate({ url: database.migratorUrl, directory });
  await asOwner(database, `insert into history (what) values ('kept')`);
  await expect(restore({ url: database.migratorUrl, file, directory })).rejects.toThrow(
    'The database is not empty; restore into a new one (--into).',
  );
  expect(await asOwner(database, 'select what from history')).toEqual([{ what: 'kept' }]);
});

test('a damaged backup is refused before anything is touched', async () => {
  const file = await backedUp('damaged.gz');
  const text = gunzipSync(await readFile(file)).toString();
  const attempts = {
    changed: () => writeFile(file, gzipSync(text.replace('Åse', 'Ase'))),
    shortened: () => writeFile(file, gzipSync(text.slice(0, text.indexOf('-- end')))),
    cut: async () => truncate(file, Math.floor((await stat(file)).size / 2)),
    foreign: () => writeFile(file, gzipSync('select 1;\n')),
    plain: () => writeFile(file, 'nothing of the kind'),
  };
  const database = await emptyDatabase();
  for (const damage of Object.values(attempts)) {
    await damage();
    await expect(restore({ url: database.migratorUrl, file, directory })).rejects.toThrow(
      /damaged/,
    );
  }
  await rm(file);
  await expect(restore({ url: database.migratorUrl, file, directory })).rejects.toThrow(
    /There is no file/,
  );
  const [left] = await asOwner(
    database,
    `select count(*)::int from pg_class where relnamespace = 'public'::regnamespace`,
  );
  expect(left).toEqual({ count: 0 });
});

test('a backup of an earlier level is restored and migrated on', async () => {
  const file = await backedUp();
  const later = await mkdtemp(path.join(tmpdir(), 'backup-test-'));
  await writeFile(path.join(later, '0001-hard.sql'), schema);
  await writeFile(path.join(later, '0002-later.sql'), `alter table people rename name to called`);
  const database = await emptyDatabase();
  await restore({ url: database.migratorUrl, file, directory: later });
  expect(await asOwner(database, 'select called from people where id = 1')).toEqual([
    { called: 'Åse' },
  ]);
  await rm(later, { recursive: true });
});

test('a backup of a level the code does not know is refused', async () => {
  const earlier = await mkdtemp(path.join(tmpdir(), 'backup-test-'));
  const database = await emptyDatabase();
  const file = await backedUp();
  await expect(restore({ url: database.migratorUrl, file, directory: earlier })).rejects.toThrow(
    /taken at the level 0001-hard, which this version of the service does not know/,
  );
  await rm(earlier, { recursive: true });
});
