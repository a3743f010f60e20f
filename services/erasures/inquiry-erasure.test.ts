import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { refusalOf } from '../cases/raw-writes.ts';
import { closeOpenCase } from '../cases/cases.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { answersFor, Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import type { Erasure } from './words.ts';

// Of whoever asked and never got a case: the same decision of both levels erases what the inquiry says.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let room: Room<MadeTeam>;
let member: TestClient;
const leaders = {} as Record<'municipal' | 'specialist', TestClient>;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  room = await Room.of(service, team);
  member = room.municipal;
  for (const [level, role] of [
    ['municipal', 'municipal_leader'],
    ['specialist', 'dps_leader'],
  ] as const) {
    leaders[level] = await service.signIn(await make.worker({ role, team }));
  }
});
afterAll(() => service.stop());

async function withdrawn(more: Parameters<typeof room.receive>[0] = {}) {
  const { id, alias, version } = await room.receive(more);
  await member.ok('withdrawInquiry', {
    path: { inquiryId: id },
    version,
    body: { by: 'inquirer', note: 'Har flyttet.' },
  });
  return { id, alias };
}

const ask = async ({ id }: { id: string }) =>
  (await member.ok('askInquiryErasure', { path: { inquiryId: id }, body: { words: 'Bort.' } }))
    .body;

const answer = (
  { id, version }: Pick<Erasure, 'id' | 'version'>,
  level: 'municipal' | 'specialist',
  decided: 'erase' | 'keep' = 'erase',
) =>
  leaders[level].call('answerErasure', {
    path: { erasureId: id },
    version,
    body: {
      level,
      answer: decided,
      ground: decided === 'erase' ? 'not_needed' : 'must_be_archived',
      reason: 'Det er vurdert.',
    },
  });

async function erased(more: Parameters<typeof room.receive>[0] = {}) {
  const of = await withdrawn(more);
  const first = await answer(await ask(of), 'municipal');
  const { body } = await answer(first.body as Erasure, 'specialist');
  expect(body).toMatchObject({ state: 'erased', words: null });
  return of;
}

it('takes with it the case that a decision opened for it, when the decision was undone', async () => {
  const other = await Room.of(service, await make.team());
  const by = {
    municipal: await service.signIn(
      await make.worker({ role: 'municipal_leader', team: other.team }),
    ),
    specialist: await service.signIn(await make.worker({ role: 'dps_leader', team: other.team })),
  };
  const meeting = await other.meet();
  const { id, alias } = await other.receive({ answers: answersFor.intake });
  const item = await other.itemAbout(meeting.id, id);
  const decided = await other.decide(item, { outcome: 'intake', pair: other.pair });
  const undone = await other.municipal.ok('undoDecision', {
    path: { itemId: item.id },
    version: decided.version,
    body: { reason: `${alias} var en annen.` },
  });
  await other.municipal.ok('withdrawInquiry', {
    path: { inquiryId: id },
    version: undone.body.inquiry!.version,
    body: { by: 'inquirer' },
  });
  const asked = await other.municipal.ok('askInquiryErasure', {
    path: { inquiryId: id },
    body: { words: 'Bort.' },
  });
  let { version } = asked.body;
  for (const level of ['municipal', 'specialist'] as const) {
    const answered = await by[level].ok('answerErasure', {
      path: { erasureId: asked.body.id },
      version,
      body: { level, answer: 'erase', ground: 'not_needed', reason: 'Det er vurdert.' },
    });
    ({ version } = answered.body);
  }
  const said = await service.admin.sql`
    select alias as said from cases where id = ${decided.case!.id}
    union all select reason from decision_undos where item_id = ${item.id}`;
  expect(said).toHaveLength(2);
  expect(JSON.stringify(said)).not.toContain(alias);
});

it('waits for the leaders of both levels, who see what the inquiry is called, and counts among what waits', async () => {
  const path = { teamId: team.id };
  const waiting = async () =>
    (await leaders.municipal.ok('getCaseload', { path })).body.erasuresWaiting;
  const before = await waiting();
  const of = await withdrawn();
  const asked = await ask(of);
  expect(asked).toMatchObject({ cases: [], inquiry: { id: of.id, name: of.alias } });
  const { body } = await leaders.specialist.ok('listErasures', { path });
  expect(body.items.find(({ id }) => id === asked.id)).toEqual(asked);
  expect(await waiting()).toBe(before + 1);
  const back = await member.ok('withdrawErasure', {
    path: { erasureId: asked.id },
    version: asked.version,
  });
  expect(back.body.state).toBe('taken_back');
  expect(await waiting()).toBe(before);
});

it('is asked once at a time, and kept by one level’s answer', async () => {
  const of = await withdrawn();
  const asked = await ask(of);
  const again = { path: { inquiryId: of.id }, body: {} };
  expect((await member.refused('askInquiryErasure', again)).slug).toBe('erasure-asked-already');
  const kept = await answer(asked, 'specialist', 'keep');
  expect(kept.body).toMatchObject({ state: 'kept' });
  const { body } = await member.ok('getInquiry', { path: { inquiryId: of.id } });
  expect(body).toMatchObject({ alias: of.alias, worry: 'Åpner ikke døren.' });
});

it('takes out what was said, and leaves how it ended and who did what', async () => {
  const of = await erased({ worry: 'Sover ute.', askerContact: '900' });
  const path = { inquiryId: of.id };
  const { body } = await member.ok('getInquiry', { path });
  expect(body).toMatchObject({
    ...{ state: 'withdrawn', worry: '—', askedBy: '—', askerContact: null },
    withdrawal: { by: 'inquirer', note: null },
  });
  expect(body.alias).toMatch(/^— [0-9a-f]{6}$/);
  const { items } = (await member.ok('listInquiryErasures', { path })).body;
  expect(items.map(({ state, answers }) => [state, answers.length])).toEqual([['erased', 2]]);
});

it('takes the inquiry’s name out of what is written of others', async () => {
  const other = await room.receive();
  const { id, alias } = await withdrawn({ alias: 'Vier-31' });
  await member.ok('changeInquiry', {
    path: { inquiryId: other.id },
    version: other.version,
    body: { notes: `Bor hos ${alias}s bror.` },
  });
  const first = await answer(await ask({ id }), 'municipal');
  await answer(first.body as Erasure, 'specialist');
  const { body } = await member.ok('getInquiry', { path: { inquiryId: other.id } });
  expect(body.notes).toBe('Bor hos — bror.');
});

it('is told to the team by the inquiry, and shown to nobody else', async () => {
  const socket = new LiveClient(service.url, await service.newCookie(team.municipal[1].workerId));
  expect(await socket.standing(team.id)).toBe('ok');
  const of = await erased();
  const told = () =>
    socket.heard
      .filter((each) => (each.inquiryIds as string[] | undefined)?.includes(of.id))
      .map(({ kind }) => kind);
  await socket.until(() => told().includes('person.erased'));
  expect(told()).toEqual(
    expect.arrayContaining(['erasure.asked', 'erasure.answered', 'person.erased']),
  );
  socket.close();
  const make = makerFor(service.database);
  const stranger = await service.signIn((await make.team()).municipal[0].workerId);
  for (const id of ['listInquiryErasures', 'askInquiryErasure'] as const) {
    const sent = { path: { inquiryId: of.id }, ...(id === 'askInquiryErasure' && { body: {} }) };
    expect((await stranger.call(id, sent)).status).toBe(404);
  }
});

it('is of an inquiry that has ended, about a person, and a case’s is asked for on the case', async () => {
  const refusal = async (id: string) =>
    (await member.refused('askInquiryErasure', { path: { inquiryId: id }, body: {} })).slug;
  const open = await room.receive();
  expect(await refusal(open.id)).toBe('inquiry-not-ended');
  const site = await withdrawn({ about: 'service_site', unitId: team.units.municipal });
  expect(await refusal(site.id)).toBe('inquiry-has-no-person');
  const taken = await room.receive({ answers: answersFor.intake });
  const meeting = await room.meet();
  const item = await room.itemAbout(meeting.id, taken.id);
  await room.decide(item, { outcome: 'intake', pair: room.pair });
  expect(await refusal(taken.id)).toBe('inquiry-has-case');
  expect(await refusal((await erased()).id)).toBe('inquiry-erased');
});

it('the database asks for no other, and lets an erased one be written in no more', async () => {
  const { sql } = service.admin;
  const write = (inquiryId: string) =>
    refusalOf(
      sql.begin(async (tx) => {
        await tx`select begin_system('attack', ${[team.id]}::uuid[], true)`;
        await tx`
          insert into erasures (id, team_id, inquiry_id, asked_on, recorded_by)
          values (${newId()}, ${team.id}, ${inquiryId}, oslo_today(), ${team.municipal[0].workerId})`;
      }),
    );
  const gone = await erased();
  expect(await write((await room.receive()).id)).toBe('erasure_after_the_inquiry');
  expect(await write(gone.id)).toBe('erased_inquiry_stands');
  const made = await makerFor(service.database).case({ in: team });
  for (const change of [
    sql`update inquiries set notes = 'Likevel.' where id = ${gone.id}`,
    sql`update inquiries set linked_case_id = ${made.id} where id = ${gone.id}`,
  ]) {
    expect(await refusalOf(change)).toBe('erased_inquiry_stands');
  }
});

it('lets no referral come, nor a reply be recorded, also where it was erased with its case', async () => {
  const refusals = async (inquiryId: string) => {
    const path = { inquiryId };
    const { version } = (await member.ok('getInquiry', { path })).body;
    const referral = { from: 'fastlege Berg', text: 'Henviser herved.' };
    const reply = { kind: 'acknowledgement', manner: 'telephone' } as const;
    return [
      (await member.refused('changeInquiry', { path, version, body: { referral } })).slug,
      (await member.refused('recordReply', { path, version, body: reply })).slug,
    ];
  };
  expect(await refusals((await erased()).id)).toEqual(['inquiry-erased', 'inquiry-erased']);
  const closed = await make.case({ in: team });
  const { id, version } = await room.receive({ linkedCaseId: closed.id });
  const taken = { path: { inquiryId: id }, version, body: { by: 'inquirer' as const } };
  await member.ok('withdrawInquiry', taken);
  await make.asSystem(team.id, (inside) =>
    closeOpenCase(inside, { caseId: closed.id, reason: 'moved', position: 'agrees' }),
  );
  const wish = { path: { caseId: closed.id }, body: {} };
  const first = await answer((await member.ok('askErasure', wish)).body, 'municipal');
  await answer(first.body as Erasure, 'specialist');
  expect(await refusals(id)).toEqual(['inquiry-erased', 'inquiry-erased']);
});

it('that has come to a case meanwhile is not erased by itself', async () => {
  const of = await withdrawn();
  const asked = await ask(of);
  const made = await makerFor(service.database).case({ in: team });
  await service.admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`update inquiries set linked_case_id = ${made.id} where id = ${of.id}`;
  });
  const refused = await answer(asked, 'municipal');
  expect(refused.body).toMatchObject({ status: 409, slug: 'inquiry-has-case' });
});
