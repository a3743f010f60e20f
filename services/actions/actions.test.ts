import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let team: MadeTeam;
let opened: MadeCase;
const sockets: LiveClient[] = [];

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
  room = await Room.of(service, team);
  opened = await make.case({ in: team });
});

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
const wanted = (more: Partial<Schemas['MakeActionRequest']> = {}) => ({
  ...{ text: 'Ringe fastlegen.', ownerId: team.municipal[1].workerId, dueOn: dayFromNow(1) },
  ...more,
});
const request = (more: Partial<Schemas['MakeActionRequest']> = {}) => ({
  path: { teamId: team.id },
  body: wanted(more),
});
const made_ = async (more: Partial<Schemas['MakeActionRequest']> = {}) =>
  (await room.specialist.ok('makeAction', request(more))).body;
const at = ({ id, version }: { id: string; version: number }) => ({
  path: { actionId: id },
  version,
});
const settle = async (
  action: { id: string; version: number },
  body: Schemas['SettleActionRequest'] = { state: 'done' },
  by = room.specialist,
) => (await by.ok('settleAction', { ...at(action), body })).body;
const listed = async (query: object = {}, by: TestClient = room.specialist) =>
  (await by.ok('listActions', { path: { teamId: team.id }, query })).body.items;
const overdue = async (meetingId: string, by: TestClient = room.municipal) =>
  (await by.ok('getMeeting', { path: { meetingId } })).body.items
    .filter(({ kind, state }) => kind === 'overdue_action' && state === 'open')
    .map(({ actions }) => actions[0]!.id);

/** What the meeting has to take note of, the case's opening too, is taken note of. */
async function close(meetingId: string): Promise<void> {
  for (const item of (await room.read(meetingId)).items)
    if (item.state === 'open' && item.kind !== 'overdue_action')
      await room.decide(item, { outcome: 'noted' });
  await room.close(meetingId);
}

async function itemAboutCase(meetingId: string) {
  const body = { kind: 'case' as const, caseId: opened.id };
  return (await room.municipal.ok('addAgendaItem', { path: { meetingId }, body })).body;
}

describe('an action', () => {
  test('made in the meeting is about what the item is about, and in its minutes as it stood when it closed', async () => {
    const meeting = await room.meet();
    const item = await itemAboutCase(meeting.id);
    const made = await made_({ itemId: item.id });
    expect(made).toMatchObject({
      ...{ caseId: opened.id, aboutName: opened.alias, meetingId: meeting.id, itemId: item.id },
      ...{ ownerName: team.municipal[1].name, state: 'open', isOverdue: false },
    });
    const mistaken = await settle(await made_({ itemId: item.id, text: 'Feil.' }), {
      state: 'dropped',
      reason: 'Skrevet to ganger.',
    });
    await close(meeting.id);
    const change = { ...at(made), body: { text: 'Ringe NAV.' } };
    const changed = (await room.municipal.ok('changeAction', change)).body;
    await settle(changed);
    const { body } = await room.municipal.ok('getMinutes', { path: { meetingId: meeting.id } });
    const lines = body.entries.flatMap(({ kind, itemId, action }) =>
      kind === 'action_made' ? [{ itemId, ...action }] : [],
    );
    expect(lines).toMatchObject([
      { itemId: item.id, id: made.id, text: 'Ringe fastlegen.', state: 'open' },
      { id: mistaken.id, state: 'dropped', dropReason: 'Skrevet to ganger.' },
    ]);
  });

  test('is the case’s also when its inquiry became the case', async () => {
    const { id: inquiryId } = await room.receive();
    const made = await made_({ inquiryId });
    expect(made).toMatchObject({ inquiryId, caseId: null });
    const meeting = await room.meet();
    const item = await room.itemAbout(meeting.id, inquiryId);
    expect(item.actions.map(({ id }) => id)).toEqual([made.id]);
    const differsBecause = 'Vi kjenner saken.';
    const body = { outcome: 'intake' as const, pair: room.pair, differsBecause };
    const caseId = (await room.decide(item, body)).decision!.caseId!;
    expect(await listed({ caseId })).toMatchObject([{ id: made.id, caseId, inquiryId }]);
    expect(await listed({ inquiryId })).toMatchObject([{ id: made.id }]);
  });

  test('keeps who wrote what, and is opened again when it was settled by mistake', async () => {
    const made = await made_({ caseId: opened.id });
    const ownerId = team.specialist[1].workerId;
    const changed = await room.municipal.ok('changeAction', { ...at(made), body: { ownerId } });
    const done = await settle(changed.body);
    expect(done).toMatchObject({ state: 'done', settledByName: team.specialist[0].name });
    const again = await room.municipal.ok('reopenAction', { ...at(done), body: {} });
    expect(again.body).toMatchObject({ state: 'open', settledAt: null, settledByName: null });
    const { body } = await room.municipal.ok('getAction', { path: { actionId: made.id } });
    expect(
      body.versions.map(({ state, ownerName, writtenByName }) => [state, ownerName, writtenByName]),
    ).toEqual([
      ['open', team.specialist[1].name, team.municipal[0].name],
      ['done', team.specialist[1].name, team.specialist[0].name],
      ['open', team.specialist[1].name, team.municipal[0].name],
      ['open', team.municipal[1].name, team.specialist[0].name],
    ]);
  });

  test('that is to find out an answer says so beside it, until somebody fills it in', async () => {
    const { id: inquiryId } = await room.receive();
    const about = async () => (await room.inquiry(inquiryId)).clarifications;
    const finding = { inquiryId, findsOut: ['severeProblems', 'contactWithServices'] as const };
    const made = await made_({ ...finding, findsOut: [...finding.findsOut] });
    expect(made.findsOut).toEqual(finding.findsOut);
    const asked = {
      ...{ actionId: made.id, ownerName: team.municipal[1].name, dueOn: made.dueOn },
      ...{ isOverdue: false, isDone: false },
    };
    expect(await about()).toEqual(finding.findsOut.map((question) => ({ question, ...asked })));
    const fewer = { ...at(made), body: { findsOut: ['severeProblems' as const] } };
    const changed = (await room.municipal.ok('changeAction', fewer)).body;
    const done = await settle(changed);
    expect(await about()).toEqual([{ question: 'severeProblems', ...asked, isDone: true }]);
    expect((await room.inquiry(inquiryId)).answers.severeProblems).toBe('unknown');
    const { body } = await room.municipal.ok('getAction', { path: { actionId: done.id } });
    expect(body.versions.map(({ findsOut }) => findsOut.length)).toEqual([1, 1, 2]);
    const meeting = await room.meet();
    const { id: itemId } = await room.itemAbout(meeting.id, inquiryId);
    await made_({ itemId, findsOut: ['severeProblems'] });
    expect(await about()).toMatchObject([{ question: 'severeProblems', isDone: false }]);
    const ofCase = request({ caseId: opened.id, findsOut: ['unstableLife'] });
    expect((await room.municipal.refused('makeAction', ofCase)).slug).toBe('validation-failed');
  });

  test('is refused with what would do', async () => {
    const stranger = (await make.team()).municipal[0].workerId;
    const refused = async (more: object) =>
      room.specialist.refused('makeAction', { ...request(), body: { ...wanted(), ...more } });
    expect(await refused({ ownerId: stranger })).toMatchObject({ slug: 'worker-not-available' });
    expect(await refused({ dueOn: dayFromNow(-1) })).toMatchObject({
      errors: [{ pointer: '/dueOn' }],
    });
    const other = await make.case({ in: await make.team() });
    expect(await refused({ caseId: other.id })).toMatchObject({ errors: [{ pointer: '/caseId' }] });
    const { id: inquiryId } = await room.receive();
    expect((await refused({ caseId: opened.id, inquiryId })).slug).toBe('validation-failed');
    expect((await refused({ text: 'Nr. 30108299920' })).slug).toBe('national-id-elsewhere');
    const planned = await room.plan(1);
    const item = await itemAboutCase(planned.id);
    expect((await refused({ itemId: item.id })).slug).toBe('meeting-not-in-session');

    const made = await made_();
    const drop = { ...at(made), body: { state: 'dropped' } };
    expect(await room.municipal.refused('settleAction', drop)).toMatchObject({
      errors: [{ pointer: '/reason' }],
    });
    const reopen = { ...at(made), body: {} };
    expect((await room.municipal.refused('reopenAction', reopen)).slug).toBe('action-open');
    const done = await settle(made);
    const stale = { ...at(made), body: { text: 'Noe annet.' } };
    expect(await room.municipal.refused('changeAction', stale)).toMatchObject({
      ...{ slug: 'version-stale', current: { state: 'done' } },
    });
    const late = { ...at(done), body: { text: 'Noe annet.' } };
    expect((await room.municipal.refused('changeAction', late)).slug).toBe('action-settled');
  });

  test('is told to the team with ids alone, and to nobody else', async () => {
    const listen = async (workerId: string) => {
      const socket = new LiveClient(service.url, await service.newCookie(workerId));
      sockets.push(socket);
      expect(await socket.refusal()).toBeUndefined();
      return socket;
    };
    const mine = await listen(team.municipal[0].workerId);
    await mine.standing(team.id);
    const theirs = await listen((await make.team()).municipal[0].workerId);
    expect(await theirs.standing(team.id)).not.toBe('ok');
    const made = await made_({ caseId: opened.id, text: 'Spør søsteren om nøkkelen.' });
    await mine.until(() => mine.heard.some(({ kind }) => kind === 'action.made'));
    expect(mine.heard.at(-1)).toMatchObject({ actionId: made.id, caseIds: [opened.id] });
    for (const { frames } of [mine, theirs]) expect(frames.join()).not.toContain('søsteren');
    expect(theirs.frames.join()).not.toContain(made.id);
  });
});

describe('the next meeting', () => {
  test('follows up every action of the last one, done or not', async () => {
    const meeting = await room.meet();
    const item = await itemAboutCase(meeting.id);
    const left = await made_({ itemId: item.id, dueOn: dayFromNow(30) });
    const done = await settle(await made_({ itemId: item.id, text: 'Sende brevet.' }));
    const next = await room.plan(1);
    expect(next.followUp).toEqual([]);
    await close(meeting.id);
    const { followUp } = await room.read(next.id);
    expect(followUp.map(({ id, state }) => [id, state])).toEqual([
      [left.id, 'open'],
      [done.id, 'done'],
    ]);
  });

  test('has what is past its day on its agenda until it is done, or is to be done later', async () => {
    const meeting = await room.plan(1);
    const made = await made_();
    expect(await overdue(meeting.id)).toEqual([made.id]);
    const later = { ...at(made), body: { dueOn: dayFromNow(40) } };
    const changed = (await room.municipal.ok('changeAction', later)).body;
    expect(await overdue(meeting.id)).toEqual([]);
    const sooner = { ...at(changed), body: { dueOn: dayFromNow(1) } };
    const again = (await room.municipal.ok('changeAction', sooner)).body;
    expect(await overdue(meeting.id)).toEqual([made.id]);
    const done = await settle(again);
    expect(await overdue(meeting.id)).toEqual([]);
    await room.municipal.ok('reopenAction', { ...at(done), body: {} });
    expect(await overdue(meeting.id)).toEqual([made.id]);
  });

  test('closes with it, and it stands on the one after', async () => {
    const made = await made_();
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`update action_items set due_on = due_on - 5 where id = ${made.id}`;
    });
    const meeting = await room.meet();
    expect(await overdue(meeting.id)).toEqual([made.id]);
    expect((await listed())[0]).toMatchObject({ id: made.id, isOverdue: true });
    const other = await made_({ text: 'Noe mer.' });
    await close(meeting.id);
    const next = await room.plan(1);
    expect(await overdue(next.id)).toEqual([made.id, other.id]);
    expect(next.items[0]).toMatchObject({ timesCarried: 1 });
  });

  test('shows it with its case or inquiry when that is taken up anyway, and there alone', async () => {
    await close((await room.meet()).id);
    const meeting = await room.plan(1);
    const made = await made_({ caseId: opened.id });
    const { id: inquiryId } = await room.receive();
    const asked = await made_({ inquiryId });
    expect(await overdue(meeting.id)).toEqual([made.id]);
    const item = await itemAboutCase(meeting.id);
    expect(await overdue(meeting.id)).toEqual([]);
    expect(item.actions.map(({ id }) => id)).toEqual([made.id]);
    const { actions } = await room.itemAbout(meeting.id, inquiryId);
    expect(actions.map(({ id }) => id)).toEqual([asked.id]);
  });

  test('keeps in its minutes what was followed up in it', async () => {
    const made = await made_();
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`update action_items set due_on = due_on - 5 where id = ${made.id}`;
    });
    const meeting = await room.meet();
    await settle(made);
    const shown = (await room.read(meeting.id)).items.at(-1);
    expect(shown).toMatchObject({ state: 'lapsed', actions: [{ id: made.id, state: 'done' }] });
    await close(meeting.id);
    const { body } = await room.municipal.ok('getMinutes', { path: { meetingId: meeting.id } });
    expect(body.entries.map(({ kind, action }) => [kind, action?.id])).toContainEqual([
      ...['action_settled', made.id],
    ]);
  });
});

describe('whoever has something to do', () => {
  test('sees it in their own week, of all their teams', async () => {
    const made = await made_({ caseId: opened.id });
    const owner = await service.signIn(team.municipal[1].workerId);
    const { body } = await owner.ok('getMyWeek', {});
    expect(body.actions.map(({ id }) => id)).toEqual([made.id]);
    await settle(made, { state: 'done' }, owner);
    expect((await owner.ok('getMyWeek', {})).body.actions).toEqual([]);
  });

  test('does not leave the team before somebody else has it', async () => {
    const leaver = await make.member({ in: team, level: 'specialist' });
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const administrator = await service.signIn(await make.worker({ role: 'administrator' }));
    const made = await made_({ ownerId: leaver.workerId, caseId: opened.id });
    const path = { agreementId: leaver.agreementId };
    const ending = { path, version: 1, body: { endedOn: dayFromNow(3) } };
    const leaving = { ...ending, body: { ...ending.body, successors: [] } };
    for (const id of ['endAgreement', 'leaveTeam'] as const)
      expect(await leader.refused(id, id === 'leaveTeam' ? leaving : ending)).toMatchObject({
        ...{ slug: 'agreement-still-has-actions', actions: [{ id: made.id }] },
      });
    const seen = await administrator.refused('endAgreement', ending);
    expect(seen).toMatchObject({ slug: 'agreement-still-has-actions', otherActions: 1 });
    expect(JSON.stringify(seen)).not.toContain(made.id);
    const { body } = await leader.ok('getLeaving', { path });
    expect(body.actions.map(({ id }) => id)).toEqual([made.id]);
    const { sql } = service.admin;
    const end = sql`update agreements set ended_on = '2026-01-01' where id = ${leaver.agreementId}`;
    await expect(end).rejects.toMatchObject({ constraint_name: 'leaver_has_nothing_to_do' });
    const change = { ...at(made), body: { ownerId: team.specialist[1].workerId } };
    await room.municipal.ok('changeAction', change);
    await leader.ok('leaveTeam', leaving);
  });

  test('does not leave while somebody gives them something to do', async () => {
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    for (let round = 0; round < 8; round++) {
      const leaver = await make.member({ in: team, level: 'specialist' });
      const ending = {
        ...{ path: { agreementId: leaver.agreementId }, version: 1 },
        body: { endedOn: '2026-01-01' },
      };
      const [given, ended] = await Promise.all([
        room.municipal.call('makeAction', request({ ownerId: leaver.workerId })),
        leader.call('endAgreement', ending),
      ]);
      expect([given.status, ended.status].filter((status) => status === 409)).toHaveLength(1);
    }
  });
});

describe('when the person closes the case to whoever is to do it', () => {
  const closeCase = () =>
    room.specialist.ok('recordBlock', {
      path: { caseId: opened.id },
      body: { kind: 'worker', workerId: team.municipal[1].workerId },
    });

  test('they see it nowhere, and somebody else takes it over, first of all', async () => {
    await close((await room.meet()).id);
    const meeting = await room.plan(1);
    const sooner = await made_({ dueOn: dayFromNow(0) });
    const made = await made_({ caseId: opened.id, dueOn: dayFromNow(60) });
    expect(await overdue(meeting.id)).toEqual([sooner.id]);
    await closeCase();
    const owner = await service.signIn(team.municipal[1].workerId);
    expect(await listed({}, owner)).toMatchObject([{ id: sooner.id }]);
    expect(await listed({ caseId: opened.id }, owner)).toEqual([]);
    expect((await owner.ok('getMyWeek', {})).body.actions).toMatchObject([{ id: sooner.id }]);
    expect((await owner.call('getAction', { path: { actionId: made.id } })).status).toBe(404);
    expect(await overdue(meeting.id, owner)).toEqual([sooner.id]);
    const board = (await owner.ok('getBoard', { path: { teamId: team.id } })).body;
    expect(board.nextMeeting!.openItems).toBe(1);
    expect((await room.board()).nextMeeting!.openItems).toBe(2);

    expect(await listed()).toMatchObject([
      { id: made.id, ownerHasAccess: false },
      { id: sooner.id, ownerHasAccess: true },
    ]);
    expect((await overdue(meeting.id))[0]).toBe(made.id);
    const [shown] = await listed();
    const change = { ...at(shown!), body: { ownerId: team.specialist[0].workerId } };
    await room.specialist.ok('changeAction', change);
    expect(await overdue(meeting.id)).toEqual([sooner.id]);
  });

  test('it is not given to them', async () => {
    await closeCase();
    const refused = await room.specialist.refused('makeAction', request({ caseId: opened.id }));
    expect(refused.slug).toBe('worker-blocked');
  });
});

test('the database keeps the promises, whatever code asks', async () => {
  const made = await made_({ caseId: opened.id });
  const { sql } = service.admin;
  const change = (set: string) =>
    sql.unsafe(`update action_items set ${set} where id = '${made.id}'`);
  const stranger = await make.worker({});
  await expect(change(`owner_worker_id = '${stranger}'`)).rejects.toMatchObject({
    constraint_name: 'action_owner_is_a_member',
  });
  await expect(change(`state = 'dropped'`)).rejects.toMatchObject({
    constraint_name: 'action_items_dropped_for_a_reason',
  });
  await expect(change(`inquiry_id = new_id()`)).rejects.toMatchObject({
    constraint_name: 'action_items_about_one_thing',
  });
  await expect(sql`delete from action_items where id = ${made.id}`).rejects.toThrow();
  const elsewhere = await make.case({ in: await make.team() });
  await expect(change(`case_id = '${elsewhere.id}'`)).rejects.toMatchObject({
    constraint_name: 'action_items_case',
  });
});
