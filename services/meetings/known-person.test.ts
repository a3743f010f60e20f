import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { answersFor, Room, type Meeting } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let meeting: Meeting;
let known: MadeCase;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  known = await make.case({ in: room.team });
  meeting = await room.meet();
});

async function inquiryItem(more: Parameters<Room['receive']>[0] = {}) {
  const inquiry = await room.receive(more);
  return room.itemAbout(meeting.id, inquiry.id);
}

const siteFacts = () => ({
  title: 'Veiledning i boligen',
  unitId: room.team.units.municipal,
  arrangement: { kind: 'on_demand' as const },
});
const becauseOf = (differsBecause: string) => ({ differsBecause });

async function sitesCase(): Promise<string> {
  const unitId = room.team.units.municipal;
  const item = await inquiryItem({ about: 'service_site', unitId });
  const decided = await room.decide(item, {
    outcome: 'supervision',
    pair: room.pair,
    supervisionCase: siteFacts(),
  });
  return decided.case!.id;
}

describe('somebody who is known to have an open case', () => {
  test('gets no second case, and the link to the first one stands', async () => {
    const item = await inquiryItem({ linkedCaseId: known.id, answers: answersFor.intake });
    const problem = await room.refusedDecision(item, { outcome: 'intake', pair: room.pair });
    expect(problem).toMatchObject({
      slug: 'person-has-open-case',
      cases: [{ id: known.id, alias: known.alias }],
    });
    expect((await room.board()).cases.map(({ id }) => id)).toEqual([known.id]);
    expect((await room.inquiry(item.inquiry!.id)).linkedCase!.id).toBe(known.id);
  });

  test('is taken in once the link, which was a mistake, has been taken away', async () => {
    const item = await inquiryItem({ linkedCaseId: known.id, answers: answersFor.intake });
    await room.municipal.ok('changeInquiry', {
      path: { inquiryId: item.inquiry!.id },
      version: item.inquiry!.version,
      body: { linkedCaseId: null },
    });
    await room.decide(item, { outcome: 'intake', pair: room.pair });
    expect((await room.board()).cases).toHaveLength(2);
  });

  test('is taken in anew when that case has been closed, as the same person', async () => {
    const item = await inquiryItem({ linkedCaseId: known.id, answers: answersFor.intake });
    await room.municipal.ok('closeCase', {
      path: { caseId: known.id },
      version: 1,
      body: { reason: 'moved', position: 'agrees' },
    });
    const decided = await room.decide(item, { outcome: 'intake', pair: room.pair });
    expect((await room.board()).cases).toHaveLength(1);
    const rows = await service.admin.sql<{ persons: number }[]>`
      select count(distinct person_id)::integer as persons from cases where id in (${known.id}, ${decided.case!.id})`;
    expect(rows).toEqual([{ persons: 1 }]);
  });
});

describe('an inquiry goes to a case that turns up in the meeting', () => {
  test('with a reason, and with the offer that stable contact brings', async () => {
    const item = await inquiryItem({ answers: answersFor.supervision_offer });
    const link = { outcome: 'link_to_case' as const, linkedCaseId: known.id };
    expect((await room.refusedDecision(item, link)).slug).toBe('differing-needs-reason');
    const reasoned = { ...link, ...becauseOf('Samme person') };
    expect((await room.refusedDecision(item, reasoned)).slug).toBe('supervision-offer-missing');
    const supervisionOffer = { unitId: room.team.units.specialist };
    const decided = await room.decide(item, { ...reasoned, supervisionOffer });
    expect(decided.decision).toMatchObject({ caseId: known.id, differsBecause: 'Samme person' });
  });

  test('with a reason too when it was linked to another', async () => {
    const other = await make.case({ in: room.team });
    const item = await inquiryItem({ linkedCaseId: other.id, answers: answersFor.intake });
    const link = { outcome: 'link_to_case' as const, linkedCaseId: known.id };
    expect((await room.refusedDecision(item, link)).slug).toBe('differing-needs-reason');
  });
});

describe('a person goes to a person’s case, a service site to its own', () => {
  test('in the meeting', async () => {
    const linkedCaseId = await sitesCase();
    const person = await inquiryItem({ answers: answersFor.intake });
    const toSite = { outcome: 'link_to_case' as const, linkedCaseId, ...becauseOf('Der bor hun') };
    expect((await room.refusedDecision(person, toSite)).slug).toBe('linked-case-of-other-kind');
    const unitId = room.team.units.municipal;
    const site = await inquiryItem({ about: 'service_site', unitId });
    const toPerson = { ...toSite, linkedCaseId: known.id };
    expect((await room.refusedDecision(site, toPerson)).slug).toBe('linked-case-of-other-kind');
    expect((await room.decide(site, toSite)).case!.id).toBe(linkedCaseId);
  });

  test('also before it, and when what asks turns out to be the other', async () => {
    const linkedCaseId = await sitesCase();
    const said = { source: 'gp' as const, askedBy: 'fastlegen', worry: 'Åpner ikke.' };
    const path = { teamId: room.team.id };
    const body = { ...said, linkedCaseId };
    expect((await room.municipal.refused('receiveInquiry', { path, body })).slug).toBe(
      'linked-case-of-other-kind',
    );
    const { id, version } = await room.receive({ linkedCaseId: known.id });
    const change = { about: 'service_site' as const, unitId: room.team.units.municipal };
    const call = { path: { inquiryId: id }, version, body: change };
    expect((await room.municipal.refused('changeInquiry', call)).slug).toBe(
      'linked-case-of-other-kind',
    );
  });
});

describe('the database keeps the promise, whatever code asks', () => {
  const sql = (...query: Parameters<TestService['admin']['sql']>) => service.admin.sql(...query);

  test('no second case for a known person, and no link across kinds', async () => {
    const unitsCase = await sitesCase();
    const { id } = await room.receive({ linkedCaseId: known.id });
    const second = await make.case({ in: room.team });
    await expect(sql`
      update inquiries set state = 'decided', outcome = 'intake', linked_case_id = ${second.id},
        ended_at = current_instant() where id = ${id}`).rejects.toMatchObject({
      constraint_name: 'known_person_has_one_case',
    });
    await expect(
      sql`update inquiries set linked_case_id = ${unitsCase} where id = ${id}`,
    ).rejects.toMatchObject({ constraint_name: 'linked_case_is_of_the_kind_asked' });
  });

  test('no decision of another kind, no second case by a decision alone, no unsaid reason for a new link, no stable contact without an offer', async () => {
    const item = await inquiryItem({ answers: answersFor.intake });
    const linked = await inquiryItem({ linkedCaseId: known.id, answers: answersFor.intake });
    const decide = (of: typeof item, outcome: string, caseId: string | null) => sql`
      insert into decisions (id, team_id, meeting_id, item_id, inquiry_id, outcome, advised_outcome, case_id, link_was_known)
      values (new_id(), ${room.team.id}, ${meeting.id}, ${of.id}, ${of.inquiry!.id}, ${outcome}, 'intake', ${caseId}, true)`;
    for (const [refused, constraint_name] of [
      [decide(item, 'supervision', null), 'decision_fits_the_inquiry'],
      [decide(linked, 'intake', null), 'known_person_has_one_case'],
      [decide(item, 'link_to_case', known.id), 'decisions_differing_says_why'],
    ] as const) {
      await expect(refused).rejects.toMatchObject({ constraint_name });
    }
    const stable = await inquiryItem({ answers: answersFor.supervision_offer });
    for (const outcome of ['supervision_offer', 'guide_to_service'])
      await expect(sql`
        insert into decisions (id, team_id, meeting_id, item_id, inquiry_id, outcome, advised_outcome, advised_row, differs_because)
        values (new_id(), ${room.team.id}, ${meeting.id}, ${stable.id}, ${stable.inquiry!.id}, ${outcome}, 'supervision_offer', 1, 'x')`).rejects.toMatchObject(
        { constraint_name: 'decisions_offer_what_stable_contact_brings' },
      );
  });
});
