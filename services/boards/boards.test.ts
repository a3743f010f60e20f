import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import { hashOf } from '../platform/identity/tokens.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startSeverableWay } from '../platform/testing/severable-way.ts';
import type { SeverableWay } from '../platform/testing/severable-way.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';

let here: TestService;
let there: TestService;
let way: SeverableWay;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;

beforeAll(async () => {
  here = await startTestService();
  way = await startSeverableWay(here.testDatabase.appUrl);
  there = await startTestService({ on: { ...here.testDatabase, appUrl: way.url } });
  make = makerFor(here.database);
});
afterAll(async () => {
  await there.stop();
  await way.close();
  await here.stop();
});
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const path = () => ({ teamId: team.id });
const read = (client: TestClient, headers?: Record<string, string>) =>
  client.call('getBoard', { path: path(), ...(headers && { headers }) });

/** Reads until it is so; every reading on the way must be one of those that are allowed. */
async function readUntil(client: TestClient, status: number, isAllowed = [200, status]) {
  for (;;) {
    const reply = await read(client);
    expect(isAllowed).toContain(reply.status);
    if (reply.status === status) return reply;
  }
}

let versions = new Map<string, number>();
beforeEach(() => {
  versions = new Map();
});

async function changeEngagement(client: TestClient, engagement: string): Promise<void> {
  const version = versions.get(opened.id) ?? 1;
  const sent = { path: { caseId: opened.id }, body: { engagement }, version };
  const reply = await client.call('changeEngagement', sent);
  expect(reply.status).toBe(200);
  versions.set(opened.id, version + 1);
}

const engagementOn = (board: { body: unknown }) =>
  (board.body as { cases: { engagement: string }[] }).cases[0]?.engagement;

describe('a board', () => {
  it('that somebody has is not sent again until it has changed', async () => {
    const client = await here.signIn(team.municipal[0].workerId);
    const first = await read(client);
    const etag = first.headers.get('etag')!;
    const [day] = await here.admin.sql<{ today: string }[]>`select oslo_today() as today`;
    const { logId } = first.body as { logId: string };
    expect(etag).toBe(`"${first.version}-${day!.today}-${logId}"`);
    for (let again = 0; again < 3; again++) {
      const same = await read(client, { 'if-none-match': etag });
      expect([same.status, same.body, same.headers.get('etag')]).toEqual([304, undefined, etag]);
    }
    await changeEngagement(client, 'in_contact');
    const next = await read(client, { 'if-none-match': etag });
    expect([next.status, next.version]).toEqual([200, first.version! + 1]);
  });

  it('is another one when the log is, though the number is the same', async () => {
    const client = await here.signIn(team.municipal[0].workerId);
    const first = await read(client);
    await here.admin.sql`update event_counters set log_id = new_id() where team_id = ${team.id}`;
    const elsewhere = await there.signIn(team.municipal[0].workerId);
    const next = await read(elsewhere, { 'if-none-match': first.headers.get('etag')! });
    expect([next.status, next.version]).toEqual([200, first.version]);
  });

  it('is the same from memory and from the database, packed and unpacked', async () => {
    const fresh = await read(await there.signIn(team.municipal[0].workerId));
    const client = await here.signIn(team.municipal[0].workerId);
    for (let again = 0; again < 4; again++) {
      for (const encoding of ['gzip', 'identity']) {
        const reply = await read(client, { 'accept-encoding': encoding });
        expect(reply.body).toEqual(fresh.body);
        expect(reply.headers.get('cache-control')).toBe('no-store');
      }
    }
  });

  it('has at once what this process has just been told to change', async () => {
    const client = await here.signIn(team.municipal[0].workerId);
    await read(client);
    for (let round = 0; round < 12; round++) {
      const engagement = ['in_contact', 'accepts_services', 'outreach'][round % 3]!;
      await changeEngagement(client, engagement);
      expect(engagementOn(await read(client))).toBe(engagement);
      expect(engagementOn(await read(client))).toBe(engagement);
    }
  });

  it('has soon what another process was told, though nobody wakes this one', async () => {
    const client = await there.signIn(team.municipal[0].workerId);
    const other = await here.signIn(team.specialist[0].workerId);
    for (let again = 0; again < 3; again++) await read(client);
    const [row] = await here.admin.sql<{ source: string }[]>`
      select pg_get_functiondef('finish_call(jsonb, jsonb, uuid)'::regprocedure) as source`;
    await here.admin.sql.unsafe(
      row!.source.replace(/perform pg_notify\('skulder_events'[^;]*;/, ''),
    );
    await changeEngagement(other, 'in_contact');
    while (engagementOn(await read(client)) !== 'in_contact');
    await here.admin.sql.unsafe(row!.source);
  });

  it.each(['dps_leader', 'municipal_leader', 'administrator'])('is not for a %s', async (role) => {
    const workerId = await make.worker({ role, ...(role !== 'administrator' && { team }) });
    const client = await here.signIn(workerId);
    expect((await read(await here.signIn(team.municipal[0].workerId))).status).toBe(200);
    expect((await read(client)).status).toBe(403);
  });

  it('of a team that one has nothing to do with is not there', async () => {
    const elsewhere = await make.team();
    const client = await here.signIn(elsewhere.municipal[0].workerId);
    await client.ok('getBoard', { path: { teamId: elsewhere.id } });
    // Also when it is in memory, opened by others.
    await read(await here.signIn(team.municipal[0].workerId));
    expect((await read(client)).status).toBe(404);
    expect((await read(here.nobody)).status).toBe(401);
  });
});

describe('a right that goes away', () => {
  const removals: [string, (cookie: string) => Promise<unknown>, number][] = [
    [
      'a session that ends',
      (cookie) =>
        here.database
          .sql`select end_session(${Buffer.from(hashOf(cookie.slice(8)))}, 'signed_out')`,
      401,
    ],
    [
      'an agreement that ends',
      () =>
        make.asSystem(team.id, async ({ db, tell }) => {
          const ended = { ended_on: '2025-06-01' };
          const { agreementId } = team.specialist[1];
          await db.updateTable('agreements').set(ended).where('id', '=', agreementId).execute();
          tell({ teamId: team.id, kind: 'agreement.ended', agreementId });
        }),
      403,
    ],
  ];

  it.each(removals)('is gone from memory too, at both processes: %s', async (_, remove, status) => {
    const cookie = await here.newCookie(team.specialist[1].workerId);
    const clients = [here.clientWith(cookie), there.clientWith(cookie)];
    for (const client of [...clients, ...clients]) expect((await read(client)).status).toBe(200);
    await remove(cookie);
    for (const client of clients) {
      await readUntil(client, status);
      for (let again = 0; again < 3; again++) expect((await read(client)).status).toBe(status);
    }
  });

  it('is gone also when nobody was woken: memory is not trusted for long', async () => {
    const cookie = await here.newCookie(team.specialist[1].workerId);
    const client = there.clientWith(cookie);
    for (let again = 0; again < 3; again++) expect((await read(client)).status).toBe(200);
    await here.admin.sql.begin(async (sql) => {
      await sql`set local session_replication_role = 'replica'`;
      await sql`update sessions set ended_at = current_instant() where id_hash = ${Buffer.from(hashOf(cookie.slice(8)))}`;
    });
    await readUntil(client, 401);
  });

  it('cannot be confirmed without a database, so that soon nothing is shown at all', async () => {
    const client = there.clientWith(await here.newCookie(team.specialist[1].workerId));
    for (let again = 0; again < 3; again++) expect((await read(client)).status).toBe(200);
    const frozen = performance.now();
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => frozen);
    await way.cut();
    for (let again = 0; again < 3; again++) expect((await read(client)).status).toBe(200);
    clock.mockImplementation(() => frozen + 3_001);
    const reply = await read(client);
    expect(reply.body).toMatchObject({ status: 503, slug: 'database-unavailable' });
    await way.mend();
    clock.mockRestore();
    await readUntil(client, 200, [200, 503]);
  });
});

describe('in the access log', () => {
  const rowsOf = async (workerId: string) =>
    here.admin.sql<{ action: string; seq: number; cases: string[] }[]>`
      select action, board_seq as seq, case_ids as cases from access_log
      where worker_id = ${workerId} and operation_id = 'getBoard' order by id`;

  it('a viewing is one row, whatever is refreshed or changes during it', async () => {
    const { workerId } = team.municipal[0];
    const client = await here.signIn(workerId);
    const first = await read(client);
    for (let again = 0; again < 5; again++) {
      await read(client);
      await read(client, { 'if-none-match': first.headers.get('etag')! });
    }
    await changeEngagement(client, 'in_contact');
    await read(client);
    await read(client);
    expect([...(await rowsOf(workerId))]).toEqual([
      { action: 'read', seq: first.version, cases: [opened.id] },
    ]);
  });

  it('another session is another viewing, also in another process', async () => {
    const { workerId } = team.municipal[0];
    for (const client of [await here.signIn(workerId), await here.signIn(workerId)]) {
      await read(client);
      await read(client);
    }
    const elsewhere = await there.signIn(workerId);
    await read(elsewhere);
    await read(elsewhere);
    expect(await rowsOf(workerId)).toHaveLength(3);
  });

  it('a viewing that goes on is written again every ten minutes', async () => {
    const { workerId } = team.municipal[0];
    const client = await here.signIn(workerId);
    await read(client);
    await read(client);
    const minute = 60_000;
    const real = performance.now.bind(performance);
    for (const [minutes, rows] of [
      [9, 1],
      [11, 2],
      [20, 2],
      [22, 3],
    ] as const) {
      jest.spyOn(performance, 'now').mockImplementation(() => real() + minutes * minute);
      await read(client);
      await read(client);
      expect([minutes, (await rowsOf(workerId)).length]).toEqual([minutes, rows]);
    }
  });

  it('what was denied is a row too', async () => {
    const elsewhere = await make.team();
    const { workerId } = elsewhere.municipal[0];
    await read(await here.signIn(workerId));
    expect((await rowsOf(workerId)).map(({ action }) => action)).toEqual(['denied']);
  });
});
