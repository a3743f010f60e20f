import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import type { TestClient } from '../../services/platform/testing/client.ts';
import { startTestService } from '../../services/platform/testing/service.ts';
import type { TestService } from '../../services/platform/testing/service.ts';
import { loadReferenceTeam } from './load.ts';
import { readDemoPeople, tieDemoAccounts } from './sign-ins.ts';

let service: TestService;
let teamId: string;
let member: TestClient;
let leader: TestClient;

beforeAll(async () => {
  service = await startTestService();
  teamId = await loadReferenceTeam(service.database);
  const [found] = await service.admin.sql<{ id: string }[]>`
    select worker_id as id from agreements where team_id = ${teamId} order by id limit 1`;
  member = await service.signIn(found?.id ?? '');
  const [led] = await service.admin.sql<{ id: string }[]>`
    select worker_id as id from role_grants where team_id = ${teamId} and role = 'team_leader'`;
  leader = await service.signIn(led?.id ?? '');
});
afterAll(() => service.stop());

it('is fourteen people in five full-time equivalents', async () => {
  const { body } = await member.ok('listMembers', { path: { teamId } });
  expect(body.items).toHaveLength(14);
  expect(body.items.reduce((sum, { fraction }) => sum + fraction, 0)).toBeCloseTo(5, 6);
});

it('was otherwise staffed half a year ago, and will be, by units that have gone by other names', async () => {
  const { body } = await member.ok('getStaffing', { path: { teamId } });
  expect(body.levels.municipal.fte + body.levels.specialist.fte).toBeCloseTo(5, 6);
  expect(body.coverage).toMatchObject({
    missing: [],
    heldByOne: [{ competence: 'lived_experience' }],
  });
  const on = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
  const then = (await member.ok('getStaffing', { path: { teamId }, query: { on } })).body;
  expect(then.levels.municipal.fte).toBeCloseTo(body.levels.municipal.fte - 0.2, 6);
  const { items } = (await member.ok('listMembers', { path: { teamId } })).body;
  expect(items.filter(({ nextTerms }) => nextTerms !== null)).toHaveLength(1);
  const units = (await leader.ok('listUnits', { query: { limit: 200 } })).body.items;
  expect(units.filter(({ earlier }) => earlier.length > 0)).toHaveLength(2);
});

it('has about forty cases in all modes and states, every one readable with its history', async () => {
  const { body } = await member.ok('listCases', { path: { teamId }, query: { limit: 200 } });
  expect(body.items.length).toBeGreaterThanOrEqual(38);
  expect(new Set(body.items.map(({ mode }) => mode)).size).toBe(3);
  expect(new Set(body.items.map(({ state }) => state))).toEqual(new Set(['open', 'closed']));
  for (const { id } of body.items) {
    await member.ok('getCase', { path: { caseId: id } });
    const { body: seats } = await member.ok('listSeats', { path: { caseId: id } });
    expect(seats.seats.length).toBeGreaterThanOrEqual(2);
    const { body: history } = await member.ok('getCaseHistory', { path: { caseId: id } });
    expect(history.items.at(-1)?.kind).toBe('case.opened');
  }
});

it('has held a meeting every week for half a year, each with its minutes', async () => {
  const { body } = await member.ok('listMeetings', { path: { teamId }, query: { limit: 200 } });
  const closed = body.items.filter(({ state }) => state === 'closed');
  expect(closed).toHaveLength(26);
  for (const { id } of closed) {
    const { body: minutes } = await member.ok('getMinutes', { path: { meetingId: id } });
    expect(minutes.attendance.length).toBeGreaterThan(0);
  }
});

it('has most of a year ahead planned, with somebody to lead and somebody to write', async () => {
  const planned = await service.admin.sql`
    select num_nonnulls(chair_worker_id, minute_taker_worker_id) as turns from meetings
    where team_id = ${teamId} and state = 'planned'`;
  expect(planned.length).toBeGreaterThan(30);
  expect(new Set(planned.map(({ turns }) => Number(turns)))).toEqual(new Set([2]));
});

it('has this week’s meeting prepared, with what waits for it on the agenda', async () => {
  const { body: board } = await member.ok('getBoard', { path: { teamId } });
  expect(board.nextMeeting?.state).toBe('planned');
  const { body } = await member.ok('getMeeting', {
    path: { meetingId: board.nextMeeting?.id ?? '' },
  });
  const kinds = new Set(body.items.map(({ kind }) => kind));
  const coming = [
    'inquiry',
    'seat_at_risk',
    'silence',
    'admission',
    'supervision_request',
    'overdue_action',
    'feedback_signal',
  ];
  expect(kinds).toEqual(new Set(['pending_case', 'manual', ...coming]));
  const sentIn = body.items.filter(({ proposal }) => proposal !== null);
  expect(sentIn).toHaveLength(2);
  const done = body.followUp.filter(({ state }) => state === 'done');
  expect([body.followUp.length, done.length]).toEqual([3, 1]);
  expect(board.proposals).toHaveLength(1);
});

it('lets a team try its own spreadsheet: no row is taken for one of the invented cases', async () => {
  const { body } = await leader.ok('createImport', {
    path: { teamId },
    body: await readFile(new URL('../../services/imports/fixtures/teamark.xlsx', import.meta.url)),
    headers: { 'x-file-name': 'teamark.xlsx' },
  });
  const cases = body.sheets.find(({ kind }) => kind === 'cases');
  const codes = cases?.rows.flatMap(({ reasons }) => reasons.map(({ code }) => code)) ?? [];
  expect(cases?.rows).toHaveLength(39);
  expect(body.counts.alreadyImported).toBe(0);
  expect(codes.filter((code) => code.endsWith('_in_use'))).toEqual([]);
});

describe('every decision it has made', () => {
  type Decided = components['schemas']['AgendaItem'] & {
    inquiry: components['schemas']['Inquiry'];
    decision: components['schemas']['Decision'];
  };
  const isDecided = (item: components['schemas']['AgendaItem']): item is Decided =>
    item.inquiry !== null && item.decision !== null;
  let decided: Decided[];

  beforeAll(async () => {
    const path = { teamId };
    const { body } = await member.ok('listMeetings', { path, query: { limit: 200 } });
    const items = [];
    for (const { id } of body.items) {
      const { body: meeting } = await member.ok('getMeeting', { path: { meetingId: id } });
      items.push(...meeting.items);
    }
    decided = items.filter(isDecided);
  });

  it('is there, of every kind', async () => {
    const [kept] = await service.admin.sql`
      select count(*)::integer as many, count(distinct outcome)::integer as outcomes from decisions where team_id = ${teamId}`;
    expect(kept).toEqual({ many: decided.length, outcomes: 6 });
    expect(decided.length).toBeGreaterThan(40);
  });

  it('has the advice that the table gives for what was known, and a reason where it differs', async () => {
    for (const { inquiry, decision } of decided) {
      const path = { inquiryId: inquiry.id };
      const { body: advice } = await member.ok('getAdvice', { path });
      const [kept] = await service.admin.sql`
        select advised_outcome as outcome, advised_row as row from decisions where id = ${decision.id}`;
      expect([inquiry.alias, kept]).toEqual([
        inquiry.alias,
        { outcome: advice.outcome, row: advice.row },
      ]);
      const differs = decision.outcome !== advice.outcome;
      expect([inquiry.alias, decision.differsBecause !== null]).toEqual([inquiry.alias, differs]);
      if (advice.requiresSupervisionOffer) expect(decision.supervisionOffer).not.toBeNull();
    }
    expect(decided.some(({ decision }) => decision.differsBecause !== null)).toBe(true);
  });

  it('has what its outcome needs, and was made by both levels', () => {
    const needs: Record<string, (keyof Decided['decision'])[]> = {
      intake: ['caseId', 'pair'],
      shoulder_to_shoulder: ['caseId', 'pair'],
      supervision: ['caseId', 'pair'],
      supervision_offer: ['supervisionOffer'],
      investigate: ['investigation'],
      guide_to_service: ['guidanceUnit'],
    };
    for (const { inquiry, decision } of decided) {
      const has = (part: keyof Decided['decision']) => decision[part] !== null;
      const { outcome, deciders } = decision;
      expect([inquiry.alias, (needs[outcome] ?? ['rationale']).every(has)]).toEqual([
        inquiry.alias,
        true,
      ]);
      expect(new Set(deciders.map(({ level }) => level)).size).toBe(2);
      const isOpen = inquiry.state !== 'decided';
      expect(isOpen && !inquiry.investigation && inquiry.guidance?.state !== 'waiting').toBe(false);
    }
  });

  it('was told after the worry had come, and in the order in which everything happened', async () => {
    const told = await service.admin.sql<{ kind: string; inquiry: string; at: Date }[]>`
      select kind, coalesce(data -> 'inquiryIds' ->> 0, '') as inquiry, at from events where team_id = ${teamId} order by seq`;
    for (const { inquiry, decision } of decided) {
      const kinds = told.flatMap((event) =>
        event.inquiry === inquiry.id && !event.kind.startsWith('action.') ? [event.kind] : [],
      );
      expect(kinds).toEqual([
        'inquiry.received',
        ...(decision.caseId === null ? [] : ['case.opened']),
        'inquiry.decided',
        ...(inquiry.guidance?.state === 'accepted' ? ['guidance.accepted'] : []),
      ]);
    }
    const times = told.slice(told.findIndex(({ kind }) => kind === 'inquiry.received'));
    expect(times.map(({ at }) => +at)).toEqual(times.map(({ at }) => +at).sort((a, b) => a - b));
  });
});

it('has offered supervision to the contact wherever a case was closed for it', async () => {
  const path = { teamId };
  const { body } = await member.ok('listCases', { path, query: { state: 'closed' } });
  let offers = 0;
  for (const { id } of body.items) {
    const { body: closed } = await member.ok('getCase', { path: { caseId: id } });
    if (closed.closeReason !== 'stable_contact_established') continue;
    expect(closed.supervisionOffer?.unit.name).toBe('Allmennpoliklinikken');
    offers += 1;
  }
  expect(offers).toBe(1);
});

it('can be signed in to as each of them, at whatever address the service has', async () => {
  const { migratorUrl } = service.testDatabase;
  await tieDemoAccounts(migratorUrl, 'http://localhost:3000/demo-idp');
  await tieDemoAccounts(migratorUrl, 'http://localhost:3999/demo-idp');
  expect(await readDemoPeople(migratorUrl, 'http://localhost:3000/demo-idp')).toHaveLength(0);
  const people = await readDemoPeople(migratorUrl, 'http://localhost:3999/demo-idp');
  // Seventeen, less the two who have sign-ins of this test's own.
  expect(people).toHaveLength(15);
});
