import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// A visit is over when its time is, or when it is ended, or when the visitor is nobody any more: on every path.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let of: MadeCase;
const sockets: LiveClient[] = [];

interface Visitor {
  workerId: string;
  cookie: string;
  client: TestClient;
  visitId: string;
}

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  // Shorter than a session without activity, so that the visit is what ends.
  await service.admin.sql
    .unsafe(`create or replace function visit_length(of_kind text) returns interval
    language sql immutable parallel safe as $$ select interval '10 minutes' $$`);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await shift('0 minutes');
  team = await make.team();
  of = await make.case({ in: team });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

const shift = (by: string) =>
  service.admin.sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${by}' $$`);

async function visitor(kind: 'leader' | 'emergency'): Promise<Visitor> {
  const workerId =
    kind === 'leader'
      ? await make.worker({ role: 'dps_leader', team })
      : await make.worker({ role: 'municipal_leader', team: await make.team() });
  const cookie = await service.newCookie(workerId);
  const client = service.clientWith(cookie);
  const told = { caseName: of.alias, words: 'Må vite det.' };
  const { body } =
    kind === 'leader'
      ? await client.ok('openNamedCase', {
          path: { teamId: team.id },
          body: { ...told, reason: 'incident' },
        })
      : await client.ok('takeEmergencyAccess', {
          body: { ...told, team: team.id, reason: 'danger_to_life' },
        });
  return { workerId, cookie, client, visitId: body.id };
}

async function socketOf({ cookie }: Visitor): Promise<LiveClient> {
  const socket = new LiveClient(service.url, cookie);
  sockets.push(socket);
  expect(await socket.refusal()).toBeUndefined();
  return socket;
}

const endings: [string, (visitor: Visitor) => Promise<unknown>][] = [
  ['when its time is up', () => shift('10 minutes 1 second')],
  [
    'when the visitor ends it',
    ({ client, visitId }) => client.ok('endVisit', { path: { visitId } }),
  ],
  [
    'when the team leader ends it',
    async ({ visitId }) => {
      const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
      await leader.ok('endVisit', { path: { visitId } });
    },
  ],
  [
    'when the visitor’s role goes',
    async ({ workerId }) => {
      const administrator = await service.signIn(await make.worker({ role: 'administrator' }));
      const query = { workerId };
      const { items } = (await administrator.ok('listRoleGrants', { query })).body;
      await administrator.ok('removeRole', { path: { roleGrantId: items[0]!.id } });
    },
  ],
];

describe.each(['leader', 'emergency'] as const)('a visit (%s) is over', (kind) => {
  it.each(endings)('%s: for calls, open sockets and those that come back', async (_, end) => {
    const who = await visitor(kind);
    await who.client.ok('getCase', { path: { caseId: of.id } });
    const socket = await socketOf(who);
    expect(await socket.standing(team.id)).toBe('ok');
    await end(who);
    const { status } = await who.client.call('getCase', { path: { caseId: of.id } });
    expect([403, 404]).toContain(status);
    await socket.until(() => socket.ends.length > 0);
    expect(socket.ends[0]).toMatchObject({ teamId: team.id });
    const heard = shownOf(socket).length;
    const member = await service.signIn(team.municipal[0].workerId);
    const { version } = await member.ok('getCase', { path: { caseId: of.id } });
    const engaged = { path: { caseId: of.id }, body: { engagement: 'in_contact' as const } };
    await member.ok('changeEngagement', { ...engaged, version: version! });
    const again = await socketOf(who);
    await again.standing(team.id);
    for (const each of [socket, again]) await each.subscribe('not a team', 0);
    expect(shownOf(socket)).toHaveLength(heard);
    expect(shownOf(again).filter(({ kind: what }) => what === 'case.engagement_changed')).toEqual(
      [],
    );
    expect(await rightsOf(who)).toEqual([]);
  });

  it('is not while it lasts, to the last second', async () => {
    const who = await visitor(kind);
    await shift('9 minutes 50 seconds');
    await who.client.ok('getCase', { path: { caseId: of.id } });
  });

  it('hears what happens in the case while it lasts, and of other cases the number alone', async () => {
    const who = await visitor(kind);
    const socket = await socketOf(who);
    await socket.standing(team.id);
    await make.case({ in: team });
    const member = await service.signIn(team.municipal[0].workerId);
    const { version } = await member.ok('getCase', { path: { caseId: of.id } });
    const engaged = { path: { caseId: of.id }, body: { engagement: 'in_contact' as const } };
    await member.ok('changeEngagement', { ...engaged, version: version! });
    const heardIt = () =>
      shownOf(socket).some(({ kind: what }) => what === 'case.engagement_changed');
    await socket.until(heardIt);
    expect(new Set(shownOf(socket).flatMap(({ caseIds }) => caseIds))).toEqual(new Set([of.id]));
  });
});

const shownOf = (socket: LiveClient) => socket.heard.filter(({ kind }) => kind !== 'hidden');

async function rightsOf({ workerId }: Visitor): Promise<unknown> {
  const [row] = await service.admin.sql<{ visits: unknown }[]>`
    select rights_of_worker(${workerId}) -> 'visits' as visits`;
  return row!.visits;
}
