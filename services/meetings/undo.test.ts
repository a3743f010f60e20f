import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { findBrokenLogs, findBrokenPairs } from '../cases/inspect-pairs.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import {
  answersFor,
  reasonOfUndoing,
  Room,
  undoing,
  type AgendaItem,
  type Meeting,
} from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// A decision that its own meeting takes back: it stands in the minutes as undone, and everything it did is undone with it.

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let meeting: Meeting;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  meeting = await room.meet();
});

const inquiryItem = async (more: Parameters<Room['receive']>[0] = {}) =>
  room.itemAbout(meeting.id, (await room.receive(more)).id);
const readCase = async (caseId: string) =>
  (await room.municipal.ok('getCase', { path: { caseId } })).body;
const read = async ({ id }: AgendaItem) =>
  (await room.read(meeting.id)).items.find((one) => one.id === id)!;
const caseItem = async (caseId: string) => {
  const body = { kind: 'case', caseId } as const;
  return (await room.municipal.ok('addAgendaItem', { path: { meetingId: meeting.id }, body })).body;
};
/** What others see of the team: cases, inquiries and what waits, on the board. */
const board = async () => {
  const { cases, inquiries, pendingCases } = await room.board();
  const byId = <T extends { id: string }>(cards: readonly T[]) => cards.map(({ id }) => id).sort();
  return [byId(cases), byId(inquiries), byId(pendingCases)];
};

afterEach(async () => {
  expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  expect(await findBrokenLogs(service.admin.sql)).toEqual([]);
});

test('an intake undone: the case ends as one that never should have been, and the inquiry is before the room again', async () => {
  const before = await inquiryItem({ answers: answersFor.intake });
  const boardBefore = await board();
  const decided = await room.decide(before, { outcome: 'intake', pair: room.pair });
  const caseId = decided.case!.id;
  const action = await room.municipal.ok('makeAction', {
    path: { teamId: room.team.id },
    body: { ...actionOf(), itemId: before.id },
  });
  await room.municipal.ok('recordReply', {
    path: { inquiryId: before.inquiry!.id },
    version: decided.inquiry!.version,
    body: { kind: 'outcome', manner: 'telephone' },
  });
  const now = await room.undo(await read(before));
  expect(now).toMatchObject({
    state: 'open',
    decision: null,
    case: null,
    timesCarried: before.timesCarried,
    inquiry: {
      state: 'on_agenda',
      outcome: null,
      linkedCase: null,
      ownerName: before.inquiry!.ownerName,
    },
  });
  expect(now.actions.map(({ id }) => id)).toEqual([action.body.id]);
  expect(await board()).toEqual(boardBefore);
  expect(await readCase(caseId)).toMatchObject({ state: 'closed', closeReason: 'undone' });
  const lines = (await room.read(meeting.id)).minutes.filter(({ itemId }) => itemId === before.id);
  expect(lines.map(({ kind, text, decision }) => [kind, text, decision?.undone?.reason])).toEqual([
    ['decision', null, reasonOfUndoing],
    ['action_made', null, undefined],
    ['decision_undone', reasonOfUndoing, undefined],
  ]);

  // Decided anew with the same name, it is the same person; the earlier case is opened by nothing.
  const again = await room.decide(now, { outcome: 'intake', pair: room.pair });
  expect(again.case!.alias).toBe(decided.case!.alias);
  // What the one who asked was told is no longer so.
  expect(again.inquiry!.repliesDue).toEqual(['outcome']);
  const persons = await service.admin.sql`
    select count(distinct person_id)::integer as persons from cases where id in (${caseId}, ${again.case!.id})`;
  expect(persons[0]).toEqual({ persons: 1 });
  // Who cannot wait finds the one that has the name now.
  const outsider = await service.signIn((await make.team()).municipal[0].workerId);
  const named = { team: room.team.id, caseName: again.case!.alias! };
  const visit = await outsider.ok('takeEmergencyAccess', {
    body: { ...named, reason: 'danger_to_life', words: 'Naboen hører rop.' },
  });
  expect(visit.body.caseId).toBe(again.case!.id);
  const reopening = {
    path: { teamId: room.team.id },
    body: { mode: 'intake', reason: 'Likevel.', reopensCaseId: caseId, pair: room.pair } as const,
  };
  expect((await room.municipal.refused('proposeOpening', reopening)).slug).toBe(
    'case-opened-in-error',
  );
  await room.close(meeting.id);
  expect((await room.municipal.refused('undoDecision', undoing(again))).slug).toBe(
    'meeting-closed',
  );
  const { body } = await room.municipal.ok('getMinutes', { path: { meetingId: meeting.id } });
  expect(body.entries.filter(({ kind }) => kind === 'decision')).toHaveLength(2);
});

const actionOf = () => ({
  text: 'Ringe moren',
  ownerId: room.team.municipal[0].workerId,
  dueOn: '2099-01-01',
});

describe.each(['municipal', 'specialist'] as const)('of the %s level', (level) => {
  const other = level === 'municipal' ? 'specialist' : 'municipal';

  test('a treatment contact who was seated beside a member is engaged no more', async () => {
    const unitId = room.team.units[level];
    const treatmentContact = { name: 'Kari Kontakt', profession: 'therapist', unitId } as const;
    const item = await inquiryItem({ answers: answersFor.shoulder_to_shoulder });
    const pair = { ...room.pair, [level]: { treatmentContact } };
    const decided = await room.decide(item, { outcome: 'shoulder_to_shoulder', pair });
    await room.undo(decided);
    const engaged = await service.admin.sql`
      select count(*)::integer as many from treatment_contacts where case_id = ${decided.case!.id} and ended_on is null`;
    expect(engaged[0]).toEqual({ many: 0 });
  });

  test('a seat is handed back by an act of its own', async () => {
    const opened = await make.case({ in: room.team });
    const [from, to] = room.team[level];
    const item = await caseItem(opened.id);
    const successors = { [level]: { agreementId: to.agreementId } };
    const decided = await room.decide(item, { outcome: 'hand_over', successors });
    const now = await room.undo(decided);
    expect(now.case!.seats).toMatchObject({
      [level]: { workerId: from.workerId },
      [other]: { workerId: room.team[other][0].workerId },
    });
    const held = await service.admin.sql`
      select worker_id from seats where case_id = ${opened.id} and level = ${level} order by held_during`;
    expect(held.map(({ worker_id }) => worker_id as string)).toEqual(
      [from, to, from].map((one) => one.workerId),
    );
    const again = await room.decide(now, { outcome: 'hand_over', successors });
    await room.municipal.ok('handOverSeat', {
      path: { caseId: opened.id },
      version: (await readCase(opened.id)).version,
      body: { level, to: { agreementId: from.agreementId } },
    });
    expect(await room.municipal.refused('undoDecision', undoing(again))).toMatchObject({
      slug: 'decision-built-upon',
      since: ['seat.handed_over'],
    });
  });
});

test('a case that was closed is open again with the same two', async () => {
  const opened = await make.case({ in: room.team });
  const { seats } = await readCase(opened.id);
  const decided = await room.decide(await caseItem(opened.id), {
    outcome: 'close_case',
    closing: { reason: 'user_wish', position: 'disagrees' },
  });
  const now = await room.undo(decided);
  expect(now.case).toMatchObject({
    state: 'open',
    seats: {
      municipal: { workerId: seats!.municipal.workerId },
      specialist: { workerId: seats!.specialist.workerId },
    },
  });
  expect((await room.decide(now, { outcome: 'noted' })).state).toBe('decided');
});

test('what a closing ended beside the pair stands again: support, what was planned, and until when a contact gets in', async () => {
  const item = await inquiryItem({ answers: answersFor.shoulder_to_shoulder });
  const until = { accessUntilOn: '2099-01-01' };
  const contact = { name: 'Kari Kontakt', profession: 'therapist', ...until } as const;
  const unitId = room.team.units.municipal;
  const opened = await room.decide(item, {
    outcome: 'shoulder_to_shoulder',
    pair: { ...room.pair, municipal: { treatmentContact: { ...contact, unitId } } },
  });
  const caseId = opened.case!.id;
  const path = { caseId };
  const [beside, other] = room.team.municipal;
  const supports = { workerId: beside.workerId, endsOn: '2099-02-01' };
  await room.municipal.ok('addSupporter', { path, body: supports });
  const when = { startsAt: '2098-12-01T10:00:00Z', minutes: 60, workerIds: [other.workerId] };
  const planned = { kind: 'conversation', arena: 'home', ...when } as const;
  await room.municipal.ok('planActivity', { path, body: planned });
  const closing = { reason: 'user_wish', position: 'agrees' } as const;
  await room.undo(await room.decide(await caseItem(caseId), { outcome: 'close_case', closing }));
  const { sql } = service.admin;
  expect(
    await sql`select worker_id, ends_on from supporters where case_id = ${caseId} and ends_on > starts_on`,
  ).toEqual([{ worker_id: beside.workerId, ends_on: '2099-02-01' }]);
  expect(await sql`select state from planned_activities where case_id = ${caseId}`).toEqual([
    { state: 'planned' },
  ]);
  expect(
    await sql`select access_until from treatment_contacts where case_id = ${caseId} and ended_on is null`,
  ).toEqual([{ access_until: '2099-01-01' }]);
});

test('what a service site asked for waits again when the closing is undone, and who supported does so again', async () => {
  const supervisionCase = {
    ...{ title: 'Veiledning i boligen', unitId: room.team.units.municipal },
    arrangement: { kind: 'on_demand' } as const,
  };
  const item = await inquiryItem({ about: 'service_site', unitId: supervisionCase.unitId });
  const pair = room.pair;
  const site = await room.decide(item, { outcome: 'supervision', pair, supervisionCase });
  const path = { caseId: site.case!.id };
  const body = { askedBy: 'Bente', about: 'Uro på natten' };
  await room.municipal.ok('requestSupervision', { path, body });
  const closing = { reason: 'unit_wish', position: 'not_applicable' } as const;
  await room.undo(
    await room.decide(await caseItem(path.caseId), { outcome: 'close_case', closing }),
  );
  const { sql } = service.admin;
  const asked =
    await sql`select state, ended_at from supervision_requests where case_id = ${path.caseId}`;
  expect(asked).toEqual([{ state: 'waiting', ended_at: null }]);

  const person = await make.case({ in: room.team });
  const { workerId, agreementId } = room.team.specialist[1];
  await room.municipal.ok('addSupporter', { path: { caseId: person.id }, body: { workerId } });
  const successors = { specialist: { agreementId } };
  await room.undo(
    await room.decide(await caseItem(person.id), { outcome: 'hand_over', successors }),
  );
  const supports =
    await sql`select worker_id from supporters where case_id = ${person.id} and ends_on is null`;
  expect(supports).toEqual([{ worker_id: workerId }]);
});

test('a case that was opened again is closed as it was', async () => {
  const closed = await make.closedCase({ in: room.team });
  const before = await readCase(closed.id);
  const decided = await room.decide(await caseItem(closed.id), {
    outcome: 'reopen_case',
    pair: room.pair,
  });
  await room.undo(decided);
  const { closeReason, closePosition } = before;
  expect(await readCase(closed.id)).toMatchObject({ state: 'closed', closeReason, closePosition });
});

test('a supervision case that was opened, and an imported one that got its seats, are as before', async () => {
  const unitId = room.team.units.municipal;
  const site = await inquiryItem({ about: 'service_site', unitId });
  const pendingCaseId = newId();
  await make.asSystem(room.team.id, async ({ db, tell }) => {
    const row = { id: pendingCaseId, team_id: room.team.id, alias: 'Rogn-1', mode: 'intake' };
    await db
      .insertInto('pending_cases')
      .values({ ...row, problem: 'seat-empty' })
      .execute();
    tell({ teamId: room.team.id, kind: 'pending_case.added', pendingCaseIds: [pendingCaseId] });
  });
  const before = await board();
  const supervisionCase = {
    ...{ title: 'Veiledning i boligen', unitId },
    arrangement: { kind: 'fixed', everyWeeks: 2 } as const,
  };
  const supervised = await room.decide(site, {
    ...{ outcome: 'supervision', pair: room.pair, supervisionCase },
  });
  const pending = await room.itemAbout(meeting.id, pendingCaseId);
  const filled = await room.decide(pending, { outcome: 'fill_seat', pair: room.pair });
  await room.undo(supervised);
  const now = await room.undo(filled);
  expect(now).toMatchObject({ state: 'open', pendingCase: { alias: 'Rogn-1' } });
  expect(await board()).toEqual(before);
  const again = await room.decide(now, { outcome: 'fill_seat', pair: room.pair });
  expect(again.case!.alias).toBe('Rogn-1');
});

describe('what an inquiry ended in, or was sent to', () => {
  const outcomes: Record<string, () => Promise<Parameters<Room['decide']>[1]>> = {
    supervision_offer: async () => ({
      outcome: 'supervision_offer',
      supervisionOffer: { unitId: room.team.units.specialist },
    }),
    investigate: async () => ({ outcome: 'investigate', investigation: finders() }),
    guide_to_service: async () => ({
      outcome: 'guide_to_service',
      guidance: { unitId: room.team.units.municipal, reason: 'Bor der.' },
    }),
    link_to_case: async () => ({
      outcome: 'link_to_case',
      linkedCaseId: (await make.case({ in: room.team })).id,
    }),
  };
  const finders = () => ({
    municipalAgreementId: room.team.municipal[0].agreementId,
    specialistAgreementId: room.team.specialist[0].agreementId,
    dueOn: '2099-01-01',
  });
  const because = { differsBecause: 'Vi vet mer.' };

  test.each(Object.keys(outcomes))('%s is ended, and it is the team’s again', async (name) => {
    const item = await inquiryItem();
    const decided = await room.decide(item, { ...(await outcomes[name]!()), ...because });
    const now = await room.undo(decided);
    const { investigation, guidance, linkedCase, outcome, comesBackOn } = item.inquiry!;
    expect(now).toMatchObject({
      ...{ state: 'open', decision: null },
      inquiry: { state: 'on_agenda', investigation, guidance, linkedCase, outcome, comesBackOn },
    });
    expect(
      (await room.decide(now, { outcome: 'investigate', investigation: finders(), ...because }))
        .state,
    ).toBe('decided');
  });

  test('who found out before finds out again, until the same day', async () => {
    const item = await inquiryItem();
    const dueOn = new Date().toISOString().slice(0, 10);
    await room.decide(item, { outcome: 'investigate', investigation: { ...finders(), dueOn } });
    const { id } = item.inquiry!;
    await room.close(meeting.id);
    const next = await room.plan(1);
    meeting = await room.begin(next);
    const back = await room.itemAbout(meeting.id, id);
    const decided = await room.decide(back, { outcome: 'intake', pair: room.pair, ...because });
    expect((await room.undo(decided)).inquiry).toMatchObject({
      outcome: 'investigate',
      investigation: { dueOn, municipal: { id: room.team.municipal[0].workerId } },
      timesCarried: back.inquiry!.timesCarried,
    });
  });

  test('not when the unit has accepted already', async () => {
    const item = await inquiryItem();
    const guided = await room.decide(item, {
      ...(await outcomes['guide_to_service']!()),
      ...because,
    });
    const owner = await service.signIn(item.inquiry!.ownerId);
    await owner.ok('acceptGuidance', {
      path: { inquiryId: item.inquiry!.id },
      version: guided.inquiry!.version,
      body: { acceptedBy: 'Nina' },
    });
    expect(await room.municipal.refused('undoDecision', undoing(await read(item)))).toMatchObject({
      slug: 'decision-built-upon',
      since: ['guidance.accepted'],
    });
  });
});

test('what has been done in a case that was opened is not undone with it', async () => {
  const item = await inquiryItem({ answers: answersFor.intake });
  const decided = await room.decide(item, { outcome: 'intake', pair: room.pair });
  await room.municipal.ok('changeEngagement', {
    path: { caseId: decided.case!.id },
    version: decided.case!.version,
    body: { engagement: 'in_contact' },
  });
  const refused = await room.municipal.refused('undoDecision', undoing(decided));
  expect(refused).toMatchObject({
    slug: 'decision-built-upon',
    since: ['case.engagement_changed'],
  });
  expect(await readCase(decided.case!.id)).toMatchObject({ state: 'open' });
});

test('by both levels, with a reason, and what is noted as anything else', async () => {
  const item = await caseItem((await make.case({ in: room.team })).id);
  expect((await room.municipal.refused('undoDecision', undoing(item))).slug).toBe(
    'nothing-to-undo',
  );
  const decided = await room.decide(item, { outcome: 'noted' });
  expect((await room.municipal.refused('undoDecision', undoing(decided, ' '))).slug).toBe(
    'validation-failed',
  );
  await room.attend(meeting.id, room.team.specialist[0].workerId, false);
  expect(await room.municipal.refused('undoDecision', undoing(decided))).toMatchObject({
    slug: 'both-levels-must-attend',
    levels: ['specialist'],
  });
  await room.attend(meeting.id, room.team.specialist[0].workerId);
  expect((await room.undo(decided)).state).toBe('open');
});

test('two who undo at once undo once; sent again with its key it answers the same', async () => {
  const item = await inquiryItem({ answers: answersFor.intake });
  const decided = await room.decide(item, { outcome: 'intake', pair: room.pair });
  const sent = { ...undoing(decided), key: `undo-${newId()}` };
  const [one, two] = await Promise.all([
    room.municipal.call('undoDecision', sent),
    room.specialist.call('undoDecision', undoing(decided)),
  ]);
  expect([one.status, two.status].sort()).toEqual([200, 412]);
  if (one.status === 200) {
    expect((await room.municipal.call('undoDecision', sent)).body).toEqual(one.body);
  }
  const told = await service.admin.sql`
    select count(*)::integer as many from events where team_id = ${room.team.id} and kind in ('decision.undone', 'case.closed')`;
  expect(told[0]).toEqual({ many: 2 });
});

test('that it was of a case by mistake is nothing to whom the person has closed that case', async () => {
  const opened = await make.case({ in: room.team, alias: 'Hegg-9' });
  const { workerId } = room.team.municipal[1];
  const body = { kind: 'worker', workerId } as const;
  await room.municipal.ok('recordBlock', { path: { caseId: opened.id }, body });
  const item = await inquiryItem({ answers: answersFor.intake });
  const link = { linkedCaseId: opened.id, differsBecause: 'Samme person.' };
  const linked = await room.decide(item, { outcome: 'link_to_case', ...link });
  const keptOut = await service.signIn(workerId);
  const seesItem = async () => {
    const { items } = (await keptOut.ok('getMeeting', { path: { meetingId: meeting.id } })).body;
    return items.some(({ id }) => id === item.id);
  };
  expect(await seesItem()).toBe(false);
  const now = await room.undo(linked);
  expect(await seesItem()).toBe(true);
  const kinds = async () => {
    const path = { meetingId: meeting.id };
    const { body: minutes } = await keptOut.ok('getMinutes', { path });
    expect(JSON.stringify(minutes)).not.toContain('Hegg-9');
    const lines = minutes.entries.filter(({ itemId }) => itemId === item.id);
    return lines.map(({ kind }) => kind);
  };
  expect(await kinds()).toEqual([]);
  await room.decide(now, { outcome: 'intake', pair: room.pair });
  expect(await kinds()).toEqual(['decision']);
  for (const { id, state } of (await room.read(meeting.id)).items) {
    if (state === 'open') await room.decide(await read({ id } as AgendaItem), { outcome: 'noted' });
  }
  await room.close(meeting.id);
  expect(await kinds()).toEqual(['decision']);
});

test('against closing, either the meeting closes with the decision or the undoing leaves an open item', async () => {
  const decided = await room.decide(await caseItem((await make.case({ in: room.team })).id), {
    outcome: 'noted',
  });
  for (const item of (await room.read(meeting.id)).items) {
    if (item.state === 'open') await room.decide(item, { outcome: 'noted' });
  }
  const { version } = await room.read(meeting.id);
  const [undone, closing] = await Promise.all([
    room.specialist.call('undoDecision', undoing(decided)),
    room.municipal.call('closeMeeting', { path: { meetingId: meeting.id }, version }),
  ]);
  expect([undone.status, closing.status].sort()).toEqual([200, 409]);
});

test('the database undoes nothing by halves, and closes nothing as undone by itself', async () => {
  const item = await inquiryItem({ answers: answersFor.intake });
  const decided = await room.decide(item, { outcome: 'intake', pair: room.pair });
  const [caseId, by] = [decided.case!.id, room.team.municipal[0].workerId];
  const told = { teamId: room.team.id, kind: 'decision.undone', itemId: item.id };
  const attempt = (write: (sql: typeof service.admin.sql) => Promise<unknown>) =>
    make.asSystem(room.team.id, async ({ tell }) => {
      await write(service.admin.sql);
      tell(told);
    });
  const undone = service.admin.sql`
    insert into decision_undos (decision_id, team_id, meeting_id, item_id, reason, undone_by)
    values (${decided.decision!.id}, ${room.team.id}, ${meeting.id}, ${item.id}, 'x', ${by})`;
  await expect(undone).rejects.toMatchObject({ code: '23514' });
  await expect(
    attempt(
      (sql) => sql`
      update cases set close_reason = 'undone', close_position = 'not_applicable', state = 'closed', closed_at = current_instant()
      where id = ${caseId}`,
    ),
  ).rejects.toMatchObject({ code: '23514' });
  expect(await readCase(caseId)).toMatchObject({ state: 'open' });
});
