import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { checkFile } from '../services/platform/database/backup-file.ts';
import { Command } from '../services/platform/testing/command.ts';
import {
  type TestDatabase,
  createUnmigratedDatabase,
} from '../services/platform/testing/test-server.ts';

jest.setTimeout(180_000);

let place: string;
let server: TestDatabase;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'backup-commands-'));
  server = await createUnmigratedDatabase();
});
afterAll(async () => {
  await server.drop();
  await rm(place, { recursive: true, maxRetries: 5 });
});

const inPlace = (name: string) => path.join(place, name);

async function run(script: string, args: string[], env: Record<string, string> = {}) {
  const command = new Command(script, { args, env: { SKULDER_DATA: inPlace('data'), ...env } });
  const code = await command.ended;
  return { code, said: command.said };
}

async function start(data: string): Promise<{ service: Command; people: string[] }> {
  const service = new Command('start', { env: { SKULDER_DATA: inPlace(data), PORT: '0' } });
  await service.hear(/Ctrl-C stops it/);
  return { service, people: service.said.split('\n').filter((line) => line.startsWith('    ')) };
}

/** All but what a restore ends: sessions, links, codes, and which log the numbers are of. */
async function lastingTables(file: string) {
  const passing = [
    ...['event_counters', 'invitations', 'projectors', 'sessions', 'sign_in_attempts'],
    // Whoever had agreed to be registered is marked, and their team told.
    ...['persons', 'events'],
  ];
  const { tables } = await checkFile(inPlace(file));
  return tables.filter(({ name }) => !passing.includes(name));
}

test('the reference team, backed up and restored, is the same in every row that lasts', async () => {
  const { service, people } = await start('data');
  expect(people.length).toBeGreaterThan(14);

  const busy = await run('backup', []);
  expect(busy).toMatchObject({ code: 0, said: expect.stringMatching(/^\d+ rows of \d+ tables/) });
  expect(await readdir(inPlace('data/backups'))).toEqual([
    expect.stringMatching(/-backup\.sql\.gz$/),
  ]);
  expect(await service.end('SIGINT')).toBe(0);

  expect(await run('backup', [inPlace('stopped.gz')])).toMatchObject({ code: 0 });
  const full = await run('restore', [inPlace('stopped.gz')]);
  expect(full).toMatchObject({ code: 1, said: expect.stringMatching(/The database is not empty/) });

  const restored = await run('restore', [inPlace('stopped.gz'), '--into', inPlace('second')]);
  expect(restored.said).toContain(
    'Every table has been read again and holds what the backup holds.',
  );
  expect(restored.said).toContain(`SKULDER_DATA=${inPlace('second')} npm start`);
  const again = await run('backup', [inPlace('again.gz')], { SKULDER_DATA: inPlace('second') });
  expect(again.code).toBe(0);
  expect(await lastingTables('again.gz')).toEqual(await lastingTables('stopped.gz'));

  const second = await start('second');
  expect(second.people).toEqual(people);
  expect(await second.service.end('SIGINT')).toBe(0);
});

test('it can be restored into a database server, and backed up from there', async () => {
  const into = await run('restore', [inPlace('stopped.gz'), '--into', server.migratorUrl]);
  expect(into.code).toBe(0);
  const env = { DATABASE_URL: server.appUrl, MIGRATION_DATABASE_URL: server.migratorUrl };
  expect(await run('backup', [inPlace('server.gz')], env)).toMatchObject({ code: 0 });
  expect(await lastingTables('server.gz')).toEqual(await lastingTables('stopped.gz'));
});

test('what cannot be done is refused in one sentence', async () => {
  const nowhere = 'postgres://skulder_migrator@127.0.0.1:1/skulder';
  const attempts: [string, string[], Record<string, string>, RegExp][] = [
    ['backup', [], { SKULDER_DATA: inPlace('none') }, /^There is no database in .*none yet\.$/],
    ['backup', ['a', 'b'], {}, /^Usage: npm run backup/],
    ['backup', [], { DATABASE_URL: server.appUrl }, /also needs MIGRATION_DATABASE_URL/],
    ['backup', [inPlace('stopped.gz/x')], {}, /stopped\.gz cannot be written \(E/],
    ['restore', [], {}, /^Usage: npm run restore/],
    [
      'restore',
      [inPlace('stopped.gz'), '--into', nowhere],
      {},
      /^The database of --into cannot be reached: ECONNREFUSED\.$/,
    ],
    [
      'restore',
      [inPlace('stopped.gz'), '--into', server.appUrl],
      {},
      /^--into signs in as skulder_app, which cannot become skulder_owner.*\.$/,
    ],
    ['restore', [inPlace('missing.gz')], { SKULDER_DATA: inPlace('none') }, /^There is no file/],
  ];
  for (const [script, args, env, sentence] of attempts) {
    const { code, said } = await run(script, args, env);
    expect(said.trim()).toMatch(sentence);
    expect(code).toBe(1);
  }
  await expect(readdir(inPlace('none'))).rejects.toThrow('ENOENT');
});
