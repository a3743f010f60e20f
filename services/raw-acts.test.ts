import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AbsentTeam } from './absences/absent-team.ts';
import { refusalOf, writeRaw, type Raw } from './cases/raw-writes.ts';
import { makerFor, type Maker } from './make.ts';
import { newId } from './platform/database/new-id.ts';
import { itIs } from './platform/testing/day-of-test.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import { tieAccount } from './platform/testing/sign-in-as.ts';

/*
 * What a member does with bare rows, as the app's role and with the rights they have, past every rule in the code: what
 * was recorded stands as it was, in the name of whoever recorded it, and nothing begins as if it were over.
 */

let service: TestService;
let make: Maker;
let room: AbsentTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await AbsentTeam.of(service, make);
});

type Sql = Raw['sql'];
type Row = Record<string, unknown>;
const me = () => room.spare.workerId;
const colleague = () => room.team.specialist[0].workerId;
const raw = (work: (sql: Sql) => Promise<unknown>) =>
  writeRaw(service.database, room.team, ({ sql }) => work(sql), { worker: me() });
const insertInto = (table: string, row: Row) =>
  raw((sql) => sql`insert into ${sql(table)} ${sql(row)}`);
const change = (table: string, id: string, to: Row) =>
  raw((sql) => sql`update ${sql(table)} set ${sql(to)} where id = ${id}`);
const ofCase = () => ({ id: newId(), team_id: room.team.id, case_id: room.opened.id });
const withdrawnByAnother = () => ({ withdrawn_at: '2020-01-01', withdrawn_by: colleague() });

const activity = () => ({
  ...{ ...ofCase(), kind: 'conversation', arena: 'home', done_on: '2026-06-01', minutes: 45 },
  ...{ contact: 'attempt', worker_ids: [room.holder.workerId], recorded_by: me() },
});
const plan = () => ({
  ...{ ...ofCase(), kind: 'conversation', arena: 'home', starts_at: '2026-06-02T10:00:00Z' },
  ...{ minutes: 45, worker_ids: [me()], planned_by: me() },
});
const admission = () => ({
  ...{ ...ofCase(), place: 'Akuttposten', admitted_on: '2026-06-01', recorded_by: me() },
});
const absence = () => ({
  ...{ id: newId(), worker_id: room.holder.workerId, kind: 'holiday', starts_on: '2026-07-06' },
  ...{ back_on: '2026-07-27', recorded_by: me() },
});
const contact = () => ({
  ...{ ...ofCase(), registration: 'unregistered', relation: 'family', recorded_by: me() },
});
const invocation = () => ({
  ...{ ...ofCase(), invoked_on: '2026-06-01', invoked_by: 'team', answer: 'honoured' },
  recorded_by: me(),
});
const agreeOnCrisisPlan = async () => {
  const { team_id, case_id } = ofCase();
  const agreed = { kept_in: 'DPS-journalen', agreed_on: '2026-06-01', recorded_by: me() };
  await insertInto('crisis_plans', { team_id, case_id, edition: 1, ...agreed });
};

const withdrawable: [string, () => Row, Row][] = [
  ['activities', activity, { contact: 'two_way' }],
  ['admissions', admission, { place: 'Hjemme' }],
  ['absences', absence, { back_on: '2026-07-07' }],
  ['crisis_plan_invocations', invocation, {}],
];

describe.each(withdrawable)('%s', (table, row, otherwise) => {
  beforeEach(async () => {
    if (table === 'crisis_plan_invocations') await agreeOnCrisisPlan();
  });

  it('are withdrawn in one’s own name, now', async () => {
    const one = row();
    await insertInto(table, one);
    await change(table, one.id as string, withdrawnByAnother());
    const rows = await service.admin.sql`
      select withdrawn_by, withdrawn_at > '2026-05-31' as is_now from ${service.admin.sql(table)} where id = ${one.id as string}`;
    expect(rows).toEqual([{ withdrawn_by: me(), is_now: true }]);
  });

  it('are not recorded as withdrawn', async () => {
    expect(await refusalOf(insertInto(table, { ...row(), ...withdrawnByAnother() }))).toMatch(
      /_withdrawn_as_it_stands|persons_plan_stands/,
    );
  });

  if (Object.keys(otherwise).length > 0) {
    it('are not rewritten in being withdrawn', async () => {
      const one = row();
      await insertInto(table, one);
      const rewritten = change(table, one.id as string, { ...withdrawnByAnother(), ...otherwise });
      expect(await refusalOf(rewritten)).toMatch(/_withdrawn_as_it_stands$/);
    });
  }
});

describe('a planned activity', () => {
  it.each(['cancelled', 'carried_out'])('does not begin %s', async (state) => {
    const done = activity();
    await insertInto('activities', done);
    const activityId = state === 'carried_out' ? done.id : null;
    const born = insertInto('planned_activities', { ...plan(), state, activity_id: activityId });
    expect(await refusalOf(born)).toBe('planned_activities_begin_planned');
  });

  it('ends as it stands, and by an activity that does', async () => {
    const [one, done] = [plan(), activity()];
    await insertInto('planned_activities', one);
    await insertInto('activities', done);
    const end = (to: Row) => refusalOf(change('planned_activities', one.id, to));
    const moved = { state: 'cancelled', worker_ids: [colleague()] };
    expect(await end(moved)).toBe('planned_activity_ends_as_it_stands');
    await change('activities', done.id, withdrawnByAnother());
    const carriedOut = { state: 'carried_out', activity_id: done.id };
    expect(await end(carriedOut)).toBe('planned_activity_ends_as_it_stands');
    expect(await end({ state: 'cancelled' })).toBeUndefined();
  });
});

it('a cover that has begun is not undone, nor ended before today', async () => {
  await room.away();
  const { id } = await room.acts();
  await itIs(service, '2026-07-20');
  const end = (to: Row) => refusalOf(change('covers', id, to));
  expect(await end({ ends_on: '2026-07-19' })).toBe('cover_only_ends_sooner');
  expect(await end({ withdrawn_at: '2026-07-05' })).toBe('cover_only_ends_sooner');
  expect(await end({ ends_on: '2026-07-20' })).toBeUndefined();
});

it.each([
  ['consent that nobody gave', { consent: 'given' }],
  ['a no that nobody said', { consent: 'refused' }],
  ['their removal', { removed_at: '2026-06-01', removed_by: true }],
])('somebody around the person does not begin with %s', async (_what, more) => {
  const row = { ...contact(), ...more, ...('removed_by' in more && { removed_by: me() }) };
  const born = insertInto('network_contacts', row);
  expect(await refusalOf(born)).toBe('network_contacts_begin_unasked');
});

it('the person’s own order is written in one act, and nothing is put behind it afterwards', async () => {
  const place = (nth: number, domain: string) => ({
    ...{ case_id: room.opened.id, team_id: room.team.id, edition: 1, place: nth, domain },
    ...{ registration: 'unregistered', is_important: true, recorded_by: me() },
  });
  const insert = (...rows: Row[]) =>
    refusalOf(raw((sql) => sql`insert into life_domains ${sql(rows)}`));
  expect(await insert(place(1, 'housing'), place(2, 'family'))).toBeUndefined();
  expect(await insert(place(3, 'economy'))).toBe('plan_editions_follow');
});

it('nobody proposes an opening and answers it in the same breath, for somebody else', async () => {
  const born = insertInto('opening_proposals', {
    ...{ id: newId(), team_id: room.team.id, content: { mode: 'intake' }, reason: 'haster' },
    ...{ proposed_by: me(), proposer_level: 'municipal', state: 'confirmed' },
    ...{ answered_by: colleague(), answerer_level: 'specialist', answered_at: '2026-06-01' },
    case_id: room.opened.id,
  });
  expect(await refusalOf(born)).toBe('opening_begins_proposed');
});

describe('whoever acts is bound as whoever sits is', () => {
  const cover = async (more: Row = {}) => {
    const [seat] = await service.admin.sql<{ id: string }[]>`
      select id from seats where case_id = ${room.opened.id} and level = 'municipal' order by lower(held_during) limit 1`;
    const { workerId: acting_worker_id, agreementId: agreement_id } = room.spare;
    const days = { starts_on: '2026-07-06', ends_on: '2026-07-27' };
    const row = {
      ...ofCase(),
      seat_id: seat!.id,
      level: 'municipal',
      acting_worker_id,
      agreement_id,
    };
    return { ...row, ...days, recorded_by: me(), ...more };
  };
  const acts = async (more: Row = {}) => refusalOf(insertInto('covers', await cover(more)));
  /** The colleague comes to the municipal side by another employment. */
  const twice = async (workerId: string) => {
    const beside = await make.member({ in: room.team, level: 'municipal' });
    for (const id of [workerId, beside.workerId]) {
      const account = { issuer: 'urn:skulder:health', subject: workerId };
      await tieAccount(service.admin, { ...account, workerId: id });
    }
    return { acting_worker_id: beside.workerId, agreement_id: beside.agreementId };
  };

  it('never one person with whoever sits or acts for the other level', async () => {
    await room.away();
    expect(await acts(await twice(room.team.specialist[0].workerId))).toBe(
      'covers_keep_two_people',
    );
    await room.away({ workerId: room.team.specialist[0].workerId });
    const { agreementId } = room.team.specialist[1];
    await room.acts({
      level: 'specialist',
      agreementId,
      startsOn: '2026-07-13',
      endsOn: '2026-07-20',
    });
    const beside = await twice(room.team.specialist[1].workerId);
    expect(await acts(beside)).toBe('covers_keep_two_people');
    expect(await acts({ ...beside, ends_on: '2026-07-13' })).toBeUndefined();
  });

  it('nor somebody whom the person keeps out, nor in a seat that was handed over', async () => {
    await room.away();
    const path = { caseId: room.opened.id };
    const third = await make.member({ in: room.team, level: 'municipal' });
    const closed = { kind: 'worker' as const, workerId: third.workerId };
    await room.leader.ok('recordBlock', { path, body: closed });
    const { agreementId: agreement_id } = third;
    expect(await acts({ acting_worker_id: third.workerId, agreement_id })).toBe(
      'blocked_take_no_seat',
    );
    expect(await acts({ ends_on: '2026-07-13' })).toBeUndefined();
    const { version } = await room.leader.ok('getCase', { path });
    const to = { agreementId: room.spare.agreementId };
    await room.leader.ok('handOverSeat', {
      path,
      version: version!,
      body: { level: 'municipal', to },
    });
    expect(await acts({ starts_on: '2026-07-13' })).toBe('covers_are_of_a_held_seat');
  });
});

describe('whoever supports', () => {
  const supporter = (more: Row = {}) => ({
    ...{ ...ofCase(), worker_id: room.team.specialist[1].workerId, starts_on: '2026-06-01' },
    ...{ recorded_by: me(), ...more },
  });
  const supports = (more: Row = {}) => refusalOf(insertInto('supporters', supporter(more)));

  it('does so in an open case that is not closed to them', async () => {
    const closed = await make.closedCase({ in: room.team });
    expect(await supports({ case_id: closed.id })).toBe('supporters_are_of_an_open_case');
    const { workerId } = room.team.specialist[1];
    await room.leader.ok('recordBlock', {
      path: { caseId: room.opened.id },
      body: { kind: 'worker', workerId },
    });
    expect(await supports()).toBe('blocked_support_nobody');
  });

  it('may stop sooner, and is otherwise as was said', async () => {
    const row = supporter({ ends_on: '2026-06-20' });
    await insertInto('supporters', row);
    await itIs(service, '2026-06-05');
    for (const wrong of [
      { ends_on: '2026-06-21' },
      { ends_on: null },
      { ends_on: '2026-06-04' },
      { starts_on: '2026-05-01', ends_on: '2026-06-10' },
      { worker_id: room.team.municipal[1].workerId, ends_on: '2026-06-10' },
    ]) {
      expect(await refusalOf(change('supporters', row.id, wrong))).toMatch(
        /^(support_only_ends_sooner|42501)$/,
      );
    }
    expect(
      await refusalOf(change('supporters', row.id, { ends_on: '2026-06-10' })),
    ).toBeUndefined();
  });
});
