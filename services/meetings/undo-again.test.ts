import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { findBrokenLogs, findBrokenPairs } from '../cases/inspect-pairs.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { actAs } from '../platform/testing/act-as.ts';
import {
  answersFor,
  Room,
  undoing,
  type AgendaItem,
  type Meeting,
} from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// One decision after the other is taken back, the last first. What has been undone stands in the way of nothing, where
// what is left is as the first decision made it.

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
afterEach(async () => {
  expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  expect(await findBrokenLogs(service.admin.sql)).toEqual([]);
});

const caseItem = async (caseId: string) => {
  const body = { kind: 'case', caseId } as const;
  return (await room.municipal.ok('addAgendaItem', { path: { meetingId: meeting.id }, body })).body;
};
const readCase = async (caseId: string) =>
  (await room.municipal.ok('getCase', { path: { caseId } })).body;
const refusal = async (item: AgendaItem) => {
  const refused = await room.specialist.refused('undoDecision', undoing(item));
  return [refused.slug, refused.since];
};

const closing = { reason: 'user_wish', position: 'disagrees' } as const;
const close = async (caseId: string) =>
  room.decide(await caseItem(caseId), { outcome: 'close_case', closing });
const handOver = async (caseId: string) => {
  const { agreementId } = room.team.specialist[1];
  return room.decide(await caseItem(caseId), {
    ...{ outcome: 'hand_over', successors: { specialist: { agreementId } } },
  });
};
async function intake() {
  const { id } = await room.receive({ answers: answersFor.intake });
  const item = await room.itemAbout(meeting.id, id);
  return room.decide(item, { outcome: 'intake', pair: room.pair });
}

test('a hand-over is undone after a closing was, and an intake after a hand-over and a link were', async () => {
  const { id } = await make.case({ in: room.team });
  const before = (await readCase(id)).seats!;
  const first = await handOver(id);
  await room.undo(await close(id));
  await room.undo(first);
  expect((await readCase(id)).seats).toMatchObject({
    municipal: { workerId: before.municipal.workerId },
    specialist: { workerId: before.specialist.workerId },
  });

  const opened = await intake();
  const caseId = opened.case!.id;
  await room.undo(await handOver(caseId));
  const second = await room.receive({ answers: answersFor.intake });
  const link = { linkedCaseId: caseId, differsBecause: 'Samme person.' };
  const item = await room.itemAbout(meeting.id, second.id);
  const linked = await room.decide(item, { outcome: 'link_to_case', ...link });
  expect(await refusal(opened)).toEqual(['decision-built-upon', ['inquiry.decided']]);
  await room.undo(linked);
  await room.undo(opened);
  expect(await readCase(caseId)).toMatchObject({ state: 'closed', closeReason: 'undone' });
  // Its name is free, for an import too.
  const named = await service.database.sql.begin(async (sql) => {
    await actAs(service.admin, sql, room.team.municipal[0].workerId);
    return sql`select from names_in_use(${room.team.id}) where alias = ${opened.case!.alias}`;
  });
  expect(named).toHaveLength(0);
});

test('nothing is undone that is no longer as the decision made it, whatever has been undone since', async () => {
  const opened = await intake();
  await room.undo(await close(opened.case!.id));
  expect((await refusal(opened))[0]).toBe('decision-built-upon');

  const { id } = await make.case({ in: room.team });
  const closed = await close(id);
  const reopened = await room.decide(await caseItem(id), {
    ...{ outcome: 'reopen_case', pair: room.pair },
  });
  await room.undo(reopened);
  expect((await refusal(closed))[0]).toBe('decision-built-upon');

  // Something else was done between, by somebody, not by a decision.
  const { id: another } = await make.case({ in: room.team });
  const first = await handOver(another);
  const { version } = await readCase(another);
  const { agreementId } = room.team.municipal[1];
  const body = { level: 'municipal', to: { agreementId } } as const;
  await room.municipal.ok('handOverSeat', { path: { caseId: another }, version, body });
  await room.undo(await close(another));
  expect(await refusal(first)).toEqual(['decision-built-upon', ['seat.handed_over']]);
});
