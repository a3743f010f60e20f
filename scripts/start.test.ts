import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect as connectSocket, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { adminUrl, openCluster } from '../services/platform/database/cluster.ts';
import { type Direct, directly } from '../services/platform/database/direct.ts';
import {
  findPostmaster,
  isRunning,
  stopPostmaster,
} from '../services/platform/database/postmaster.ts';
import { Command, type CommandOptions } from '../services/platform/testing/command.ts';
import {
  type TestDatabase,
  createTestDatabase,
  createUnmigratedDatabase,
} from '../services/platform/testing/test-server.ts';

// The real scripts as processes of their own, on a real data directory, killed where it hurts.
jest.setTimeout(180_000);

let directory: string;
const commands: Command[] = [];

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'start-test-'));
});
afterEach(async () => {
  const running = commands.splice(0).filter((each) => !each.hasEnded());
  await Promise.all(running.map((each) => each.end('SIGKILL')));
});
afterAll(async () => {
  await stopPostmaster(dataOf(directory), 10_000);
  await rm(directory, { recursive: true, maxRetries: 5 });
});

const dataOf = (place: string) => path.join(place, 'cluster', 'data');

function command(script: string, { env, ...options }: CommandOptions = {}): Command {
  const made = new Command(script, {
    env: { SKULDER_DATA: directory, PORT: '0', ...env },
    ...options,
  });
  commands.push(made);
  return made;
}

const start = (options: CommandOptions = {}) => command('start', { args: ['--empty'], ...options });

async function started(options?: CommandOptions): Promise<{ run: Command; address: string }> {
  const run = start(options);
  const [, address = ''] = await run.hear(/answers at (http:\/\/\S+)[^]*Ctrl-C stops it/);
  return { run, address };
}

async function refused(run: Command): Promise<string> {
  expect(await run.ended).toBe(1);
  expect(run.said).not.toMatch(/^ {4}at /m);
  return run.said.trim();
}

async function postmaster(): Promise<{ pid: number; port: number }> {
  const found = await findPostmaster(dataOf(directory));
  if (!found) throw new Error('PostgreSQL does not run.');
  return found;
}

async function asAdmin<T>(work: (sql: Direct) => Promise<T>): Promise<T> {
  const cluster = await openCluster(path.join(directory, 'cluster'), () => {});
  const { port } = await postmaster();
  return directly(adminUrl(cluster, port, 'skulder'), {}, work);
}

const untilReady = async (address: string): Promise<void> => {
  for (;;) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
};

describe('the first start', () => {
  test('prepares everything, says where to go and who one can be, and stops in order', async () => {
    const { run, address } = await started({ args: [] });
    expect(run.said).toMatch(/^Preparing a PostgreSQL \d+\.\d+ database in .*\(once\)\.$/m);
    expect(run.said).toMatch(/^Migrated the database to 0001-/m);
    expect(run.said).toMatch(/^Loading the reference team/m);
    expect(run.said).toContain(`The API is documented at ${address}/docs`);
    expect(run.said).toMatch(/teamleder/);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);

    expect(await run.end('SIGINT')).toBe(0);
    expect(run.said).toMatch(/Stopped\.\s*$/);
    expect(await findPostmaster(dataOf(directory))).toBeUndefined();
  });

  test('is the only one that prepares: the next finds its teams again', async () => {
    const { run } = await started({ args: [] });
    expect(run.said).not.toMatch(/Preparing|Migrated|Loading|left running/);
    expect(run.said).toMatch(/teamleder/);
    expect(await run.end('SIGTERM')).toBe(0);
  });

  test('keeps passwords and log to whoever started it, and PostgreSQL’s files to PostgreSQL', async () => {
    const modeOf = async (name: string) => (await stat(path.join(directory, name))).mode & 0o777;
    expect(await modeOf('cluster')).toBe(0o700);
    expect(await modeOf('cluster/passwords.json')).toBe(0o600);
    expect(await modeOf('service.log')).toBe(0o600);
    expect(await modeOf('cluster/data')).toBe(0o700);
  });

  (process.getuid?.() === 0 ? test : test.skip)(
    'as root runs PostgreSQL as somebody else, also below a directory that is closed to them',
    async () => {
      const place = await mkdtemp(path.join(tmpdir(), 'start-test-root-'));
      await chmod(place, 0o700);
      const { run } = await started({ env: { SKULDER_DATA: path.join(place, 'deep', 'er') } });
      const { uid } = await stat(dataOf(path.join(place, 'deep', 'er')));
      expect(uid).not.toBe(0);
      expect(await run.end('SIGINT')).toBe(0);
      await rm(place, { recursive: true });
    },
  );
});

describe('a kill', () => {
  test('of the service leaves its PostgreSQL, which the next start takes over', async () => {
    const { run } = await started();
    const { pid } = await postmaster();
    await run.end('SIGKILL');
    expect((await postmaster()).pid).toBe(pid);

    const { run: next } = await started();
    expect(next.said).toContain(
      `PostgreSQL was left running (process ${pid}) by a command that was killed; it is taken over.`,
    );
    expect(await next.end('SIGINT')).toBe(0);
    expect(await findPostmaster(dataOf(directory))).toBeUndefined();
  });

  const killSession = () =>
    asAdmin(async (sql) => {
      const [row] = await sql<{ pid: number }[]>`
        select pid from pg_stat_activity where usename = 'skulder_app' limit 1`;
      process.kill(row!.pid, 'SIGKILL');
    });

  test('of one session’s process is survived as well', async () => {
    const { run, address } = await started();
    await killSession();
    await run.hear(/PostgreSQL has ended unexpectedly/);
    await untilReady(address);
    expect(await run.end('SIGINT')).toBe(0);
  });

  test('and Ctrl-C while PostgreSQL is being brought back stops both for good', async () => {
    const { run } = await started();
    await killSession();
    await run.hear(/PostgreSQL has ended unexpectedly/);
    expect(await run.end('SIGINT')).toBe(0);
    expect(run.said).toMatch(/Stopped\.\s*$/);
    expect(await findPostmaster(dataOf(directory))).toBeUndefined();
  });

  test('in the middle of preparing leaves nothing that the next start trips over', async () => {
    const place = await mkdtemp(path.join(tmpdir(), 'start-test-half-'));
    const half = start({ env: { SKULDER_DATA: place } });
    await half.hear(/Preparing/);
    await half.end('SIGKILL');

    const { run } = await started({ env: { SKULDER_DATA: place } });
    expect(run.said).toMatch(/Preparing/);
    expect(await run.end('SIGINT')).toBe(0);
    await rm(place, { recursive: true });
  });

  test('that leaves the number of PostgreSQL to a stranger does not hold up the next start', async () => {
    const { run } = await started();
    const { pid } = await postmaster();
    const lockFile = path.join(dataOf(directory), 'postmaster.pid');
    const content = await readFile(lockFile, 'utf8');
    run.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await run.ended;
    await writeFile(lockFile, content.replace(/^\d+/, String(process.pid)));

    const { run: next } = await started();
    expect(await next.end('SIGINT')).toBe(0);
  });
});

test('a second Ctrl-C ends at once, and the next start takes over', async () => {
  const { run, address } = await started();
  const { port, hostname } = new URL(address);
  const slow = connectSocket(Number(port), hostname);
  await once(slow, 'connect');
  slow.on('error', () => {});
  // A request that never comes to its end holds up an orderly stop.
  slow.write('POST /api/teams HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{');
  await untilReady(address);
  run.child.kill('SIGINT');
  await run.hear(/Once more stops at once/);
  expect(await run.end('SIGINT')).toBe(1);
  slow.destroy();
  const { pid } = await postmaster();
  expect(isRunning(pid)).toBe(true);

  const { run: next } = await started();
  expect(await next.end('SIGINT')).toBe(0);
  expect(await findPostmaster(dataOf(directory))).toBeUndefined();
});

describe('is refused in one sentence, and nothing is harmed', () => {
  test('two starts in one data directory', async () => {
    const { run, address } = await started();
    expect(await refused(start())).toBe(
      `The data directory ${directory} is in use by npm start (process ${run.child.pid}) at ${address}.`,
    );
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(await run.end('SIGINT')).toBe(0);
  });

  test('a port that a service of ours still has, whose npm alone was killed', async () => {
    const { run, address } = await started();
    const again = start({ env: { PORT: new URL(address).port } });
    expect(await refused(again)).toBe(
      `The data directory ${directory} is in use by npm start (process ${run.child.pid}) at ${address}.`,
    );
    expect(await run.end('SIGINT')).toBe(0);
  });

  test('a taken port', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const said = await refused(start({ env: { PORT: String(port) } }));
    expect(said).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is taken`));
    holder.close();
  });

  test('a directory that cannot be written', async () => {
    const file = path.join(directory, 'a-file');
    await writeFile(file, '');
    const said = await refused(start({ env: { SKULDER_DATA: path.join(file, 'data') } }));
    expect(said).toBe(`The directory ${path.join(file, 'data')} cannot be written (ENOTDIR).`);
  });

  test('a database newer than the code', async () => {
    const { run } = await started();
    await asAdmin(
      (sql) =>
        sql`insert into migrations.applied values ('9999-from-the-future', '2099-01-01T00:00:00Z')`,
    );
    expect(await run.end('SIGINT')).toBe(0);

    expect(await refused(start())).toBe(
      'The database is newer than this version of the service (it has had the migration 9999-from-the-future); start the newer version.',
    );
    expect(await findPostmaster(dataOf(directory))).toBeUndefined();
    const backup = command('backup', { args: [path.join(directory, 'future.sql.gz')] });
    expect(await backup.ended).toBe(0);
  });

  test('arguments nobody knows', async () => {
    expect(await refused(start({ args: ['--demo'] }))).toMatch(/^Usage: npm start/);
  });
});

describe('beside a database server', () => {
  const oidc = {
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'skulder',
    OIDC_CLIENT_SECRET: 'secret',
  };
  let database: TestDatabase;
  let fresh: TestDatabase;
  beforeAll(async () => {
    [database, fresh] = await Promise.all([createTestDatabase(), createUnmigratedDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([database.drop(), fresh.drop()]);
  });

  test('it migrates, loads nothing, brings no sign-in of its own, and offers the first administrator’s link', async () => {
    const env = { ...oidc, DATABASE_URL: fresh.appUrl, MIGRATION_DATABASE_URL: fresh.migratorUrl };
    const { run, address } = await started({ env, args: [] });
    expect(run.said).not.toMatch(/demonstration|reference team/);
    expect(run.said).toContain(`${address}/auth/invitation/`);
    const configuration = await fetch(`${address}/demo-idp/.well-known/openid-configuration`);
    expect(configuration.headers.get('content-type')).not.toMatch(/json/);
    const [teams] = await directly(
      fresh.adminUrl,
      {},
      (sql) => sql`select count(*)::int from teams`,
    );
    expect(teams).toEqual({ count: 0 });
    expect(await run.end('SIGTERM')).toBe(0);
  });

  test('it starts as the service’s role alone, when somebody else has migrated', async () => {
    const { run } = await started({ env: { ...oidc, DATABASE_URL: database.appUrl } });
    expect(await run.end('SIGTERM')).toBe(0);
  });

  test('it refuses without a provider, as a mighty role, at another level, and without an answer', async () => {
    const unmigrated = await createUnmigratedDatabase();
    const attempts: [Record<string, string>, RegExp][] = [
      [{ DATABASE_URL: database.appUrl }, /set OIDC_ISSUER/],
      [
        { ...oidc, DATABASE_URL: database.adminUrl },
        /is a superuser; the service must sign in as skulder_app/,
      ],
      [{ ...oidc, DATABASE_URL: database.migratorUrl }, /can become the owner of the tables/],
      [
        { ...oidc, DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.appUrl },
        /skulder_app, which cannot become skulder_owner; prepare the database with docker\/roles\.sql/,
      ],
      [
        { ...oidc, DATABASE_URL: unmigrated.appUrl },
        /lacks \d+ of this version's migrations; run npm run migrate/,
      ],
      [
        { ...oidc, DATABASE_URL: 'postgres://x:y@127.0.0.1:9/z' },
        /cannot be reached: ECONNREFUSED/,
      ],
      [
        { ...oidc, DATABASE_URL: database.appUrl.replace(/:[^:]*@/, ':wrong@') },
        /the password is wrong/,
      ],
    ];
    for (const [env, sentence] of attempts) expect(await refused(start({ env }))).toMatch(sentence);
    await unmigrated.drop();
  });

  test.each([
    ['bypassrls', 'bypasses row-level security'],
    ['nobypassrls', 'owns tables'],
  ])('it refuses a role of somebody’s own making: %s', async (attribute, sentence) => {
    const role = `odd_${attribute}_${process.pid}`;
    await directly(database.adminUrl, { name: 'test' }, async (sql) => {
      await sql.unsafe(`create role ${role} login ${attribute} password 'odd'`);
      const { pathname } = new URL(database.adminUrl);
      await sql.unsafe(`grant connect on database "${pathname.slice(1)}" to ${role}`);
      if (attribute === 'nobypassrls')
        await sql.unsafe(`create table odd (); alter table odd owner to ${role}`);
    });
    const DATABASE_URL = database.appUrl.replace(/\/\/[^@]*@/, `//${role}:odd@`);
    try {
      expect(await refused(start({ env: { ...oidc, DATABASE_URL } }))).toContain(sentence);
    } finally {
      await directly(database.adminUrl, { name: 'test' }, async (sql) => {
        await sql.unsafe(`drop owned by ${role}; drop role ${role}`);
      });
    }
  });
});
