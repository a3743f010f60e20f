import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { hashOf, newToken, projectorCodeHash } from '../platform/identity/tokens.ts';
import type { TestClient } from '../platform/testing/client.ts';
import {
  answersFor,
  Room,
  undoing,
  type AgendaItem,
  type Meeting,
} from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// A decision is undone while somebody from outside is there, a screen is on the wall, and there is a meeting to come.

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

const secret = 'HEMMELIG: moren til Ola Nordmann ringte';
const undo = (item: AgendaItem) => room.undo(item, secret);
const decideIntake = (item: AgendaItem) =>
  room.decide(item, { outcome: 'intake', pair: room.pair, rationale: secret });
const inquiryItem = async (alias: string) =>
  room.itemAbout(meeting.id, (await room.receive({ alias, answers: answersFor.intake })).id);

async function guestOf(item: AgendaItem): Promise<TestClient> {
  const body = { name: 'Gro Gjest', profession: 'nurse', comesAs: 'institution' } as const;
  const { guest } = (await room.municipal.ok('inviteGuest', { path: { itemId: item.id }, body }))
    .body;
  return service.signIn(guest.worker.id);
}

async function screen(): Promise<TestClient> {
  const path = { meetingId: meeting.id };
  const { code } = (await room.municipal.ok('pairProjector', { path })).body;
  const token = newToken();
  await service.admin
    .sql`select pair_projector(${projectorCodeHash(code)}, ${hashOf(token)}, null)`;
  return service.clientWith(`skulder=${token}`);
}

test('a guest to an item sees it open, decided and open again, and neither why nor anything else', async () => {
  const [asked, other] = [await inquiryItem('Selje-1'), await inquiryItem('Selje-annen')];
  const guest = await guestOf(asked);
  const seen = async () => {
    const { body } = await guest.ok('getGuestItem', { path: { itemId: asked.id } });
    expect(JSON.stringify(body)).not.toMatch(/HEMMELIG|Selje-annen/);
    return [body.about, body.standing, body.outcome];
  };
  const kept = async () => {
    expect((await guest.refused('undoDecision', undoing(asked))).slug).toBe('not-allowed');
    const path = { itemId: other.id };
    expect((await guest.refused('getGuestItem', { path })).slug).toBe('not-found');
    const { id: caseId } = (await room.itemAbout(meeting.id, asked.inquiry!.id)).case ?? other;
    expect((await guest.refused('getCase', { path: { caseId } })).slug).toBe('not-allowed');
  };
  expect(await seen()).toEqual(['Selje-1', 'open', null]);
  const decided = await decideIntake(asked);
  await decideIntake(other);
  expect(await seen()).toEqual(['Selje-1', 'decided', 'intake']);
  await kept();
  const undone = await undo(decided);
  expect(await seen()).toEqual(['Selje-1', 'open', null]);
  await kept();
  await decideIntake(undone);
  expect(await seen()).toEqual(['Selje-1', 'decided', 'intake']);
});

test('a screen says what was undone, not why nor what is noted, and undoes nothing', async () => {
  const asked = await inquiryItem('Selje-2');
  const noted = { path: { itemId: asked.id }, version: asked.version, body: { notes: secret } };
  const item = (await room.municipal.ok('changeAgendaItem', noted)).body;
  const wall = await screen();
  const path = { meetingId: meeting.id };
  const shown = async () => (await wall.ok('getMeeting', { path })).body;
  const decided = await decideIntake(item);
  expect((await wall.refused('undoDecision', undoing(decided))).slug).toBe('not-allowed');
  await undo(decided);
  const { items, minutes } = await shown();
  expect(items.find(({ id }) => id === item.id)).toMatchObject({ state: 'open', decision: null });
  expect(minutes).toMatchObject([
    { kind: 'decision_undone', itemTitle: 'Selje-2', text: null, undoneOutcome: 'intake' },
  ]);
  expect(JSON.stringify({ items, minutes })).not.toContain('HEMMELIG');
});

test('what was to come back at a meeting to come is before this one again, and there no more', async () => {
  const { id: laterId, heldOn: dueOn } = await room.plan(1);
  const agreements = [room.team.municipal[0].agreementId, room.team.specialist[0].agreementId];
  const [municipalAgreementId = '', specialistAgreementId = ''] = agreements;
  for (const body of [
    { outcome: 'guide_to_service', guidance: { unitId: room.team.units.other, reason: 'Kjent.' } },
    {
      outcome: 'investigate',
      investigation: { municipalAgreementId, specialistAgreementId, dueOn },
    },
  ] as const) {
    const { id } = await room.receive({ answers: answersFor[body.outcome] });
    const item = await room.itemAbout(meeting.id, id);
    const later = async () => (await room.read(laterId)).items.map(({ inquiry }) => inquiry?.id);
    const decided = await room.decide(item, body);
    expect(await later()).toEqual([id]);
    expect(await undo(decided)).toMatchObject({ state: 'open', inquiry: { outcome: null } });
    expect(await later()).toEqual([]);
  }
});
