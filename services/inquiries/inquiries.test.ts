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

describe('receiving', () => {
  test('who asks and what the worry is are enough; whoever receives it owns it', async () => {
    const reply = await room.specialist.ok('receiveInquiry', {
      path: { teamId: room.team.id },
      body: { source: 'next_of_kin', askedBy: 'mor', worry: 'Svarer ikke på telefonen.' },
    });
    expect(reply.headers.get('location')).toBe(`/api/inquiries/${reply.body.id}`);
    expect(reply.body).toMatchObject({
      version: 1,
      state: 'received',
      about: 'person',
      ownerId: room.team.specialist[0].workerId,
      receivedById: room.team.specialist[0].workerId,
      answers: { severeProblems: 'unknown', contactWithServices: 'unknown' },
      outcome: null,
      timesCarried: 0,
    });
    expect(reply.body.alias).toMatch(/^\p{Lu}\p{Ll}+-\d{3}$/u);
  });

  test('it stands on the board with alias, source and owner, and nothing that was said', async () => {
    const { id, alias } = await room.receive({ worry: 'HEMMELIG', askedBy: 'HEMMELIG' });
    const board = await room.board();
    expect(board.inquiries).toMatchObject([{ id, alias, source: 'gp', state: 'received' }]);
    expect(JSON.stringify(board)).not.toContain('HEMMELIG');
  });

  test('another member may own it, and nobody from outside the team', async () => {
    const ownerId = room.team.municipal[1].workerId;
    expect((await room.receive({ ownerId })).ownerId).toBe(ownerId);
    const elsewhere = await make.team();
    const problem = await room.specialist.refused('receiveInquiry', {
      path: { teamId: room.team.id },
      body: { ...said, ownerId: elsewhere.municipal[0].workerId },
    });
    expect(problem.slug).toBe('worker-not-available');
  });

  test('every inquiry of a team has an alias of its own', async () => {
    const received = await Promise.all(Array.from({ length: 20 }, () => room.receive()));
    expect(new Set(received.map(({ alias }) => alias)).size).toBe(20);
    const { alias } = received[0]!;
    const again = { path: { teamId: room.team.id }, body: { ...said, alias } };
    expect((await room.specialist.refused('receiveInquiry', again)).slug).toBe('alias-taken');
    expect((await (await Room.of(service, await make.team())).receive({ alias })).alias).toBe(
      alias,
    );
  });

  test('a worry about somebody with an open case is linked to that case, not to a closed one', async () => {
    const open = await make.case({ in: room.team });
    const linked = await room.receive({ linkedCaseId: open.id });
    expect(linked.linkedCase).toMatchObject({ id: open.id, alias: open.alias, state: 'open' });
    const closed = await make.closedCase({ in: room.team });
    const path = { teamId: room.team.id };
    const body = { ...said, linkedCaseId: closed.id };
    expect((await room.specialist.refused('receiveInquiry', { path, body })).slug).toBe(
      'case-closed',
    );
  });

  test('a service site that asks says which it is', async () => {
    const path = { teamId: room.team.id };
    const body = { ...said, about: 'service_site' };
    const problem = await room.specialist.refused('receiveInquiry', { path, body });
    expect(problem).toMatchObject({ slug: 'validation-failed', errors: [{ pointer: '/unitId' }] });
  });

  test('the same command twice makes one inquiry', async () => {
    const call = { path: { teamId: room.team.id }, body: { ...said }, key: 'receive-it-once' };
    const first = await room.specialist.ok('receiveInquiry', call);
    const second = await room.specialist.ok('receiveInquiry', call);
    expect(second.body.id).toBe(first.body.id);
    expect((await room.board()).inquiries).toHaveLength(1);
  });
});

const said = { source: 'gp' as const, askedBy: 'fastlegen', worry: 'Bekymret.' };

describe('finding out', () => {
  test('an answer that is found changes the advice; the characteristics never do', async () => {
    const { id, version } = await room.receive({ answers: { severeProblems: 'yes' } });
    const path = { inquiryId: id };
    const unclear = await room.municipal.ok('getAdvice', { path });
    expect(unclear.body).toMatchObject({ outcome: 'investigate', row: 4 });
    const changed = await room.municipal.ok('changeInquiry', {
      path,
      version,
      body: {
        state: 'ready',
        notes: 'Fastlegen har ikke sett ham på et år.',
        answers: { functionalImpairment: 'yes', unstableLife: 'yes', contactWithServices: 'none' },
      },
    });
    expect(changed.body).toMatchObject({ version: 2, state: 'ready', answers: answersFor.intake });
    expect((await room.municipal.ok('getAdvice', { path })).body.outcome).toBe('intake');
    const characteristics = ['high_relapse_risk' as const, 'great_need_of_coordination' as const];
    await room.municipal.ok('changeInquiry', { path, version: 2, body: { characteristics } });
    expect((await room.municipal.ok('getAdvice', { path })).body.outcome).toBe('intake');
  });

  test('what is null is taken away, and what is left out stays', async () => {
    const { id } = await room.receive({ askerContact: '22 00 00 00', alias: 'Lyng-1' });
    const path = { inquiryId: id };
    const body = { askerContact: null };
    const changed = await room.municipal.ok('changeInquiry', { path, version: 1, body });
    expect(changed.body).toMatchObject({
      askerContact: null,
      alias: 'Lyng-1',
      worry: 'Åpner ikke døren.',
    });
  });

  test('of two who change it, the second sees what the first wrote', async () => {
    const { id } = await room.receive();
    const path = { inquiryId: id };
    await room.municipal.ok('changeInquiry', { path, version: 1, body: { notes: 'en' } });
    const problem = await room.specialist.refused('changeInquiry', {
      path,
      version: 1,
      body: { notes: 'to' },
    });
    expect(problem).toMatchObject({
      slug: 'version-stale',
      current: { id, version: 2, notes: 'en' },
    });
  });
});

describe('the list of inquiries', () => {
  test('shows every one, the latest first, page by page, and what became of it', async () => {
    const received = [];
    for (let count = 0; count < 5; count++) received.push(await room.receive());
    const path = { teamId: room.team.id };
    const { body: withdrawn } = await withdraw(received[1]!);
    const first = await room.municipal.ok('listInquiries', { path, query: { limit: 3 } });
    const cursor = first.body.nextCursor!;
    const second = await room.municipal.ok('listInquiries', { path, query: { limit: 3, cursor } });
    const listed = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(listed).toEqual(received.map(({ id }) => id).reverse());
    expect(second.body.nextCursor).toBeNull();
    const ended = await room.municipal.ok('listInquiries', { path, query: { isEnded: true } });
    expect(ended.body.items).toMatchObject([{ id: received[1]!.id, state: 'withdrawn' }]);
    expect(ended.body.items[0]!.endedAt).toBe(withdrawn.withdrawal!.withdrawnAt);
    const open = await room.municipal.ok('listInquiries', { path, query: { isEnded: false } });
    expect(open.body.items.map(({ endedAt }) => endedAt)).toEqual([null, null, null, null]);
  });
});

function withdraw({ id: inquiryId, version }: { id: string; version: number }) {
  const body = { by: 'inquirer' as const, note: 'Har fått kontakt med sønnen.' };
  return room.municipal.ok('withdrawInquiry', { path: { inquiryId }, body, version });
}

describe('withdrawing', () => {
  test('is the inquirer’s or the person’s own, and ends it', async () => {
    const inquiry = await room.receive();
    const { body } = await withdraw(inquiry);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawal: { by: 'inquirer' } });
    expect((await room.board()).inquiries).toEqual([]);
    const path = { inquiryId: inquiry.id };
    for (const [id, more] of [
      ['withdrawInquiry', { by: 'inquirer' }],
      ['changeInquiry', { notes: 'mer' }],
    ] as const) {
      const problem = await room.municipal.refused(id, { path, body: more, version: body.version });
      expect(problem.slug).toBe('inquiry-withdrawn');
    }
  });

  test('nobody in the team can withdraw it: there is no way to reject', async () => {
    const { id: inquiryId, version } = await room.receive();
    for (const by of ['team', 'rejected', 'dps_leader']) {
      const call = { path: { inquiryId }, body: { by }, version };
      expect((await room.municipal.refused('withdrawInquiry', call)).slug).toBe(
        'validation-failed',
      );
    }
  });
});

describe('guiding to a service', () => {
  async function guided() {
    const meeting = await room.meet();
    const inquiry = await room.receive({ answers: answersFor.guide_to_service });
    const item = await room.itemAbout(meeting.id, inquiry.id);
    const guidance = { unitId: room.team.units.municipal, reason: 'De har ambulant team der.' };
    const decided = await room.decide(item, { outcome: 'guide_to_service', guidance });
    return { meeting, inquiry: decided.inquiry! };
  }

  test('the team owns the inquiry until the unit has accepted', async () => {
    const { inquiry } = await guided();
    expect(inquiry).toMatchObject({
      state: 'clarifying',
      outcome: 'guide_to_service',
      ownerId: room.team.specialist[0].workerId,
      guidance: { state: 'waiting', unit: { id: room.team.units.municipal }, answeredBy: null },
      endedAt: null,
    });
    expect((await room.board()).inquiries).toHaveLength(1);
    const accepted = await room.specialist.ok('acceptGuidance', {
      path: { inquiryId: inquiry.id },
      body: { acceptedBy: 'Avdelingsleder' },
      version: inquiry.version,
    });
    expect(accepted.body).toMatchObject({
      state: 'decided',
      guidance: { state: 'accepted', answeredBy: 'Avdelingsleder' },
      endedAt: expect.any(String),
    });
    expect((await room.board()).inquiries).toEqual([]);
  });

  test('once the unit has accepted, what was known stays as it was', async () => {
    const { inquiry } = await guided();
    const path = { inquiryId: inquiry.id };
    const accepted = await room.specialist.ok('acceptGuidance', {
      path,
      body: { acceptedBy: 'Avdelingsleder' },
      version: inquiry.version,
    });
    const { version } = accepted.body;
    for (const body of [
      { characteristics: ['high_relapse_risk' as const] },
      { answers: { unstableLife: 'yes' as const } },
    ]) {
      const problem = await room.municipal.refused('changeInquiry', { path, body, version });
      expect(problem.slug).toBe('inquiry-already-decided');
    }
  });

  test('a unit that cannot gives it back to the next meeting', async () => {
    const { inquiry } = await guided();
    const next = await room.plan(1);
    expect(await room.itemAbout(next.id, inquiry.id)).toMatchObject({
      returnReason: 'guidance_waiting',
    });
    const declined = await room.specialist.ok('declineGuidance', {
      path: { inquiryId: inquiry.id },
      body: { declinedBy: 'Avdelingsleder', reason: 'Ingen ledige' },
      version: inquiry.version,
    });
    expect(declined.body).toMatchObject({
      state: 'ready',
      guidance: { state: 'declined', declineReason: 'Ingen ledige' },
    });
    expect(await room.itemAbout(next.id, inquiry.id)).toMatchObject({
      state: 'open',
      returnReason: 'guidance_declined',
    });
  });

  test('only a unit that is waited for can answer, and neither tomorrow nor before it was asked', async () => {
    const { inquiry } = await guided();
    const path = { inquiryId: inquiry.id };
    for (const days of [1, -2]) {
      const acceptedAt = new Date(Date.now() + days * 86_400_000).toISOString();
      const body = { acceptedBy: 'Avdelingsleder', acceptedAt };
      const { version } = inquiry;
      expect(
        await room.specialist.refused('acceptGuidance', { path, body, version }),
      ).toMatchObject({ slug: 'validation-failed', errors: [{ pointer: '/acceptedAt' }] });
    }
    const fresh = await room.receive();
    const unasked = await room.municipal.refused('declineGuidance', {
      path: { inquiryId: fresh.id },
      body: { declinedBy: 'Noen' },
      version: fresh.version,
    });
    expect(unasked.slug).toBe('guidance-not-waiting');
    const before = service.admin.sql`
      update guidances set answered_by = 'x', recorded_by = ${inquiry.ownerId}, accepted_at = asked_at - interval '2 days'
      where inquiry_id = ${inquiry.id}`;
    await expect(before).rejects.toMatchObject({
      constraint_name: 'guidances_answered_when_asked',
    });
  });

  test('the owner records the answer: somebody else takes the inquiry over first, or asks the leader', async () => {
    const { inquiry } = await guided();
    const path = { inquiryId: inquiry.id };
    const accept = (version: number) => ({ path, body: { acceptedBy: 'Avdelingsleder' }, version });
    const decline = { path, body: { declinedBy: 'Avdelingsleder' }, version: inquiry.version };
    const notTheirs = { slug: 'inquiry-not-yours' };
    const early = accept(inquiry.version);
    expect(await room.municipal.refused('acceptGuidance', early)).toMatchObject(notTheirs);
    expect(await room.municipal.refused('declineGuidance', decline)).toMatchObject(notTheirs);
    const taken = await room.municipal.ok('changeInquiry', {
      path,
      body: { ownerId: room.team.municipal[0].workerId },
      version: inquiry.version,
    });
    const { body } = await room.municipal.ok('acceptGuidance', accept(taken.body.version));
    expect(body.guidance).toMatchObject({
      state: 'accepted',
      recordedByName: room.team.municipal[0].name,
    });
  });

  test('the team’s leader records it too, and no code writes it down for anybody else', async () => {
    const { inquiry } = await guided();
    const raw = service.admin.sql`
      update guidances set answered_by = 'x', recorded_by = ${room.team.municipal[0].workerId}, accepted_at = asked_at
      where inquiry_id = ${inquiry.id}`;
    await expect(raw).rejects.toMatchObject({ constraint_name: 'guidance_answer_is_the_owners' });
    const name = 'Leder Ledersen';
    const leaderId = await make.worker({ role: 'team_leader', team: room.team, name });
    const leader = await service.signIn(leaderId);
    const { body } = await leader.ok('declineGuidance', {
      path: { inquiryId: inquiry.id },
      body: { declinedBy: 'Avdelingsleder' },
      version: inquiry.version,
    });
    expect(body.guidance).toMatchObject({ state: 'declined', recordedByName: name });
  });

  test('while it waits, the team may decide otherwise, and then nobody is waited for', async () => {
    const { meeting, inquiry } = await guided();
    const next = await room.plan(1);
    await room.close(meeting.id);
    await room.begin(next);
    const item = await room.itemAbout(next.id, inquiry.id);
    const differsBecause = 'Ingen svarer, og det haster';
    const decided = await room.decide(item, { outcome: 'intake', pair: room.pair, differsBecause });
    expect(decided.inquiry).toMatchObject({ state: 'decided', outcome: 'intake', guidance: null });
    expect(decided.inquiry!.endedAt).not.toBeNull();
  });
});

test('for another team an inquiry does not exist', async () => {
  const { id: inquiryId, version } = await room.receive();
  const others = await Room.of(service, await make.team());
  const path = { inquiryId };
  for (const call of [
    others.municipal.refused('getInquiry', { path }),
    others.municipal.refused('getAdvice', { path }),
    others.municipal.refused('changeInquiry', { path, version, body: { notes: 'x' } }),
    others.municipal.refused('withdrawInquiry', { path, version, body: { by: 'inquirer' } }),
  ]) {
    expect((await call).slug).toBe('not-found');
  }
});

test('every reading and change of an inquiry is in the access log', async () => {
  const { id: inquiryId } = await room.receive();
  await room.municipal.ok('getInquiry', { path: { inquiryId } });
  await room.municipal.ok('getAdvice', { path: { inquiryId } });
  await room.municipal.ok('listInquiries', { path: { teamId: room.team.id } });
  const rows = await service.admin.sql<{ operation_id: string; action: string }[]>`
    select operation_id, action from access_log
    where inquiry_id = ${inquiryId} or ${inquiryId} = any (inquiry_ids) order by id`;
  expect(rows.map((row) => [row.operation_id, row.action])).toEqual([
    ['receiveInquiry', 'write'],
    ['getInquiry', 'read'],
    ['getAdvice', 'read'],
    ['listInquiries', 'list'],
  ]);
});
