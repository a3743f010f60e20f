import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

// The order of the agenda is the team's own.

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let leader: Awaited<ReturnType<TestService['signIn']>>;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  leader = await service.signIn(await make.worker({ role: 'team_leader', team: room.team }));
});

const usual = [
  'inquiry',
  'seat_at_risk',
  'feedback_signal',
  'silence',
  'admission',
  'supervision_request',
  'overdue_action',
  'added',
] as const;
type Ground = (typeof usual)[number];

async function setOrder(...first: Ground[]) {
  const path = { teamId: room.team.id };
  const { version } = (await leader.ok('getTeam', { path })).body;
  const order = [...first, ...usual.filter((ground) => !first.includes(ground))];
  return (await leader.ok('changeTeam', { path, version, body: { agenda: { order } } })).body;
}

const kinds = async (meetingId: string) =>
  (await room.read(meetingId)).items.map(({ kind }) => kind);

const add = async (meetingId: string, title: string) =>
  (
    await room.municipal.ok('addAgendaItem', {
      path: { meetingId },
      body: { kind: 'manual', title },
    })
  ).body;

async function planEnd() {
  const { agreementId } = room.team.municipal[0];
  const [row] = await service.admin.sql`select version from agreements where id = ${agreementId}`;
  const call = {
    path: { agreementId },
    body: { plannedEndOn: '2099-01-01' },
    version: row!.version as number,
  };
  await leader.ok('planAgreementEnd', call);
}

test('what stands on planned meetings takes its place anew, what comes first stays first, and what somebody moved stays where it was put', async () => {
  const meeting = await room.plan();
  const opened = await make.case({ in: room.team });
  await room.receive();
  await planEnd();
  await add(meeting.id, 'Ferie');
  const moved = await add(meeting.id, 'Bil');
  await room.municipal.ok('changeAgendaItem', {
    path: { itemId: moved.id },
    body: { position: 2 },
    version: moved.version,
  });
  const titles = async () =>
    (await room.read(meeting.id)).items.map(({ kind, title }) => title ?? kind);
  expect(await titles()).toEqual(['opening_record', 'Bil', 'inquiry', 'seat_at_risk', 'Ferie']);
  const changed = await setOrder('added', 'seat_at_risk');
  expect(changed.agenda.order.slice(0, 3)).toEqual(['added', 'seat_at_risk', 'inquiry']);
  expect(await titles()).toEqual(['opening_record', 'Bil', 'Ferie', 'seat_at_risk', 'inquiry']);
  // What comes later takes the place that the order gives it.
  await add(meeting.id, 'Kurs');
  expect((await titles()).slice(2, 5)).toEqual(['Ferie', 'Kurs', 'seat_at_risk']);
  const told = await service.admin.sql<{ kind: string }[]>`
    select kind from events where team_id = ${room.team.id} and data ->> 'itemId' is not null
      and seq > (select max(seq) from events where team_id = ${room.team.id} and kind = 'team.changed')`;
  expect(told.length).toBeGreaterThanOrEqual(3);
  expect(opened.id).toBeTruthy();
});

test('a meeting in session is left as it stands, and the next one follows the new order', async () => {
  await room.receive();
  const meeting = await room.meet();
  await add(meeting.id, 'Ferie');
  expect(await kinds(meeting.id)).toEqual(['inquiry', 'manual']);
  const next = await room.plan(1);
  await setOrder('added');
  expect(await kinds(meeting.id)).toEqual(['inquiry', 'manual']);
  const item = (await room.read(meeting.id)).items[0]!;
  await room.defer(item, next.id);
  await add(next.id, 'Bil');
  expect(await kinds(next.id)).toEqual(['manual', 'inquiry']);
});

test('an order names every ground once, and only a leader says it', async () => {
  const path = { teamId: room.team.id };
  const { version } = (await leader.ok('getTeam', { path })).body;
  for (const order of [['inquiry'], usual.map(() => 'inquiry'), []]) {
    const reply = await leader.call('changeTeam', {
      ...{ path, version },
      body: { agenda: { order: order as Ground[] } },
    });
    expect(reply.status).toBe(422);
  }
  const body = { agenda: { order: [...usual] } };
  expect((await room.municipal.call('changeTeam', { path, version, body })).status).toBe(403);
  await expect(
    service.admin
      .sql`update teams set agenda_order = array_fill('inquiry'::text, array[6]) where id = ${room.team.id}`,
  ).rejects.toThrow('teams_agenda_order_is_whole');
});

test('the order set and a worry received at the same moment: it stands where the order says', async () => {
  const meeting = await room.plan();
  await add(meeting.id, 'Ferie');
  const { sql } = service.admin;
  const { both } = await sql.begin(async (held) => {
    await held`select from event_counters where team_id = ${room.team.id} for update`;
    const sent = [setOrder('added'), room.receive()] as const;
    await untilWaiting(service.admin, 2);
    return { both: sent };
  });
  await Promise.all(both);
  expect(await kinds(meeting.id)).toEqual(['manual', 'inquiry']);
});
