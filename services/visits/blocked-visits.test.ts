import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { addAgreement } from '../people/people.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

/*
 * What the person has closed, against every way of visiting: set before, set while the visit lasts, and lifted again; for
 * calls, for open sockets and for those that come back. An emergency passes a case that is closed to all but its two, and
 * nothing passes a block on the worker or their unit.
 */

type Block = 'worker' | 'unit' | 'whole_case';
type Visiting = 'a leader’s look' | 'an outsider’s emergency' | 'a kept-out member’s emergency';

const blocks: Block[] = ['worker', 'unit', 'whole_case'];
const passes: Record<Visiting, Record<Block, boolean>> = {
  'a leader’s look': { worker: false, unit: false, whole_case: false },
  'an outsider’s emergency': { worker: false, unit: false, whole_case: true },
  'a kept-out member’s emergency': { worker: false, unit: false, whole_case: true },
};
const table = (Object.keys(passes) as Visiting[]).flatMap((visiting) =>
  blocks.map((block) => ({ visiting, block, isPassed: passes[visiting][block] })),
);

interface Visitor {
  workerId: string;
  unitId: string;
  cookie: string;
  client: TestClient;
  begin: () => Promise<{ status: number; slug: string | undefined }>;
  opens: readonly ('getCase' | 'listSeats' | 'getCaseHistory' | 'getPerson')[];
  /** Of the case, on a socket: the stream of a member stays without what is closed to them. */
  hears: boolean;
}

let service: TestService;
let make: Maker;
let team: MadeTeam;
let of: MadeCase;
/** One of the two, who writes down what the person wants. */
let seated: TestClient;
const sockets: LiveClient[] = [];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  of = await make.case({ in: team });
  seated = await service.signIn(team.municipal[0].workerId);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

const path = () => ({ caseId: of.id });

async function visitor(visiting: Visiting): Promise<Visitor> {
  const elsewhere = await make.team();
  const isMember = visiting === 'a kept-out member’s emergency';
  const { workerId } = isMember ? team.specialist[1] : elsewhere.specialist[0];
  if (visiting === 'a leader’s look') await make.role({ workerId, role: 'dps_leader', team });
  if (isMember) await close('whole_case');
  else await knownToTeam(workerId);
  const cookie = await service.newCookie(workerId);
  const client = service.clientWith(cookie);
  const told = { caseName: of.alias, words: 'Svarer ikke på døra.' };
  const answer = ({ status, body }: { status: number; body: unknown }) => ({
    status,
    slug: (body as { slug?: string }).slug,
  });
  const shared = ['getCase', 'listSeats', 'getCaseHistory'] as const;
  const who = { workerId, cookie, client, hears: !isMember };
  const unitId = (isMember ? team : elsewhere).units.specialist;
  if (visiting === 'a leader’s look') {
    const sent = { path: { teamId: team.id }, body: { ...told, reason: 'incident' } };
    const begin = async () => answer(await client.call('openNamedCase', sent));
    return { ...who, unitId, begin, opens: shared };
  }
  const sent = { body: { ...told, team: team.id, reason: 'danger_to_life' } };
  const begin = async () => answer(await client.call('takeEmergencyAccess', sent));
  return { ...who, unitId, begin, opens: [...shared, 'getPerson'] };
}

/** Somebody is blocked by name whom the team knows: one who is to begin there some day. */
const knownToTeam = (workerId: string) =>
  make.asSystem(team.id, (inside) =>
    addAgreement(inside, {
      teamId: team.id,
      workerId,
      homeUnitId: team.units.municipal,
      profession: null,
      competences: ['mental_health'],
      fraction: 0.1,
      startsOn: '2090-01-01',
      plannedEndOn: null,
    }),
  );

async function close(kind: Block, { workerId, unitId }: Partial<Visitor> = {}) {
  const whom = { worker: { workerId: workerId! }, unit: { unitId: unitId! }, whole_case: {} };
  const body = { kind, ...whom[kind] };
  return (await seated.ok('recordBlock', { path: path(), body })).body.id;
}

const lift = (blockId: string) => seated.ok('liftBlock', { path: { blockId } });

/** A member to whom the case is closed already: for that to be done while they visit, it is opened first. */
async function closeAnew(kind: Block, who: Visitor): Promise<string> {
  if (kind === 'whole_case') {
    const { items } = (await seated.ok('listBlocks', { path: path() })).body;
    for (const { id, liftedAt } of items) if (liftedAt === null) await lift(id);
  }
  return close(kind, who);
}

async function opened({ client, opens }: Visitor): Promise<boolean[]> {
  const seen: boolean[] = [];
  for (const id of opens) seen.push((await client.call(id, { path: path() })).status === 200);
  return seen;
}

async function socketOf({ cookie }: Visitor): Promise<LiveClient> {
  const socket = new LiveClient(service.url, cookie);
  sockets.push(socket);
  expect(await socket.refusal()).toBeUndefined();
  await socket.standing(team.id);
  return socket;
}

let engagement: 'in_contact' | 'outreach' = 'outreach';
/** Something happens in the case; answers its number. */
async function somethingHappens(): Promise<number> {
  const { version } = await seated.ok('getCase', { path: path() });
  engagement = 'in_contact';
  await seated.ok('changeEngagement', { path: path(), version: version!, body: { engagement } });
  engagement = 'outreach';
  const again = await seated.ok('getCase', { path: path() });
  const body = { engagement };
  await seated.ok('changeEngagement', { path: path(), version: again.version!, body });
  const { teams } = (await seated.ok('getMe', {})).body;
  return teams.find(({ id }) => id === team.id)!.seq;
}

const heardOfCase = (socket: LiveClient, after: number) =>
  socket.heard.filter(({ kind, seq }) => kind === 'case.engagement_changed' && seq > after);

describe.each(table)('$visiting and a block of kind $block', ({ visiting, block, isPassed }) => {
  it(`that stands before: ${isPassed ? 'begins' : 'does not begin, until it is lifted'}`, async () => {
    const who = await visitor(visiting);
    const isThereAlready = block === 'whole_case' && visiting === 'a kept-out member’s emergency';
    const blockId = isThereAlready ? undefined : await close(block, who);
    if (isPassed) {
      expect(await who.begin()).toEqual({ status: 201, slug: undefined });
      expect(await opened(who)).toEqual(who.opens.map(() => true));
      return;
    }
    expect(await who.begin()).toEqual({ status: 404, slug: 'not-found' });
    expect(await opened(who)).toEqual(who.opens.map(() => false));
    await lift(blockId!);
    expect((await who.begin()).status).toBe(201);
    expect(await opened(who)).toEqual(who.opens.map(() => true));
  });

  it(`set while it lasts: ${isPassed ? 'goes on' : 'is over on every path, until it is lifted'}`, async () => {
    const who = await visitor(visiting);
    expect((await who.begin()).status).toBe(201);
    const socket = await socketOf(who);
    const blockId = await closeAnew(block, who);
    expect(await opened(who)).toEqual(who.opens.map(() => isPassed));
    // An open socket is told, if it has lost anything; one that comes back is asked anew.
    if (!isPassed && who.hears) await socket.until(() => socket.ends.length > 0);
    const before = Math.max(0, ...socket.heard.map(({ seq }) => seq));
    const again = await socketOf(who);
    const seq = await somethingHappens();
    const goesOn = isPassed && who.hears;
    if (goesOn) await again.until(() => again.heard.some((each) => each.seq >= seq));
    for (const each of [socket, again]) await each.subscribe('not a team', 0);
    expect(heardOfCase(again, before).length > 0).toBe(goesOn);
    if (goesOn) await socket.until(() => socket.heard.some((each) => each.seq >= seq));
    expect(heardOfCase(socket, before).length > 0).toBe(goesOn);
    if (!who.hears) expect([...socket.frames, ...again.frames].join()).not.toContain(of.id);
    if (!isPassed) await lift(blockId);
    // What is over stays so only while the block stands: the time that was given goes on.
    expect(await opened(who)).toEqual(who.opens.map(() => true));
  });
});
