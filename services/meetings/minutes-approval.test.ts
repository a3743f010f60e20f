import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { actAs } from '../platform/testing/act-as.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, closedOn);
  room = await Room.of(service, await make.team());
});

// A Wednesday, with the change to winter time within the week after it.
const closedOn = '2026-10-21';

async function begun(heldOn = closedOn): Promise<string> {
  const planned = await room.municipal.ok('planMeeting', {
    path: { teamId: room.team.id },
    body: { startsAt: `${heldOn}T10:00:00Z` },
  });
  return (await room.begin(planned.body)).id;
}

async function closed(heldOn = closedOn): Promise<string> {
  const id = await begun(heldOn);
  await room.close(id);
  return id;
}

/** On a day, by somebody who signs in then: everybody else's session has run out. */
async function on(day: string): Promise<TestClient> {
  await itIs(service, day);
  room = await Room.of(service, room.team);
  return room.municipal;
}

const standing = async (meetingId: string, client: TestClient = room.municipal) =>
  (await client.ok('getMinutes', { path: { meetingId } })).body.standing;
const comment = async (client: TestClient, meetingId: string, text = 'Tor var der.') =>
  (await client.ok('commentOnMinutes', { path: { meetingId }, body: { text } })).body;
const settle = async (client: TestClient, commentId: string, body: { text?: string } = {}) =>
  client.call('settleMinutesComment', { path: { commentId }, body });
const waiting = async (client: TestClient) =>
  (await client.ok('getMyWeek', {})).body.waiting.map(({ kind, id, name }) => [kind, id, name]);

test('minutes are out for a week from the day they were made, and approved when nobody objects', async () => {
  const meetingId = await closed();
  expect(await standing(meetingId)).toEqual({
    state: 'circulated',
    approvesOn: '2026-10-28',
    approvedOn: null,
  });
  expect(await waiting(room.specialist)).toEqual([['minutes', meetingId, '2026-W43']]);
  // They name nobody.
  const [row] = await service.admin.sql<{ named: number }[]>`
    select coalesce(cardinality(case_ids), 0) + coalesce(cardinality(inquiry_ids), 0) + num_nonnulls(case_id, inquiry_id) as named from access_log
    where team_id = ${room.team.id} and operation_id = 'getMyWeek' order by id desc limit 1`;
  expect(row).toEqual({ named: 0 });
  await on('2026-10-27');
  expect((await standing(meetingId)).state).toBe('circulated');
  await on('2026-10-28');
  expect(await standing(meetingId)).toEqual({
    state: 'approved',
    approvesOn: null,
    approvedOn: '2026-10-28',
  });
  expect(await waiting(room.specialist)).toEqual([]);
});

test('a comment keeps them from being approved until it is answered or taken back; then they are out again', async () => {
  const meetingId = await closed();
  const { id } = await comment(room.specialist, meetingId);
  const withdrawn = await comment(room.municipal, meetingId, 'Nei, forresten.');
  await on('2026-11-11');
  expect((await standing(meetingId)).state).toBe('commented');
  expect(await waiting(room.municipal)).toEqual([['minutes_comment', meetingId, '2026-W43']]);
  expect((await settle(room.specialist, withdrawn.id)).body).toMatchObject({
    slug: 'minutes-comment-not-yours',
  });
  await settle(room.municipal, withdrawn.id);
  expect((await standing(meetingId)).state).toBe('commented');
  await settle(room.municipal, id, { text: 'Tor var med på telefon.' });
  const { body: minutes } = await room.specialist.ok('getMinutes', { path: { meetingId } });
  expect(minutes.standing).toEqual({
    state: 'circulated',
    approvesOn: '2026-11-18',
    approvedOn: null,
  });
  const [addendum] = minutes.addenda;
  expect(addendum?.text).toBe('Tor var med på telefon.');
  expect(minutes.comments).toMatchObject([
    { id, addendumId: addendum!.id, withdrawnAt: null },
    { id: withdrawn.id, addendumId: null, withdrawnAt: expect.any(String) },
  ]);
  // Approved, and reopened.
  await on('2026-11-18');
  expect((await standing(meetingId)).state).toBe('approved');
  await comment(room.specialist, meetingId, 'Jeg så det først nå.');
  expect((await standing(meetingId)).state).toBe('commented');
  // However long after: who has a part in them reads what was added.
  await on('2027-02-10');
  const { body: commented } = await room.specialist.ok('getMinutes', { path: { meetingId } });
  await settle(room.municipal, commented.comments.at(-1)!.id, { text: 'Ført inn.' });
  expect((await standing(meetingId)).state).toBe('circulated');
  expect(await waiting(room.specialist)).toEqual([['minutes', meetingId, '2026-W43']]);
});

test('of a comment that is hidden nothing is told, and somebody else who sees it is asked to answer', async () => {
  const meetingId = await closed();
  const { id: caseId } = await make.case({ in: room.team, alias: 'Hegg-3' });
  const { workerId } = room.team.municipal[0];
  const block = { path: { caseId }, body: { kind: 'worker', workerId } as const };
  await room.specialist.ok('recordBlock', block);
  const { id } = await comment(room.specialist, meetingId, 'Hegg-3 var også oppe.');
  expect((await standing(meetingId, room.specialist)).state).toBe('commented');
  expect(await waiting(room.specialist)).toEqual([['minutes_comment', meetingId, '2026-W43']]);
  // Not that there is one, nor that they will be approved.
  await on('2026-11-11');
  expect(await standing(meetingId)).toEqual({
    ...{ state: 'circulated', approvesOn: null, approvedOn: null },
  });
  expect(await waiting(room.municipal)).toEqual([]);
  await settle(room.specialist, id, { text: 'Tatt med.' });
  expect((await standing(meetingId)).approvesOn).toBe('2026-11-18');
});

test('a comment is settled once, whoever comes first', async () => {
  const meetingId = await closed();
  const { id } = await comment(room.specialist, meetingId);
  const replies = await Promise.all([
    settle(room.specialist, id),
    settle(room.municipal, id, { text: 'Rettet.' }),
    settle(room.specialist, id, { text: 'Rettet slik.' }),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const { body } = await room.municipal.ok('getMinutes', { path: { meetingId } });
  const [one] = body.comments;
  expect(body.addenda.map((addendum) => addendum.id)).toEqual(
    one!.addendumId === null ? [] : [one!.addendumId],
  );
});

test('the database lets nobody take back another’s comment, nor write one in another’s name', async () => {
  const meetingId = await closed();
  const { id } = await comment(room.specialist, meetingId);
  const { workerId } = room.team.municipal[0];
  const asMember = (statement: string, values: string[]) =>
    service.database.sql.begin(async (sql) => {
      await actAs(service.admin, sql, workerId);
      await sql.unsafe(statement, values);
    });
  await expect(
    asMember('update minutes_comments set withdrawn_at = now() where id = $1', [id]),
  ).rejects.toMatchObject({ constraint_name: 'minutes_comment_withdrawn_by_its_writer' });
  await expect(
    asMember(
      `insert into minutes_comments (id, meeting_id, team_id, text, written_by) values (gen_random_uuid(), $1, $2, 'x', $3)`,
      [meetingId, room.team.id, room.team.specialist[0].workerId],
    ),
  ).rejects.toThrow(/row-level security/);
});

test('a team may leave its minutes out for longer, which holds for meetings that close from then on', async () => {
  const before = await closed();
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team: room.team }));
  const path = { teamId: room.team.id };
  const { version } = (await leader.ok('getTeam', { path })).body;
  await leader.ok('changeTeam', { path, version, body: { minutesApprovalDays: 14 } });
  expect((await standing(before)).approvesOn).toBe('2026-10-28');
  await on('2026-10-28');
  expect((await standing(await closed('2026-10-28'))).approvesOn).toBe('2026-11-11');
});

test('what a meeting has cost is the time of everybody, from when each came until they left', async () => {
  const id = await begun();
  const [hour, half] = [60, 30];
  await service.admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update meetings set started_at = current_instant() - interval '60 minutes' where id = ${id}`;
    await sql`update attendances set arrived_at = current_instant() - interval '90 minutes' where meeting_id = ${id}`;
    await sql`update attendances set arrived_at = current_instant() - interval '30 minutes' where meeting_id = ${id} and level = 'specialist'`;
  });
  const { body } = await room.municipal.ok('getMinutes', { path: { meetingId: id } });
  expect(body.cost).toEqual({ municipal: hour, specialist: half, guests: 0 });
  expect(body.standing.state).toBe('growing');
  const growing = { path: { meetingId: id }, body: { text: 'For tidlig.' } };
  expect((await room.municipal.refused('commentOnMinutes', growing)).slug).toBe(
    'meeting-not-closed',
  );
});
