import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect as connectTo, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { connect, type Database } from '../database/connect.ts';
import { transact } from '../database/transact.ts';
import { cookieRules, sessionHashFrom } from '../identity/cookies.ts';
import { confirmSessions } from '../identity/identity-sql.ts';
import { LiveClient } from '../testing/live-client.ts';
import { makeOneTeam, type OneTeam } from '../testing/one-team.ts';
import { makeSession } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { Live } from './live.ts';
import { Relay } from './relay.ts';

// What the service does not do for those who do not listen.

/** The relay as it is, and what was asked of it. */
class WatchedRelay extends Relay {
  pagesRead = 0;
  lastFollowed: Promise<number> | undefined;
  beforeFollowing: () => Promise<void> = () => Promise.resolve();
  beforeReading: () => Promise<void> = () => Promise.resolve();

  override read(...asked: Parameters<Relay['read']>): ReturnType<Relay['read']> {
    this.pagesRead++;
    return this.beforeReading().then(() => super.read(...asked));
  }

  override follow(teamId: string): Promise<number> {
    this.lastFollowed = this.beforeFollowing().then(() => super.follow(teamId));
    return this.lastFollowed;
  }
}

let testDatabase: TestDatabase;
let database: Database;
let admin: Database;
let relay: WatchedRelay;
let http: Server;
let live: Live;
let url: string;
let team: OneTeam;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = connect(testDatabase.appUrl);
  admin = connect(testDatabase.adminUrl, { max: 2 });
  team = await makeOneTeam(admin);
  relay = new WatchedRelay(database);
  await relay.start();
  http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const rules = cookieRules(new URL(url));
  const gate = {
    readCookie: (header: string | undefined) => sessionHashFrom(header, rules),
    findCaller: async (hash: Uint8Array) => {
      const key = Buffer.from(hash).toString('hex');
      return (await confirmSessions(database, [key])).get(key);
    },
    known: () => undefined,
    onRightsChanged: () => {},
  };
  live = new Live({ http, publicOrigin: 'https://tavle.example.no', database, relay, gate });
});
const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  while ((await openSockets()) > 0);
});
afterAll(async () => {
  await live.stop();
  await relay.stop();
  await Promise.all([database.end(), admin.end()]);
  await testDatabase.drop();
});

it.each([
  ['the address people use, though a proxy asks under its own name', {}, 200],
  ['the host that was asked, which people do not know it by', { origin: 'own host' }, 403],
  ['another site', { origin: 'https://ond.example.no' }, 403],
  ['no page at all', { origin: undefined }, 200],
  ['another site, by a browser that polls', { origin: undefined, site: 'cross-site' }, 403],
])('a socket opened from %s is answered as it should', async (_, asked, status) => {
  const { origin, site } = { origin: 'https://tavle.example.no', site: undefined, ...asked };
  const headers = {
    ...(origin && { origin: origin === 'own host' ? url : origin }),
    ...(site && { 'sec-fetch-site': site }),
  };
  const reply = await fetch(`${url}/live/?EIO=4&transport=polling`, { headers });
  await reply.text();
  expect(reply.status).toBe(status);
});

async function openSockets(): Promise<number> {
  await new Promise((next) => setImmediate(next));
  return new Promise((resolve) => http.getConnections((_, count) => resolve(count)));
}

it('whoever leaves while they are being let in is not followed for', async () => {
  const asked = Promise.withResolvers<void>();
  const mayGoOn = Promise.withResolvers<void>();
  relay.beforeFollowing = () => {
    asked.resolve();
    return mayGoOn.promise;
  };
  const client = new LiveClient(url, await makeSession(admin, team.member));
  expect(await client.refusal()).toBeUndefined();
  client.socket.emit('subscribe', { teamId: team.teamId, after: 0 }, () => {});
  await asked.promise;
  client.close();
  while ((await openSockets()) > 0);
  mayGoOn.resolve();
  await relay.lastFollowed;
  await new Promise((next) => setImmediate(next));
  expect(relay.head(team.teamId)).toBeUndefined();
  relay.beforeFollowing = () => Promise.resolve();
});

it('whoever catches up on many sockets is read for one page at a time, and others meanwhile', async () => {
  const first = Promise.withResolvers<void>();
  const mayGoOn = Promise.withResolvers<void>();
  relay.beforeReading = () => {
    first.resolve();
    return mayGoOn.promise;
  };
  const open = (cookie: string) => {
    const client = new LiveClient(url, cookie);
    leaving.push(() => client.close());
    return client;
  };
  const cookie = await makeSession(admin, team.member);
  const many = Array.from({ length: 5 }, () => open(cookie));
  for (const client of many) expect(await client.refusal()).toBeUndefined();
  for (const client of many) expect(await client.standing(team.teamId)).toBe('ok');
  await first.promise;
  await new Promise((next) => setImmediate(next));
  expect(relay.pagesRead).toBe(1);

  relay.beforeReading = () => Promise.resolve();
  const other = open(await makeSession(admin, team.leader));
  await other.refusal();
  await other.standing(team.teamId);
  await other.reaches(team.teamId, 1);
  expect(many.flatMap(({ heard }) => heard)).toEqual([]);
  mayGoOn.resolve();
  for (const client of many) await client.reaches(team.teamId, 1);
});

it('for whoever does not read, nothing more is read', async () => {
  const { teamId } = team;
  const credentials = { system: 'test', teamIds: [teamId] };
  const details = { filler: randomBytes(2_500).toString('hex') };
  for (let round = 0; round < 10; round++) {
    const operation = { operationId: 'test', action: 'write' } as const;
    await transact(database, credentials, operation, async ({ tell }) => {
      for (let n = 0; n < 1_000; n++) tell({ teamId, kind: 'team.changed', details });
    });
  }
  const pages = 51;
  relay.pagesRead = 0;
  const deaf = await openDeafSocket(await makeSession(admin, team.member), teamId);
  const reader = new LiveClient(url, await makeSession(admin, team.leader));
  leaving.push(
    () => deaf.destroy(),
    () => reader.close(),
  );
  await reader.refusal();
  await reader.standing(teamId);
  await reader.reaches(teamId, 10_001);
  // All pages for the one, and for the other what the network between them holds.
  expect(relay.pagesRead).toBeGreaterThanOrEqual(pages);
  expect(relay.pagesRead).toBeLessThan(pages + pages / 2);
});

/** A WebSocket that subscribes from the beginning and never reads a byte of what comes. */
async function openDeafSocket(cookie: string, teamId: string) {
  const { hostname, port, host } = new URL(url);
  const socket = connectTo(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    [
      'GET /live/?EIO=4&transport=websocket HTTP/1.1',
      ...[`Host: ${host}`, `Cookie: ${cookie}`, 'Connection: Upgrade', 'Upgrade: websocket'],
      ...['Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`],
      ...['', ''],
    ].join('\r\n'),
  );
  await once(socket, 'data');
  socket.write(maskedFrame('40'));
  await once(socket, 'data');
  socket.pause();
  socket.write(maskedFrame(`42${JSON.stringify(['subscribe', { teamId, after: 0 }])}`));
  return socket;
}

function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const masked = payload.map((byte, at) => byte ^ mask[at % 4]!);
  const length =
    payload.length < 126
      ? [0x80 | payload.length]
      : [0x80 | 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([0x81, ...length]), mask, masked]);
}
