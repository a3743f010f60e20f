import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { answersFor, Room } from '../platform/testing/meeting-room.ts';
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
  room = await Room.of(service, await make.team());
});

type Asked = Awaited<ReturnType<Room<MadeTeam>['inquiry']>>;

/** Inquiries for which another unit has been asked, by a meeting that has been closed. */
async function askedTwice(): Promise<[Asked, Asked]> {
  const answers = answersFor.guide_to_service;
  const [one, two] = [await room.receive({ answers }), await room.receive({ answers })];
  const meeting = await room.meet();
  const guidance = { unitId: room.team.units.other, reason: 'De kjenner strøket.' };
  for (const { id } of [one, two])
    await room.decide(await room.itemAbout(meeting.id, id), {
      outcome: 'guide_to_service',
      guidance,
    });
  await room.close(meeting.id);
  return [await room.inquiry(one.id), await room.inquiry(two.id)];
}
const asked = async () => (await askedTwice())[0];

async function linkOf(inquiryId: string, more: { answerByOn?: string } = {}) {
  const call = { path: { inquiryId }, body: { message: 'Kan dere ta imot?', ...more } };
  const { version } = await room.inquiry(inquiryId);
  return (await room.specialist.ok('makeGuidanceLink', { ...call, version })).body;
}

function answer(url: string, form: Record<string, string>) {
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
}

const textOf = async (url: string) => (await fetch(url)).text();

describe('the unit’s own page', () => {
  test('says what was written for the unit, and nothing of the person; its yes ends the inquiry', async () => {
    const { id, alias, worry } = await asked();
    const { url } = await linkOf(id);
    const page = await textOf(url);
    expect(page).toContain('Kan dere ta imot?');
    expect(page).toContain(room.team.specialist[0].name);
    for (const secret of [alias, worry, 'De kjenner strøket.', id])
      expect(page).not.toContain(secret);

    const yes = { answer: 'accept', answeredBy: 'Nina Vakt' };
    const replies = await Promise.all([answer(url, yes), answer(url, yes)]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    expect(await room.inquiry(id)).toMatchObject({
      state: 'decided',
      outcome: 'guide_to_service',
      guidance: {
        state: 'accepted',
        answeredBy: 'Nina Vakt',
        isAnsweredByUnit: true,
        recordedByName: null,
      },
      handOvers: [{ state: 'accepted', inquiryId: id }],
      repliesDue: ['outcome'],
    });
    expect(await textOf(url)).toContain('Dere har sagt ja');
  });

  test('its no, or its silence, brings the inquiry back to the meeting; the team owns it meanwhile', async () => {
    const [declined, silent] = await askedTwice();
    const [next, later] = [await room.plan(2), await room.plan(7)];
    const about = async (id: string, meeting = next) =>
      (await room.read(meeting.id)).items.find(({ inquiry }) => inquiry?.id === id);
    const waits = async () =>
      (await room.specialist.ok('getMyWeek', {})).body.waiting
        .filter(({ id }) => id === declined.id)
        .map(({ kind }) => kind);
    expect(await waits()).toEqual(['service_to_ask']);
    const link = await linkOf(declined.id);
    expect(await waits()).toEqual(['inquiry']);
    const far = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    await linkOf(silent.id, { answerByOn: far });
    expect((await about(declined.id))?.returnReason).toBe('guidance_waiting');
    expect(await about(silent.id)).toBeUndefined();
    expect((await about(silent.id, later))?.returnReason).toBe('guidance_waiting');
    await answer(link.url, { answer: 'decline', answeredBy: 'Nina Vakt', reason: 'Fullt.' });
    expect(await room.inquiry(declined.id)).toMatchObject({
      state: 'ready',
      ownerId: declined.ownerId,
      guidance: { state: 'declined', declineReason: 'Fullt.', isAnsweredByUnit: true },
    });
    expect((await about(declined.id))?.returnReason).toBe('guidance_declined');
  });

  test('a new link makes the earlier useless, and one whose day has passed takes no answer', async () => {
    const { id } = await asked();
    const [earlier, later] = [await linkOf(id), await linkOf(id)];
    expect((await fetch(earlier.url)).status).toBe(404);
    const { version } = await room.inquiry(id);
    const past = { message: 'Hei', answerByOn: '2020-01-01' };
    const refusal = await room.specialist.refused('makeGuidanceLink', {
      path: { inquiryId: id },
      version,
      body: past,
    });
    expect(refusal).toMatchObject({
      slug: 'validation-failed',
      errors: [{ pointer: '/answerByOn' }],
    });
    await service.admin.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update guidances set answer_by_on = oslo_today() - 1 where inquiry_id = ${id}`;
    });
    expect(await textOf(later.url)).toContain('Fristen har gått ut');
    await answer(later.url, { answer: 'accept', answeredBy: 'Nina Vakt' });
    expect((await room.inquiry(id)).guidance?.state).toBe('waiting');
  });

  test('who answers without saying who they are, or neither yes nor no, keeps what was typed', async () => {
    const { id } = await asked();
    const { url } = await linkOf(id);
    const forms: Record<string, string>[] = [
      { answer: 'decline', reason: 'Fullt her.' },
      { answeredBy: 'Nina', reason: 'Fullt her.' },
    ];
    for (const form of forms) {
      const reply = await answer(url, form);
      expect([reply.status, await reply.text()]).toEqual([
        422,
        expect.stringContaining('Fullt her.'),
      ]);
    }
    expect((await room.inquiry(id)).guidance?.state).toBe('waiting');
  });

  test('nobody but the owner or the leader makes a link, and nobody signed in answers as the unit', async () => {
    const { id, version } = await asked();
    const body = { message: 'Kan dere ta imot?' };
    const refusal = await room.municipal.refused('makeGuidanceLink', {
      path: { inquiryId: id },
      version,
      body,
    });
    expect(refusal.slug).toBe('inquiry-not-yours');
    await linkOf(id);
    const asUnit = service.admin.sql`
      update guidances set is_answered_by_unit = true, answered_by = 'x', accepted_at = current_instant() where inquiry_id = ${id}`;
    await expect(asUnit).rejects.toMatchObject({
      constraint_name: 'guidance_answer_is_the_owners',
    });
  });
});

test('a person passed from unit to unit is counted, over the inquiries of one case', async () => {
  const first = await asked();
  const known = await make.case({ in: room.team });
  const { url } = await linkOf(first.id);
  await answer(url, { answer: 'decline', answeredBy: 'Nina Vakt' });
  const { version } = await room.inquiry(first.id);
  const linked = { path: { inquiryId: first.id }, version, body: { linkedCaseId: known.id } };
  await room.specialist.ok('changeInquiry', linked);
  const second = await room.receive({ linkedCaseId: known.id });
  expect(second.handOvers).toMatchObject([{ state: 'declined', inquiryId: first.id }]);
});

describe('somebody who comes again and has no case', () => {
  const same = (one: Asked, other: { id: string } | null, by = room.municipal) =>
    by.ok('changeInquiry', {
      ...{ path: { inquiryId: one.id }, version: one.version },
      body: { samePersonAsId: other?.id ?? null },
    });

  test('is the same person: every unit that was asked counts, whichever is named, until it was a mistake', async () => {
    const [first] = await askedTwice();
    const [second, third] = [await room.receive(), await room.receive()];
    const tied = (await same(second, first)).body;
    expect(tied).toMatchObject({
      ...{ samePersonAsId: first.id, samePerson: [{ id: first.id, outcome: 'guide_to_service' }] },
      handOvers: [{ inquiryId: first.id }],
    });
    const last = (await same(third, second)).body;
    expect(last.samePersonAsId).toBe(first.id);
    expect(last.samePerson.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await room.inquiry(first.id)).samePerson).toHaveLength(2);
    const apart = (await same(last, null)).body;
    expect(apart).toMatchObject({ samePersonAsId: null, samePerson: [], handOvers: [] });
  });

  test('has the case of one for all of them, hidden from whom it is closed to, and none when it is undone', async () => {
    const [first] = await askedTwice();
    const { body: second } = await same(await room.receive(), first);
    const meeting = await room.begin(await room.plan(1));
    const item = await room.itemAbout(meeting.id, second.id);
    const because = { differsBecause: 'Vi kjenner dem.' };
    const { id, version } = await room.decide(item, {
      ...{ outcome: 'intake', pair: room.pair, ...because },
    });
    const caseId = (await room.inquiry(second.id)).linkedCase!.id;
    expect((await room.inquiry(first.id)).linkedCase?.id).toBe(caseId);
    const undo = { path: { itemId: id }, version, body: { reason: 'Feil henvendelse.' } };
    await room.specialist.ok('undoDecision', undo);
    expect((await room.inquiry(first.id)).linkedCase).toBeNull();

    await room.decide(await room.itemAbout(meeting.id, second.id), {
      ...{ outcome: 'intake', pair: room.pair, ...because },
    });
    const again = (await room.inquiry(second.id)).linkedCase!.id;
    const closedTo = await service.signIn(room.team.municipal[1].workerId);
    await room.specialist.ok('recordBlock', {
      path: { caseId: again },
      body: { kind: 'worker', workerId: room.team.municipal[1].workerId },
    });
    for (const inquiryId of [first.id, second.id])
      expect((await closedTo.call('getInquiry', { path: { inquiryId } })).status).toBe(404);
  });

  test('is nobody of another team, no service site, and no two people', async () => {
    const one = await room.receive();
    const elsewhere = await Room.of(service, await make.team());
    const site = await room.receive({ about: 'service_site', unitId: room.team.units.municipal });
    for (const other of [await elsewhere.receive(), site, one])
      expect(
        await room.municipal.refused('changeInquiry', {
          ...{ path: { inquiryId: one.id }, version: one.version },
          body: { samePersonAsId: other.id },
        }),
      ).toMatchObject({ errors: [{ pointer: '/samePersonAsId' }] });
    const known = async () =>
      room.receive({ linkedCaseId: (await make.case({ in: room.team })).id });
    const [mine, theirs] = [await known(), await known()];
    const { sql } = service.admin;
    const tie = sql`update inquiries set same_person_as = ${mine.id} where id = ${theirs.id}`;
    await expect(tie).rejects.toMatchObject({ constraint_name: 'same_person_is_one_person' });
  });
});

test('a decision that is undone has handed nobody over, and a unit that is asked again was asked once', async () => {
  const first = await asked();
  const meeting = await room.begin(await room.plan(1));
  const about = () => room.itemAbout(meeting.id, first.id);
  const guidance = { unitId: room.team.units.municipal, reason: 'Nærmest.' };
  await room.decide(await about(), { outcome: 'guide_to_service', guidance });
  expect((await room.inquiry(first.id)).handOvers).toHaveLength(2);
  const { id: itemId, version } = await about();
  const undo = { path: { itemId }, version, body: { reason: 'Feil henvendelse.' } };
  await room.specialist.ok('undoDecision', undo);
  expect((await room.inquiry(first.id)).handOvers).toMatchObject([
    { state: 'waiting', unit: { id: room.team.units.other } },
  ]);
});

test('the link that a unit holds goes on working when what took the question back is undone, or it is asked once more', async () => {
  const { id } = await asked();
  const inDays = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { url, answerByOn } = await linkOf(id, { answerByOn: inDays(3) });
  const meeting = await room.begin(await room.plan(1));
  const about = () => room.itemAbout(meeting.id, id);
  const undo = async () => {
    const { id: itemId, version } = await about();
    const call = { path: { itemId }, version, body: { reason: 'Feil henvendelse.' } };
    await room.specialist.ok('undoDecision', call);
  };
  const guide = async (unitId: string) =>
    room.decide(await about(), {
      ...{ outcome: 'guide_to_service', guidance: { unitId, reason: 'Nærmest.' } },
    });
  const { other, municipal } = room.team.units;
  const guidance = { unit: { id: other }, state: 'waiting', answerByOn };
  await guide(municipal);
  expect(await textOf(url)).toContain('Dere trenger ikke svare.');
  await undo();
  expect(await textOf(url)).toContain('Ja, vi tar imot');
  expect(await room.inquiry(id)).toMatchObject({ guidance });

  await guide(other);
  expect(await textOf(url)).toContain('Ja, vi tar imot');
  expect(await room.inquiry(id)).toMatchObject({ guidance, comesBackOn: inDays(4) });
  await undo();
  expect(await textOf(url)).toContain('Ja, vi tar imot');

  // One whose day has passed says where to answer instead.
  await service.admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update guidances set answer_by_on = oslo_today() - 1 where inquiry_id = ${id} and token_hash is not null`;
  });
  await guide(other);
  expect(await textOf(url)).toContain('Teamet har spurt dere på nytt');
  const anew = await linkOf(id);
  await answer(anew.url, { answer: 'accept', answeredBy: 'Nina Vakt' });
  expect((await room.inquiry(id)).state).toBe('decided');
});

describe('the referral', () => {
  const referral = { from: 'fastlege Berg', reference: 'DIPS 123', text: 'Henviser herved.' };

  test('may come when the work has begun, and be taken off again', async () => {
    const { id, version } = await room.receive();
    const withdrawn = { path: { inquiryId: id }, version, body: { by: 'inquirer' as const } };
    const ended = (await room.specialist.ok('withdrawInquiry', withdrawn)).body;
    const call = { path: { inquiryId: id }, version: ended.version };
    const { body } = await room.municipal.ok('changeInquiry', { ...call, body: { referral } });
    expect(body).toMatchObject({ state: 'withdrawn', referral });
    expect(body.referral?.receivedOn).toMatch(/^\d{4}-/);
    const refusal = await room.municipal.refused('changeInquiry', {
      ...call,
      version: body.version,
      body: { referral, notes: 'mer' },
    });
    expect(refusal.slug).toBe('inquiry-withdrawn');
    const off = { ...call, version: body.version, body: { referral: null } };
    expect((await room.municipal.ok('changeInquiry', off)).body.referral).toBeNull();
  });

  test('has not come yet on a day that has not', async () => {
    const { id, version } = await room.receive();
    const body = { referral: { ...referral, receivedOn: '2100-01-01' } };
    const refusal = await room.municipal.refused('changeInquiry', {
      path: { inquiryId: id },
      version,
      body,
    });
    expect(refusal).toMatchObject({ errors: [{ pointer: '/referral/receivedOn' }] });
  });
});

describe('what whoever asked is told', () => {
  test('is kept with who, when and how; the outcome not before there is one', async () => {
    const { id, version, repliesDue } = await room.receive();
    expect(repliesDue).toEqual([]);
    const path = { inquiryId: id };
    const early = { kind: 'outcome', manner: 'telephone' } as const;
    expect((await room.municipal.refused('recordReply', { path, version, body: early })).slug).toBe(
      'outcome-to-come',
    );
    const meeting = await room.meet();
    const item = await room.itemAbout(meeting.id, id);
    await room.decide(item, {
      outcome: 'intake',
      pair: room.pair,
      differsBecause: 'Vi kjenner personen.',
    });
    const decided = await room.inquiry(id);
    expect(decided.repliesDue).toEqual(['outcome']);
    const told = await room.municipal.ok('recordReply', {
      path,
      version: decided.version,
      body: early,
    });
    expect(told.body).toMatchObject({
      repliesDue: [],
      replies: [{ ...early, repliedById: room.team.municipal[0].workerId }],
    });
    const before = { ...early, repliedOn: '2020-01-01' };
    const call = { path, version: told.body.version };
    expect((await room.municipal.refused('recordReply', { ...call, body: before })).slug).toBe(
      'validation-failed',
    );
  });

  /** Decided by the meeting, with what table or team says. */
  async function decided(asked: Parameters<typeof room.receive>[0], decision: object = intake()) {
    const { id } = await room.receive(asked);
    const meeting = await room.meet();
    await room.decide(await room.itemAbout(meeting.id, id), decision as never);
    await room.close(meeting.id);
    return room.inquiry(id);
  }
  const intake = () => ({ outcome: 'intake', pair: room.pair, differsBecause: 'Vi kjenner dem.' });
  const waitingFor = async (client: Room['municipal'], inquiryId: string) =>
    (await client.ok('getMyWeek', {})).body.waiting
      .filter(({ id }) => id === inquiryId)
      .map(({ kind }) => kind);

  test('is told to who asked for themselves too', async () => {
    const { repliesDue } = await decided({ source: 'self', askedBy: 'personen selv' });
    expect(repliesDue).toEqual(['outcome']);
  });

  test('falls to the leader when the owner leaves, and to everybody where there is none', async () => {
    const leaver = await make.member({ in: room.team, level: 'specialist' });
    const { id } = await decided({ ownerId: leaver.workerId });
    const administrator = await service.signIn(await make.worker({ role: 'administrator' }));
    expect(await waitingFor(await service.signIn(leaver.workerId), id)).toEqual([
      'outcome_to_tell',
    ]);
    expect(await waitingFor(room.municipal, id)).toEqual([]);
    const path = { agreementId: leaver.agreementId };
    await administrator.ok('endAgreement', { path, version: 1, body: { endedOn: '2026-01-01' } });
    expect(await waitingFor(room.municipal, id)).toEqual(['outcome_to_tell']);
    const leader = await service.signIn(
      await make.worker({ role: 'team_leader', team: room.team }),
    );
    expect(await waitingFor(leader, id)).toEqual(['outcome_to_tell']);
    expect(await waitingFor(room.municipal, id)).toEqual([]);
  });

  test('an offer of supervision waits until the contact has got it', async () => {
    const offer = { unitId: room.team.units.specialist, toWorkerName: 'Per' };
    const { id, version, repliesDue } = await decided(
      { answers: answersFor.supervision_offer },
      { outcome: 'supervision_offer', supervisionOffer: offer },
    );
    expect(repliesDue).toEqual(['outcome', 'supervision_offer']);
    expect(await waitingFor(room.specialist, id)).toEqual(
      expect.arrayContaining(['offer_to_give', 'outcome_to_tell']),
    );
    const give = (manner: 'not_reached' | 'telephone', at: number) => ({
      ...{ path: { inquiryId: id }, version: at },
      body: { kind: 'supervision_offer' as const, manner },
    });
    const tried = (await room.specialist.ok('recordReply', give('not_reached', version))).body;
    expect(tried.repliesDue).toContain('supervision_offer');
    const given = await room.specialist.ok('recordReply', give('telephone', tried.version));
    expect(given.body.repliesDue).toEqual(['outcome']);
    expect(await waitingFor(room.specialist, id)).toEqual(['outcome_to_tell']);
    const other = await room.receive();
    const none = { ...give('telephone', other.version), path: { inquiryId: other.id } };
    expect((await room.specialist.refused('recordReply', none)).slug).toBe('outcome-to-come');
  });
});
