import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { answersFor, Room, type Meeting } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

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

async function inquiryItem(more: Parameters<Room['receive']>[0] = {}) {
  const inquiry = await room.receive(more);
  return room.itemAbout(meeting.id, inquiry.id);
}

describe('deciding an inquiry', () => {
  test('intake opens a case with both seats filled, at once on the board', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    const decided = await room.decide(item, {
      outcome: 'intake',
      pair: room.pair,
      rationale: 'Haster',
    });
    expect(decided).toMatchObject({
      state: 'decided',
      case: {
        mode: 'intake',
        alias: item.inquiry!.alias,
        engagement: 'outreach',
        seats: {
          municipal: { workerId: room.team.municipal[0].workerId },
          specialist: { workerId: room.team.specialist[0].workerId },
        },
      },
      inquiry: { state: 'decided', outcome: 'intake', decidedInMeetingId: meeting.id },
      decision: {
        outcome: 'intake',
        advisedOutcome: 'intake',
        differsBecause: null,
        rationale: 'Haster',
        deciders: [{ level: 'municipal' }, { level: 'specialist' }],
      },
    });
    const board = await room.board();
    expect(board.cases.map(({ id }) => id)).toEqual([decided.case!.id]);
    expect(board.inquiries).toEqual([]);
    expect(decided.inquiry!.linkedCase!.id).toBe(decided.case!.id);
    expect(decided.decision!.caseId).toBe(decided.case!.id);
  });

  test('shoulder to shoulder seats the treatment contact beside a member of the opposite level', async () => {
    const item = await inquiryItem({ answers: answersFor.shoulder_to_shoulder });
    const contact = {
      treatmentContact: {
        name: 'Kari Kontakt',
        profession: 'therapist' as const,
        unitId: room.team.units.specialist,
      },
    };
    const decided = await room.decide(item, {
      outcome: 'shoulder_to_shoulder',
      pair: { municipal: room.pair.municipal, specialist: contact },
      case: { alias: 'Gran-9', engagement: 'in_contact' },
    });
    expect(decided.case).toMatchObject({
      mode: 'shoulder_to_shoulder',
      alias: 'Gran-9',
      engagement: 'in_contact',
      seats: { specialist: { name: 'Kari Kontakt', agreementId: null } },
    });
  });

  test('a service site that asks gets a supervision case of its own', async () => {
    const unitId = room.team.units.municipal;
    const item = await inquiryItem({ about: 'service_site', unitId });
    expect(item.advice).toMatchObject({ outcome: 'supervision', row: 6 });
    const decided = await room.decide(item, {
      outcome: 'supervision',
      pair: room.pair,
      supervisionCase: {
        title: 'Veiledning i boligen',
        unitId,
        arrangement: { kind: 'fixed', everyWeeks: 2 },
      },
    });
    expect(decided.case).toMatchObject({
      mode: 'systematic_supervision',
      title: 'Veiledning i boligen',
      alias: null,
      engagement: null,
    });
  });

  test('stable contact ends in an offer of supervision to that contact', async () => {
    const item = await inquiryItem({ answers: answersFor.supervision_offer });
    const decided = await room.decide(item, {
      outcome: 'supervision_offer',
      supervisionOffer: {
        unitId: room.team.units.specialist,
        toWorkerName: 'Per',
        note: 'Månedlig',
      },
    });
    const offer = {
      unit: { id: room.team.units.specialist, level: 'specialist' },
      toWorkerName: 'Per',
      note: 'Månedlig',
    };
    expect(decided.decision!.supervisionOffer).toMatchObject(offer);
    expect(decided.inquiry).toMatchObject({ state: 'decided', supervisionOffer: offer });
    expect(decided.case).toBeNull();
  });

  test('investigating keeps one worker of each level and a date, and comes back by itself', async () => {
    const later = await room.plan(3);
    const item = await inquiryItem();
    expect(item.advice).toMatchObject({ outcome: 'investigate' });
    const decided = await room.decide(item, {
      outcome: 'investigate',
      investigation: {
        municipalAgreementId: room.team.municipal[1].agreementId,
        specialistAgreementId: room.team.specialist[1].agreementId,
        dueOn: later.heldOn,
      },
    });
    expect(decided.inquiry).toMatchObject({
      state: 'clarifying',
      outcome: 'investigate',
      comesBackOn: later.heldOn,
      investigation: {
        municipal: { id: room.team.municipal[1].workerId },
        specialist: { id: room.team.specialist[1].workerId },
        dueOn: later.heldOn,
      },
    });
    const sooner = await room.plan(1);
    expect(sooner.items).toEqual([]);
    const back = await room.itemAbout(later.id, item.inquiry!.id);
    expect(back).toMatchObject({ state: 'open', returnReason: 'investigation_due' });
    const [card] = (await room.board()).inquiries;
    expect(card).toMatchObject({
      id: item.inquiry!.id,
      state: 'clarifying',
      outcome: 'investigate',
    });
  });

  test('a worry about somebody with an open case is linked to it, and needs no further reason', async () => {
    const known = await make.case({ in: room.team });
    const item = await inquiryItem({
      linkedCaseId: known.id,
      answers: answersFor.supervision_offer,
    });
    const decided = await room.decide(item, { outcome: 'link_to_case' });
    expect(decided).toMatchObject({
      case: { id: known.id },
      inquiry: { state: 'decided', outcome: 'link_to_case', linkedCase: { id: known.id } },
      decision: {
        caseId: known.id,
        caseName: decided.case?.alias,
        advisedOutcome: 'supervision_offer',
        differsBecause: null,
      },
    });
    expect((await room.board()).cases).toHaveLength(1);
  });
});

describe('other items', () => {
  test('an imported case gets its second seat, and keeps what was stated about its past', async () => {
    const pendingId = await addPendingCase();
    const item = await room.itemAbout(meeting.id, pendingId);
    expect(item).toMatchObject({
      kind: 'pending_case',
      pendingCase: { alias: 'Rogn-1', problem: 'seat-empty' },
    });
    const decided = await room.decide(item, { outcome: 'fill_seat', pair: room.pair });
    expect(decided.case).toMatchObject({
      alias: 'Rogn-1',
      reference: '24/17',
      startedOn: '2024-03-01',
      lastContactOn: '2025-01-02',
      flags: ['earlier_pair_unknown'],
    });
    const board = await room.board();
    expect(board.pendingCases).toEqual([]);
    expect(board.cases).toHaveLength(1);
  });

  test('a case is closed against the wish of the person by the meeting only', async () => {
    const opened = await make.case({ in: room.team });
    const added = await room.municipal.ok('addAgendaItem', {
      path: { meetingId: meeting.id },
      body: { kind: 'case', caseId: opened.id },
    });
    const closing = { reason: 'user_wish' as const, position: 'disagrees' as const };
    const decided = await room.decide(added.body, { outcome: 'close_case', closing });
    expect(decided).toMatchObject({
      case: { id: opened.id, state: 'closed' },
      decision: { closing },
    });
    expect((await room.board()).cases).toEqual([]);
  });

  test('something else is noted, and nothing else happens', async () => {
    const added = await room.municipal.ok('addAgendaItem', {
      path: { meetingId: meeting.id },
      body: { kind: 'manual', title: 'Ferieavvikling' },
    });
    const decided = await room.decide(added.body, {
      outcome: 'noted',
      rationale: 'Tatt til orientering',
    });
    expect(decided.decision).toMatchObject({
      outcome: 'noted',
      advisedOutcome: null,
      caseId: null,
    });
  });

  async function addPendingCase(): Promise<string> {
    const [row] = await service.admin.sql<{ id: string }[]>`select new_id() as id`;
    await make.asSystem(room.team.id, async ({ db, tell }) => {
      await db
        .insertInto('pending_cases')
        .values({
          id: row!.id,
          team_id: room.team.id,
          alias: 'Rogn-1',
          mode: 'intake',
          problem: 'seat-empty',
          reference: '24/17',
          started_on: '2024-03-01',
          last_contact_on: '2025-01-02',
        })
        .execute();
      tell({ teamId: room.team.id, kind: 'pending_case.added', pendingCaseIds: [row!.id] });
    });
    return row!.id;
  }
});

describe('a decision is refused', () => {
  const intake = () => ({ outcome: 'intake' as const, pair: room.pair });

  test('while only one level is present, and says which is missing', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    await room.attend(meeting.id, room.team.specialist[0].workerId, false);
    const problem = await room.refusedDecision(item, intake());
    expect(problem).toMatchObject({ slug: 'both-levels-must-attend', levels: ['specialist'] });
    await room.attend(meeting.id, room.team.specialist[1].workerId);
    expect((await room.decide(item, intake())).state).toBe('decided');
  });

  test('when it differs from the advice and nothing says why', async () => {
    const item = await inquiryItem({ answers: answersFor.guide_to_service });
    const problem = await room.refusedDecision(item, intake());
    expect(problem.slug).toBe('differing-needs-reason');
    const differsBecause = 'Fastlegen kjenner familien';
    const decided = await room.decide(item, { ...intake(), differsBecause });
    expect(decided.decision).toMatchObject({ advisedOutcome: 'guide_to_service', differsBecause });
  });

  test('when contact is stable and that contact is offered no supervision', async () => {
    const item = await inquiryItem({ answers: answersFor.supervision_offer });
    const body = { ...intake(), differsBecause: 'Kontakten slutter i mai' };
    expect((await room.refusedDecision(item, body)).slug).toBe('supervision-offer-missing');
    expect((await room.refusedDecision(item, { outcome: 'supervision_offer' })).slug).toBe(
      'supervision-offer-missing',
    );
  });

  test('when a part of what it needs is missing', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    const because = { differsBecause: 'Vi mener noe annet' };
    const lacking = [
      [{ outcome: 'intake' }, 'pair-missing'],
      [{ outcome: 'shoulder_to_shoulder', ...because }, 'pair-missing'],
      [{ outcome: 'supervision_offer', ...because }, 'supervision-offer-missing'],
      [{ outcome: 'investigate', ...because }, 'investigation-incomplete'],
      [{ outcome: 'guide_to_service', ...because }, 'guidance-incomplete'],
      [{ outcome: 'link_to_case', ...because }, 'linked-case-missing'],
    ] as const;
    for (const [body, slug] of lacking) {
      expect((await room.refusedDecision(item, body)).slug).toBe(slug);
    }
  });

  test('when it does not fit the item: an inquiry is never merely noted', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    for (const outcome of ['noted', 'close_case', 'hand_over', 'fill_seat'] as const) {
      expect((await room.refusedDecision(item, { outcome })).slug).toBe('decision-not-possible');
    }
    const unitId = room.team.units.specialist;
    const site = await inquiryItem({ about: 'service_site', unitId });
    expect((await room.refusedDecision(site, intake())).slug).toBe('decision-not-possible');
    const { slug } = await room.refusedDecision(site, { outcome: 'supervision', pair: room.pair });
    expect(slug).toBe('supervision-case-incomplete');
    const toPerson = { outcome: 'supervision' as const, pair: room.pair, differsBecause: 'Heller' };
    expect((await room.refusedDecision(item, toPerson)).slug).toBe('decision-not-possible');
  });

  test('when the pair breaks the rule of two, and then nothing at all has happened', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    const [municipal, other] = room.team.municipal;
    const pair = {
      municipal: { agreementId: municipal.agreementId },
      specialist: { agreementId: other.agreementId },
    };
    const problem = await room.refusedDecision(item, { outcome: 'intake', pair });
    expect(problem).toMatchObject({ slug: 'seat-wrong-level', levels: ['specialist'] });
    expect(await room.itemAbout(meeting.id, item.inquiry!.id)).toEqual(item);
    expect((await room.board()).cases).toEqual([]);
  });

  test('when those who are to find out are not one of each level, or the day has passed', async () => {
    const item = await inquiryItem();
    const { municipal, specialist } = room.team;
    const ask = (municipalAgreementId: string, specialistAgreementId: string, dueOn: string) =>
      room.refusedDecision(item, {
        outcome: 'investigate',
        investigation: { municipalAgreementId, specialistAgreementId, dueOn },
      });
    const [a, b, c] = [
      municipal[0].agreementId,
      municipal[1].agreementId,
      specialist[0].agreementId,
    ];
    expect((await ask(a, b, meeting.heldOn)).slug).toBe('seat-wrong-level');
    expect((await ask(a, item.id, meeting.heldOn)).slug).toBe('seat-not-member');
    expect((await ask(a, c, '2025-01-01')).slug).toBe('validation-failed');
  });

  test('when it names a unit that nobody knows', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    const unitId = item.id;
    const because = { differsBecause: 'Vi mener noe annet' };
    const arrangement = { kind: 'on_demand' as const };
    const site = await inquiryItem({ about: 'service_site', unitId: room.team.units.municipal });
    const supervisionCase = { title: 'Bolig', unitId, arrangement };
    for (const [asked, body] of [
      [item, { outcome: 'guide_to_service', guidance: { unitId, reason: 'Nærmest' } }],
      [item, { outcome: 'supervision_offer', supervisionOffer: { unitId } }],
      [site, { outcome: 'supervision', pair: room.pair, supervisionCase }],
    ] as const) {
      const problem = await room.refusedDecision(asked, { ...body, ...because });
      expect(problem.slug).toBe('validation-failed');
      expect(problem.errors?.[0]?.pointer).toMatch(/unitId$/);
    }
  });

  test('before the meeting has started', async () => {
    const next = await room.plan(1);
    const added = await room.municipal.ok('addAgendaItem', {
      path: { meetingId: next.id },
      body: { kind: 'manual', title: 'Senere' },
    });
    const problem = await room.refusedDecision(added.body, { outcome: 'noted' });
    expect(problem.slug).toBe('meeting-not-in-session');
  });

  test('when the inquiry has been withdrawn meanwhile', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    await room.specialist.ok('withdrawInquiry', {
      path: { inquiryId: item.inquiry!.id },
      body: { by: 'service_user' },
      version: item.inquiry!.version,
    });
    const stale = await room.refusedDecision(item, intake());
    expect(stale.slug).toBe('version-stale');
    const lapsed = { ...item, version: item.version + 1 };
    expect((await room.refusedDecision(lapsed, intake())).slug).toBe('inquiry-withdrawn');
    expect((await room.read(meeting.id)).items).toEqual([]);
  });

  test('to another team, for whom the item does not exist', async () => {
    const item = await inquiryItem();
    const others = await Room.of(service, await make.team());
    const problem = await others.refusedDecision(item, { outcome: 'noted' });
    expect(problem.slug).toBe('not-found');
  });
});

describe('at the same moment', () => {
  test('two decisions on one item: one holds, and the other sees it', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    const decide = (client: Room['municipal']) =>
      client.call('decide', {
        path: { itemId: item.id },
        body: { outcome: 'intake', pair: room.pair },
        version: item.version,
      });
    const replies = await Promise.all([decide(room.municipal), decide(room.specialist)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = replies.find(({ status }) => status === 412)!.body;
    expect(stale).toMatchObject({ slug: 'version-stale', current: { state: 'decided' } });
    expect((await room.board()).cases).toHaveLength(1);
  });

  test('a decision and somebody leaving: it counts exactly those present', async () => {
    for (let round = 0; round < 5; round++) {
      const item = await inquiryItem({ answers: answersFor.intake });
      await room.attend(meeting.id, room.team.specialist[0].workerId);
      const [reply] = await Promise.all([
        room.municipal.call('decide', {
          path: { itemId: item.id },
          body: { outcome: 'intake', pair: room.pair },
          version: item.version,
        }),
        room.attend(meeting.id, room.team.specialist[0].workerId, false),
      ]);
      if (reply.status === 200) {
        const levels = (reply.body as typeof item).decision!.deciders.map(({ level }) => level);
        expect(levels).toEqual(['municipal', 'specialist']);
      } else expect(reply.body).toMatchObject({ slug: 'both-levels-must-attend' });
    }
  });

  test('a decision and the closing of the meeting: never a decision in closed minutes', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    const [decision, closing] = await Promise.all([
      room.municipal.call('decide', {
        path: { itemId: item.id },
        body: { outcome: 'intake', pair: room.pair },
        version: item.version,
      }),
      room.specialist.call('closeMeeting', {
        path: { meetingId: meeting.id },
        version: meeting.version,
      }),
    ]);
    expect(decision.status).toBe(200);
    if (closing.status === 409) expect(closing.body).toMatchObject({ slug: 'items-still-open' });
    else expect(closing.status).toBe(200);
  });
});
