import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { actAs } from '../platform/testing/act-as.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// A member of the case's own team, who is kept out of it as everybody but its two, in an emergency: they look into the one
// case, as somebody from outside would. In everything else it stays closed to them.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let of: MadeCase;
let seated: TestClient;
/** Another case of the team, which is theirs as before. */
let spare: MadeCase;
let member: TestClient;
let memberId: string;
let itemId: string;
let meetingId: string;
const sockets: LiveClient[] = [];

const words = 'Naboen hører rop.';
const said = 'Jeg vil bare ha de to.';

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
beforeEach(async () => {
  team = await make.team();
  of = await make.case({ in: team });
  spare = await make.case({ in: team });
  seated = await service.signIn(team.municipal[0].workerId);
  memberId = team.specialist[1].workerId;
  member = await service.signIn(memberId);
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  const teamOf = { teamId: team.id };
  meetingId = (await seated.ok('planMeeting', { path: teamOf, body: { startsAt } })).body.id;
  itemId = (await member.ok('addAgendaItem', onAgenda())).body.id;
  await seated.ok('recordBlock', { path: path(), body: { kind: 'whole_case', words: said } });
});

const path = () => ({ caseId: of.id });
const onAgenda = () => ({
  path: { meetingId },
  body: { kind: 'case', caseId: of.id } as const,
  key: `agenda-${meetingId}`,
});
const emergency = () => ({
  body: { team: team.id, caseName: of.alias, reason: 'danger_to_life', words } as const,
});
const take = async () => (await member.ok('takeEmergencyAccess', emergency())).body;

async function listen(workerId: string): Promise<LiveClient> {
  const socket = new LiveClient(service.url, await service.newCookie(workerId));
  sockets.push(socket);
  expect(await socket.standing(team.id)).toBe('ok');
  return socket;
}

it('sees what somebody from outside would, and not a word more', async () => {
  const outsider = await service.signIn((await make.team()).municipal[0].workerId);
  await outsider.ok('takeEmergencyAccess', emergency());
  await take();
  for (const id of ['getCase', 'listSeats', 'getPerson'] as const) {
    const less = ({ visits: _, ...rest }: Record<string, unknown>) => rest;
    const [theirs, own] = [outsider, member].map((client) => client.ok(id, { path: path() }));
    expect([id, less((await own!).body as never)]).toEqual([id, less((await theirs!).body)]);
  }
  const kinds = async (client: TestClient) =>
    (await client.ok('getCaseHistory', { path: path() })).body.items.map(({ kind }) => kind);
  expect(await kinds(member)).toEqual(await kinds(outsider));
});

it('writes nothing of it, and reads nothing else of it: none of it is there', async () => {
  await take();
  const version = 1;
  const attempts = [
    ['changePerson', { version, body: { municipalReference: 'x' } }],
    ['recordRegistration', { version, body: { state: 'approved', said: 'spoken' } }],
    ['showNationalId', { body: { purpose: 'journal' } }],
    ['changeEngagement', { version, body: { engagement: 'in_contact' } }],
    ['closeCase', { version, body: { reason: 'moved', position: 'agrees' } }],
    ['recordBlock', { body: { kind: 'whole_case' } }],
    ['askErasure', { body: { words: 'x' } }],
    ['listBlocks', {}],
    ['listCaseAccess', {}],
    ['copyCaseAccess', {}],
    ['listCaseErasures', {}],
  ] as const;
  for (const [id, sent] of attempts) {
    const { status, body } = await member.call(id, { path: path(), ...sent });
    expect([id, status, (body as { slug: string }).slug]).toEqual([id, 404, 'not-found']);
  }
});

it('is nowhere on boards, in lists, figures, agendas or the log, while it lasts', async () => {
  await take();
  const ofTeam = { path: { teamId: team.id } };
  const told = ['listCases', 'listTeamSeats', 'getBoard', 'listMeetings', 'listInquiries'] as const;
  const more = ['getCaseload', 'listOpenings', 'listMembers'] as const;
  const answers = [await member.ok('getMeeting', { path: { meetingId } })];
  for (const id of [...told, ...more]) answers.push((await member.ok(id, ofTeam)) as never);
  const answered = answers.map(({ body }) => JSON.stringify(body)).join();
  for (const name of [of.id, of.alias, itemId]) expect(answered).not.toContain(name);
  expect(answered).toContain(spare.id);
});

it('gets no earlier answer about it again', async () => {
  await take();
  expect((await member.refused('addAgendaItem', onAgenda())).slug).toBe('not-found');
});

it('hears nothing of it on the team’s stream, in which a leader of a level hears of the emergency', async () => {
  const own = await listen(memberId);
  // Who leads a level is told and reviews, also when they are a member who is kept out themselves.
  await make.role({ workerId: team.municipal[1].workerId, role: 'municipal_leader', team });
  const leading = await listen(team.municipal[1].workerId);
  const pair = await listen(team.specialist[0].workerId);
  const { id: visitId } = await take();
  const toldTo = (socket: LiveClient) =>
    socket.heard.filter(({ kind }) => kind === 'case.visited').map((each) => each.visitId);
  await pair.until(() => toldTo(pair).length > 0);
  const { seq } = pair.heard.find(({ kind }) => kind === 'case.visited')!;
  await Promise.all([own, leading].map((socket) => socket.reaches(team.id, seq)));
  expect([toldTo(pair), toldTo(leading), toldTo(own)]).toEqual([[visitId], [visitId], []]);
  for (const socket of [own, leading]) expect(socket.frames.join()).not.toContain(of.id);
  const leader = await service.signIn(team.municipal[1].workerId);
  const { items } = (await leader.ok('listEmergencyAccesses', { path: { teamId: team.id } })).body;
  expect(items.map(({ id }) => id)).toEqual([visitId]);
  const body = { verdict: 'justified', words: 'Det hastet.' } as const;
  await leader.ok('reviewEmergencyAccess', { path: { visitId }, body });
});

it('is in the log of the case, and in the person’s copy, as the emergency that it was', async () => {
  await take();
  await member.ok('getCase', { path: path() });
  await member.ok('getPerson', { path: path() });
  const visit = { kind: 'emergency', reason: 'danger_to_life', words };
  for (const id of ['listCaseAccess', 'copyCaseAccess'] as const) {
    const { items } = (await seated.ok(id, { path: path() })).body;
    const own = items.filter(({ worker }) => worker?.id === memberId).slice(0, 3);
    expect(own.map(({ relation }) => relation)).toEqual(Array(3).fill('emergency'));
    expect(own.map((each) => each.visit)).toEqual(Array(3).fill(visit));
  }
});

it('is ended by themselves, and the case is closed to them again', async () => {
  const { id: visitId } = await take();
  expect((await member.ok('endVisit', { path: { visitId } })).body.isOngoing).toBe(false);
  expect((await member.refused('getCase', { path: path() })).slug).toBe('not-found');
  await take();
});

it('needs the block to be in the way: a case that they see is theirs already', async () => {
  const body = { ...emergency().body, caseName: spare.alias };
  expect((await member.refused('takeEmergencyAccess', { body })).slug).toBe('case-seen-already');
  const { items } = (await seated.ok('listBlocks', { path: path() })).body;
  await take();
  await seated.ok('liftBlock', { path: { blockId: items[0]!.id } });
  const { version } = await member.ok('getCase', { path: path() });
  const engaged = { path: path(), version: version!, body: { engagement: 'in_contact' as const } };
  await member.ok('changeEngagement', engaged);
});

it('past every rule in the code, rows are as closed as before', async () => {
  await take();
  const { sql } = service.database;
  const counts = await sql.begin(async (tx) => {
    await actAs(service.admin, tx, memberId);
    const [seen] = await tx`select (select count(*) from cases where id = ${of.id}) as cases,
      (select count(*) from seats where case_id = ${of.id}) as seats,
      (select count(*) from agenda_items where case_id = ${of.id}) as items,
      (select count(*) from blocks where case_id = ${of.id}) as blocks,
      (select count(*) from persons p join cases c on c.person_id = p.id where c.id = ${of.id}) as persons`;
    await tx`select be_visitor(${of.id})`;
    const [visiting] = await tx`select (select count(*) from cases) as cases,
      (select count(*) from seats) as seats, (select count(*) from agenda_items) as items,
      (select count(*) from blocks) as blocks, (select count(*) from persons) as persons`;
    const { count } = await tx`update cases set engagement = 'in_contact' where id = ${of.id}`;
    return { seen, visiting, changed: count };
  });
  expect(counts).toEqual({
    seen: { cases: 0, seats: 0, items: 0, blocks: 0, persons: 0 },
    visiting: { cases: 1, seats: 2, items: 0, blocks: 0, persons: 1 },
    changed: 0,
  });
});

it('by name, the database lets them begin none', async () => {
  await seated.ok('recordBlock', { path: path(), body: { kind: 'worker', workerId: memberId } });
  const begin = service.database.sql.begin(async (tx) => {
    await actAs(service.admin, tx, memberId);
    await tx`select set_config('skulder.authenticated_at', current_instant()::text, true)`;
    await tx`
      insert into visits (id, team_id, case_id, worker_id, kind, reason, words, lasts_until)
      values (${newId()}, ${team.id}, ${of.id}, ${memberId}, 'emergency', 'other', 'x', current_instant() + interval '1 hour')`;
  });
  await expect(begin).rejects.toMatchObject({ constraint_name: 'block_is_not_passed' });
});
