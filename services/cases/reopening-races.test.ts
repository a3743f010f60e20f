import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { findBrokenLogs, findBrokenPairs } from './inspect-pairs.ts';

// A closed case is opened again once, whoever does it at the same moment; the others are told that it is open.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let closed: MadeCase;
let proposer: TestClient;
let answerer: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  closed = await make.closedCase({ in: team });
  proposer = await service.signIn(team.specialist[1].workerId);
  answerer = await service.signIn(team.municipal[1].workerId);
});

const pair = () => ({
  municipal: { agreementId: team.municipal[0].agreementId },
  specialist: { agreementId: team.specialist[0].agreementId },
});
async function proposed(): Promise<string> {
  const body = { mode: 'intake', reason: 'Haster.', reopensCaseId: closed.id } as const;
  const sent = { path: { teamId: team.id }, body: { ...body, pair: pair() } };
  return (await proposer.ok('proposeOpening', sent)).body.id;
}
const confirm = (openingId: string, by = answerer) =>
  by.call('confirmOpening', { path: { openingId } });

async function isOpenedOnce(answers: readonly { status: number; body: unknown }[]): Promise<void> {
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
  expect(answers.find(({ status }) => status >= 300)).toMatchObject({
    ...{ status: 409, body: { slug: 'case-open', cases: [{ id: closed.id }] } },
  });
  const told = await service.admin.sql`
    select from events where kind = 'case.reopened' and data -> 'caseIds' ? ${closed.id}`;
  expect(told).toHaveLength(1);
  expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  expect(await findBrokenLogs(service.admin.sql)).toEqual([]);
}

it('by two pairs of members', async () => {
  const [one, other] = [await proposed(), await proposed()];
  const colleague = await service.signIn(team.municipal[0].workerId);
  await isOpenedOnce(await Promise.all([confirm(one), confirm(other, colleague)]));
});

it('by two members and the meeting', async () => {
  const openingId = await proposed();
  const room = await Room.of(service, team);
  const { id: meetingId } = await room.meet();
  const body = { kind: 'case', caseId: closed.id } as const;
  const { id: itemId, version } = (
    await room.municipal.ok('addAgendaItem', { path: { meetingId }, body })
  ).body;
  const decision = { outcome: 'reopen_case', pair: pair(), rationale: 'Ringte.' } as const;
  const decide = room.municipal.call('decide', { path: { itemId }, version, body: decision });
  await isOpenedOnce(await Promise.all([confirm(openingId), decide]));
});
