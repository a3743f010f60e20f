import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { connect, type Database } from '../database/connect.ts';
import { newId } from '../database/new-id.ts';
import { transact, type Caller } from '../database/transact.ts';
import { cookieRules, sessionHashFrom } from '../identity/cookies.ts';
import { confirmSessions } from '../identity/identity-sql.ts';
import { LiveClient } from '../testing/live-client.ts';
import { makeOneTeam, type OneTeam } from '../testing/one-team.ts';
import { makeSession } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { Live } from './live.ts';
import { startRelay, type Relay } from './relay.ts';

// What an open socket hears while nobody can say whether it still may: a clock to turn, and a question about rights
// that is answered when the test says so, beside an event log that answers at once.

type Answer = Caller | undefined;

const clock = { ms: 0 };
const kept = new Map<string, { caller: Caller; confirmedAt: number }>();
let ask: (key: string) => Promise<Answer>;
let inDatabase: (key: string) => Promise<Answer>;

let testDatabase: TestDatabase;
let database: Database;
let admin: Database;
let relay: Relay;
let http: Server;
let live: Live;
let url: string;
let team: OneTeam;
const clients: LiveClient[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = connect(testDatabase.appUrl);
  admin = connect(testDatabase.adminUrl, { max: 2 });
  relay = await startRelay(database);
  http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const rules = cookieRules(new URL(url));
  const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
  inDatabase = async (key) => (await confirmSessions(database, [key])).get(key);
  const gate = {
    readCookie: (header: string | undefined) => sessionHashFrom(header, rules),
    async findCaller(hash: Uint8Array) {
      const confirmedAt = clock.ms;
      const caller = await ask(keyOf(hash));
      if (caller) kept.set(keyOf(hash), { caller, confirmedAt });
      return caller;
    },
    known: (hash: Uint8Array) => kept.get(keyOf(hash)),
    onRightsChanged: () => {},
  };
  live = new Live({ http, publicOrigin: url, database, relay, gate, now: () => clock.ms });
});
afterAll(async () => {
  await live.stop();
  await relay.stop();
  await Promise.all([database.end(), admin.end()]);
  await testDatabase.drop();
});
beforeEach(async () => {
  ask = inDatabase;
  team = await makeOneTeam(admin);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

/** A member's socket that has heard everything there is. */
async function openListening(): Promise<LiveClient> {
  const client = new LiveClient(url, await makeSession(admin, team.member));
  clients.push(client);
  expect(await client.refusal()).toBeUndefined();
  await client.standing(team.teamId);
  await client.reaches(team.teamId, await tellAndDeliver());
  return client;
}

/** Something happens, and the relay has given it to all it gives it to. Answers its number. */
async function tellAndDeliver(about: { caseIds?: string[] } = {}): Promise<number> {
  const { teamId } = team;
  const operation = { operationId: 'test', action: 'write' } as const;
  const credentials = { system: 'test', teamIds: [teamId] };
  const delivered = Promise.withResolvers<void>();
  relay.onEvents((which) => which === teamId && delivered.resolve());
  const { numbers } = await transact(database, credentials, operation, async ({ tell }) => {
    tell({ teamId, kind: about.caseIds ? 'case.engagement_changed' : 'team.changed', ...about });
  });
  await delivered.promise;
  return numbers[teamId]!;
}

/** The member's agreement ends, and the team is told. */
async function endAgreement(): Promise<void> {
  const { teamId, member } = team;
  const told = [{ teamId, kind: 'agreement.ended' }];
  await admin.sql.begin(async (sql) => {
    await sql`select begin_system('test', ${[teamId]}::uuid[], true)`;
    await sql`update agreements set ended_on = oslo_today() where worker_id = ${member}`;
    await sql`select finish_call('[]', ${sql.json(told)}, null)`;
  });
}

/** A case of the team's, put there without the triggers that would wake this process. */
async function putCase(
  and: (id: string, sql: Database['sql']) => PromiseLike<unknown> = () => Promise.resolve(),
): Promise<string> {
  const id = newId();
  await admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = 'replica'`;
    await sql`
      insert into cases (id, team_id, alias, mode, engagement, registration, started_on, person_id)
      values (${id}, ${team.teamId}, ${`Rogn-${id.slice(-6)}`}, 'intake', 'outreach', 'unregistered', oslo_today(), ${id})`;
    await and(id, sql as unknown as Database['sql']);
  });
  return id;
}

/** Whatever the socket was going to hear so far it has heard once this has been answered. */
const settle = (client: LiveClient) => client.subscribe('not a team', 0);

it('an open socket hears for three seconds after its rights were last confirmed, and no longer', async () => {
  const client = await openListening();
  const confirmed = Math.max(...[...kept.values()].map(({ confirmedAt }) => confirmedAt));
  const answer = Promise.withResolvers<Answer>();
  ask = () => answer.promise;
  clock.ms = confirmed + 3_000;
  await client.reaches(team.teamId, await tellAndDeliver());
  const heard = client.heard.length;
  clock.ms = confirmed + 3_001;
  await endAgreement();
  await tellAndDeliver();
  await tellAndDeliver();
  clock.ms = confirmed + 5_000;
  await tellAndDeliver();
  await settle(client);
  expect(client.heard).toHaveLength(heard);
  answer.resolve(await inDatabase([...kept.keys()].at(-1)!));
  await client.until(() => client.ends.length > 0);
  expect(client.ends).toEqual([{ teamId: team.teamId, reason: 'no_longer_allowed' }]);
  await settle(client);
  expect(client.heard).toHaveLength(heard);
});

it('of a case that was closed to them nothing is heard, though no word of it came', async () => {
  const client = await openListening();
  const { teamId, member, leader } = team;
  const caseId = await putCase(
    (id, sql) => sql`
      insert into blocks (id, team_id, case_id, kind, worker_id, recorded_by)
      values (${newId()}, ${teamId}, ${id}, 'worker', ${member}, ${leader})`,
  );
  clock.ms += 3_001;
  const told = await tellAndDeliver({ caseIds: [caseId] });
  await client.until(() => client.ends.length > 0);
  expect(client.ends).toEqual([{ teamId, reason: 'rights_changed' }]);
  await client.standing(teamId, told - 1);
  await client.reaches(teamId, told);
  expect(client.of(teamId).filter(({ seq }) => seq === told)).toEqual([
    { teamId, seq: told, kind: 'hidden' },
  ]);
});

it('whoever still may hears what was held back, each number once and in order', async () => {
  const client = await openListening();
  const answer = Promise.withResolvers<Answer>();
  ask = () => answer.promise;
  clock.ms += 5_000;
  const [first] = [await tellAndDeliver(), await tellAndDeliver()];
  await settle(client);
  expect(client.of(team.teamId).some(({ seq }) => seq >= first)).toBe(false);
  ask = inDatabase;
  answer.resolve(await inDatabase([...kept.keys()].at(-1)!));
  await client.reaches(team.teamId, first + 1);
  const last = await tellAndDeliver();
  await client.reaches(team.teamId, last);
  const numbers = client.heard.map(({ seq }) => seq);
  expect(numbers).toEqual(Array.from({ length: last }, (_, n) => n + 1));
});

it('when the question fails, the socket is let go and comes back from its number', async () => {
  const client = await openListening();
  ask = () => Promise.reject(new Error('the database is away'));
  clock.ms += 5_000;
  const missed = await tellAndDeliver();
  await client.until(() => !client.socket.connected);
  expect(client.of(team.teamId).some(({ seq }) => seq === missed)).toBe(false);
  ask = inDatabase;
  client.socket.connect();
  await client.until(() => client.socket.connected);
  await client.standing(team.teamId, missed - 1);
  await client.reaches(team.teamId, missed);
});

it('a viewing that goes on is written down again every ten minutes, with whom it shows', async () => {
  const { sql } = admin;
  const again = Promise.withResolvers<void>();
  let written = 0;
  await sql.unsafe(`
    create function tell_of_row() returns trigger language plpgsql as $$
    begin perform pg_notify('row', new.action); return null; end $$;
    create trigger tell_of_row after insert on access_log for each row execute function tell_of_row()`);
  const { unlisten } = await sql.listen('row', (action) => {
    if (action === 'subscribe' && (written += 1) === 2) again.resolve();
  });
  const caseId = await putCase();
  const client = await openListening();
  clock.ms += 9 * 60_000;
  await client.reaches(team.teamId, await tellAndDeliver());
  await settle(client);
  expect(written).toBe(1);
  const other = await putCase();
  clock.ms += 61_000;
  await client.reaches(team.teamId, await tellAndDeliver());
  await again.promise;
  await unlisten();
  const rows = await sql`
    select case_ids as cases, board_seq as seq from access_log
    where worker_id = ${team.member} and action = 'subscribe' order by id`;
  expect([...rows]).toEqual([
    { cases: [caseId], seq: 1 },
    { cases: [caseId, other], seq: 4 },
  ]);
});
