import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findBrokenLogs, findBrokenPairs } from './cases/inspect-pairs.ts';
import { makerFor, type MadeTeam, type Maker } from './make.ts';
import { newId } from './platform/database/new-id.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { hashOf } from './platform/identity/tokens.ts';
import { TestClient, type SentAnyhow } from './platform/testing/client.ts';
import { fingerprintsOf } from './platform/testing/fingerprints.ts';
import {
  answersFor,
  Room,
  type AgendaItem,
  type Meeting,
} from './platform/testing/meeting-room.ts';
import { startKillableServer, type KillableServer } from './platform/testing/killable-server.ts';
import { ReplyCheck } from './platform/testing/reply-check.ts';
import { startServiceProcess } from './platform/testing/service-process.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import { startSteppedWay, type SteppedWay, type What } from './platform/testing/stepped-way.ts';

// The meeting decides, undoes and closes by a service whose way to the database breaks at one statement after the other,
// and at both sides of COMMIT, or which is killed there, or the database with it: nothing at all has happened, or
// everything, and the same key sent again has one answer.

let server: KillableServer;
let service: TestService;
let make: Maker;
/** The same service, which reaches its database by a way that stops. */
let other: TestService;
let way: SteppedWay;
let room: Room<MadeTeam>;
let meeting: Meeting;

beforeAll(async () => {
  server = await startKillableServer();
  service = await startTestService({ on: server.database });
  make = makerFor(service.database);
  way = await startSteppedWay(service.testDatabase.appUrl);
  other = await startTestService({ on: { ...service.testDatabase, appUrl: way.url } });
});
afterAll(async () => {
  await other.stop();
  await way.close();
  await service.stop();
  await server.database.drop();
});
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  meeting = await room.meet();
});
afterEach(async () => {
  expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  expect(await findBrokenLogs(service.admin.sql)).toEqual([]);
});

interface Act {
  id: OperationId;
  cookie: string;
  sent: SentAnyhow;
}

const commandOf = async (id: OperationId, sent: SentAnyhow): Promise<Act> => ({
  id,
  cookie: await service.newCookie(room.team.specialist[0].workerId),
  sent: { ...sent, key: `cut-off-${newId()}` },
});
const sessionIn = ({ cookie }: Act) =>
  hashOf(cookie.slice(cookie.indexOf('=') + 1)).toString('hex');

function clientAt(url: string, { cookie }: Act): TestClient {
  const { contract } = service;
  return new TestClient({ url, cookie, contract, check: new ReplyCheck(contract) });
}

/** Stops the act at a statement and breaks the way there; answers what it had come to. */
async function cutOff(
  act: Act,
  statement: number | 'commit',
  what: What,
  isEndedByDatabase = false,
) {
  const reached = way.stopAt(sessionIn(act), statement, what);
  const answered = clientAt(other.url, act).call(act.id, act.sent);
  const stopped = await reached;
  if (isEndedByDatabase) await service.admin.sql`select pg_terminate_backend(${stopped.backend})`;
  else stopped.breakOff();
  expect((await answered).status).toBe(503);
  return stopped.statements;
}

const writes = (sql: string) =>
  /\b(insert|update|delete)\b|(claim_key|keep_reply|finish_call)\(/i.test(sql);

/** The numbers of the statements that follow on one that writes or locks, COMMIT being the last. */
const momentsOf = (statements: string[]) =>
  statements.flatMap((_, at) => (at > 0 && writes(statements[at - 1]!) ? [at + 1] : []));

async function sendAgain(act: Act): Promise<unknown> {
  const done = await fingerprintsOf(service.admin);
  const again = await clientAt(service.url, act).call(act.id, act.sent);
  const onceMore = await clientAt(other.url, act).call(act.id, act.sent);
  expect([again.status, onceMore.status]).toEqual([200, 200]);
  expect(onceMore.body).toEqual(again.body);
  expect(await fingerprintsOf(service.admin)).toEqual(done);
  return again.body;
}

/**
 * Nothing happens wherever it is cut off before COMMIT, by a way that breaks and by a database that ends the connection in
 * turn; everything does at COMMIT. Answers what is said when it is sent again.
 */
async function holdsThroughout(act: Act): Promise<unknown> {
  const before = await fingerprintsOf(service.admin);
  const moments = momentsOf(await cutOff(act, 'commit', 'the statement'));
  expect(moments.length).toBeGreaterThan(5);
  for (const [nth, moment] of moments.entries())
    await cutOff(act, moment, 'the statement', nth % 2 === 0);
  expect(await fingerprintsOf(service.admin)).toEqual(before);
  await cutOff(act, 'commit', 'the answer');
  const body = await sendAgain(act);
  const written = await service.admin.sql`
    select 1 from access_log where operation_id = ${act.id} and team_id = ${room.team.id} and action = 'write' and reason is null`;
  expect(written.length).toBeGreaterThan(0);
  return body;
}

/** The minutes, the events, the case, the inquiry and the board of both processes say the same of an item. */
async function whatAllSay(item: AgendaItem) {
  const now = await room.read(meeting.id);
  const found = now.items.find(({ id }) => id === item.id)!;
  const lines = now.minutes.filter(({ itemId, kind }) => itemId === item.id && kind === 'decision');
  const standing = lines.filter(({ decision }) => !decision!.undone);
  const told = await service.admin.sql<{ kind: string }[]>`
    select kind from events where data ->> 'itemId' = ${item.id} and kind like 'decision.%' order by seq`;
  const path = { teamId: room.team.id };
  const [board, atOther] = [
    await room.board(),
    await other.clientWith(room.municipal.cookie).ok('getBoard', { path }),
  ];
  expect(atOther.body).toEqual(board);
  const isDecided = found.state === 'decided';
  expect(standing.map(({ decision }) => decision!.outcome)).toEqual(
    isDecided ? [found.decision!.outcome] : [],
  );
  expect(told.length).toBe(2 * lines.length - standing.length);
  if (found.case) {
    const { body } = await room.municipal.ok('getCase', { path: { caseId: found.case.id } });
    expect(board.cases.some(({ id }) => id === found.case!.id)).toBe(body.state === 'open');
    expect(found.case.state).toBe(body.state);
  }
  if (found.inquiry) {
    const isOver = found.inquiry.state === 'decided';
    expect(board.inquiries.some(({ id }) => id === found.inquiry!.id)).toBe(!isOver);
    expect((await room.inquiry(found.inquiry.id)).state).toBe(found.inquiry.state);
  }
  const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id).sort();
  return { state: found.state, cases: ids(board.cases), inquiries: ids(board.inquiries) };
}

type Decision = Parameters<Room['decide']>[1];

async function itemOf(caseId: string): Promise<AgendaItem> {
  const body = { kind: 'case', caseId } as const;
  return (await room.municipal.ok('addAgendaItem', { path: { meetingId: meeting.id }, body })).body;
}

const inquiryItem = async (answers: keyof typeof answersFor) =>
  room.itemAbout(meeting.id, (await room.receive({ answers: answersFor[answers] })).id);

const decisions: Record<string, () => Promise<[AgendaItem, Decision]>> = {
  intake: async () => [await inquiryItem('intake'), { outcome: 'intake', pair: room.pair }],
  guide_to_service: async () => [
    await inquiryItem('guide_to_service'),
    {
      outcome: 'guide_to_service',
      guidance: { unitId: room.team.units.municipal, reason: 'De kjenner ham.' },
    },
  ],
  hand_over: async () => {
    const { id } = await make.case({ in: room.team });
    const { agreementId } = room.team.specialist[1];
    return [
      await itemOf(id),
      { outcome: 'hand_over', successors: { specialist: { agreementId } } },
    ];
  },
  close_case: async () => {
    const { id } = await make.case({ in: room.team });
    const closing = { reason: 'user_wish', position: 'disagrees' } as const;
    return [await itemOf(id), { outcome: 'close_case', closing }];
  },
  reopen_case: async () => {
    const { id } = await make.closedCase({ in: room.team });
    return [await itemOf(id), { outcome: 'reopen_case', pair: room.pair }];
  },
};

it.each(Object.keys(decisions))(
  '%s is decided, and undone, as a whole or not at all, whatever has been written when it is cut off',
  async (outcome) => {
    const [item, body] = await decisions[outcome]!();
    const before = await whatAllSay(item);
    const at = { path: { itemId: item.id } };
    const decided = (await holdsThroughout(
      await commandOf('decide', { ...at, version: item.version, body }),
    )) as AgendaItem;
    expect(decided).toMatchObject({ state: 'decided', decision: { outcome } });
    expect((await whatAllSay(item)).state).toBe('decided');

    const undoing = { ...at, version: decided.version, body: { reason: 'Feil sak.' } };
    const undone = await holdsThroughout(await commandOf('undoDecision', undoing));
    expect(undone).toMatchObject({ state: 'open', decision: null });
    expect(await whatAllSay(item)).toEqual(before);
  },
  30_000,
);

/** A meeting that has decided something, and in which something comes back by itself. */
async function readyToClose() {
  const waiting = await inquiryItem('guide_to_service');
  const guidance = { unitId: room.team.units.municipal, reason: 'De kjenner ham.' };
  const [item, body] = await decisions['intake']!();
  const next = await room.plan(1);
  await room.decide(item, body);
  await room.decide(waiting, { outcome: 'guide_to_service', guidance });
  const { version } = await room.read(meeting.id);
  return {
    act: await commandOf('closeMeeting', { path: { meetingId: meeting.id }, version }),
    item,
    waiting,
    next,
  };
}

async function isClosedWhole({ item, waiting, next }: Awaited<ReturnType<typeof readyToClose>>) {
  expect((await whatAllSay(item)).state).toBe('decided');
  const path = { meetingId: meeting.id };
  const { body: minutes } = await room.municipal.ok('getMinutes', { path });
  const kept = minutes.entries.filter(({ kind }) => kind === 'decision');
  expect(kept.map(({ itemId }) => itemId).sort()).toEqual([item.id, waiting.id].sort());
  const carried = await room.itemAbout(next.id, waiting.inquiry!.id);
  expect(carried).toMatchObject({ state: 'open', returnReason: 'guidance_waiting' });
  expect((await room.board()).nextMeeting).toMatchObject({ id: next.id, openItems: 1 });
  const told = await service.admin.sql`
    select from events where kind = 'meeting.closed' and data ->> 'meetingId' = ${meeting.id}`;
  expect(told).toHaveLength(1);
}

it('the meeting is closed, with its minutes and what goes on to the next one, as a whole or not at all', async () => {
  const ready = await readyToClose();
  expect(await holdsThroughout(ready.act)).toMatchObject({ state: 'closed' });
  await isClosedWhole(ready);
}, 30_000);

/** In the middle, and once the database has done it, somebody is killed; what came of it is sent again. */
async function killedIn(
  act: Act,
  die: (act: Act, isReached: Promise<unknown>) => Promise<unknown>,
) {
  const before = await fingerprintsOf(service.admin);
  const moments = momentsOf(await cutOff(act, 'commit', 'the statement'));
  for (const [statement, what] of [
    [moments[Math.floor(moments.length / 2)]!, 'the statement'],
    ['commit', 'the answer'],
  ] as const) {
    await die(act, way.stopAt(sessionIn(act), statement, what));
    if (what === 'the statement') expect(await fingerprintsOf(service.admin)).toEqual(before);
  }
  return sendAgain(act);
}

const victims = {
  service: async (act: Act, isReached: Promise<unknown>) => {
    const child = await startServiceProcess({ ...service.testDatabase, appUrl: way.url });
    const answered = clientAt(child.url, act).call(act.id, act.sent);
    await isReached;
    await Promise.all([child.kill(), expect(answered).rejects.toThrow()]);
  },
  database: async (act: Act, isReached: Promise<unknown>) => {
    const answered = clientAt(other.url, act).call(act.id, act.sent);
    await isReached;
    await server.kill();
    expect((await answered).status).toBe(503);
    await server.revive();
  },
};

type Victim = keyof typeof victims;
const killed: [Victim, string][] = [
  ['service', 'intake'],
  ['service', 'guide_to_service'],
  ['service', 'close_case'],
  ['database', 'intake'],
];

it.each(killed)(
  'a %s that is killed while the meeting undoes %s has undone it or not, and another one answers what it would have',
  async (victim, outcome) => {
    const [item, body] = await decisions[outcome]!();
    const before = await whatAllSay(item);
    const decided = await room.decide(item, body);
    const path = { itemId: item.id };
    const undoing = { path, version: decided.version, body: { reason: 'Feil sak.' } };
    const undone = await killedIn(await commandOf('undoDecision', undoing), victims[victim]);
    expect(undone).toMatchObject({ state: 'open', decision: null });
    expect(await whatAllSay(item)).toEqual(before);
  },
  60_000,
);

describe.each(Object.entries(victims))('a %s that is killed', (_victim, die) => {
  it('while the meeting decides has decided or not', async () => {
    const [item, body] = await decisions['intake']!();
    const { version } = item;
    const act = await commandOf('decide', { path: { itemId: item.id }, version, body });
    expect(await killedIn(act, die)).toMatchObject({ state: 'decided' });
    expect((await whatAllSay(item)).state).toBe('decided');
  }, 60_000);

  it('while it closes the meeting has closed it or not', async () => {
    const ready = await readyToClose();
    expect(await killedIn(ready.act, die)).toMatchObject({ state: 'closed' });
    await isClosedWhole(ready);
  }, 60_000);
});
