import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';

import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { timelineOf } from './timeline-sql.ts';

type Schemas = components['schemas'];

// The whole history of a case, for one picture.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let member: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

/** The clock goes on to a day, and the same member signs in. */
async function on(day: string) {
  await itIs(service, day);
  member = await service.signIn(team.municipal[1].workerId);
}
beforeEach(async () => {
  await itIs(service, '2026-06-01');
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.signIn(team.municipal[1].workerId);
});

const path = () => ({ caseId: opened.id });
const timeline = async (by = member) => (await by.ok('getCaseTimeline', { path: path() })).body;
const versionNow = async () => (await member.ok('getCase', { path: path() })).version!;
const engage = async (engagement: Schemas['Engagement']) =>
  member.ok('changeEngagement', {
    path: path(),
    version: await versionNow(),
    body: { engagement },
  });
const days = (spans: readonly { fromAt: string; toAt: string | null }[]) =>
  spans.map(({ fromAt, toAt }) => [fromAt.slice(0, 10), toAt?.slice(0, 10) ?? null]);

describe('the history of a case on one time axis', () => {
  it('has who sat where with the modes, and what went on meanwhile', async () => {
    await on('2026-06-10');
    await engage('in_contact');
    await on('2026-07-01');
    await engage('outreach');
    await member.ok('recordAdmission', {
      path: path(),
      body: { place: 'Akuttposten', admittedOn: '2026-06-25', dischargedOn: '2026-06-30' },
    });
    const [holder, spare] = team.municipal;
    await member.ok('recordAbsence', {
      path: { teamId: team.id },
      body: {
        workerId: holder.workerId,
        kind: 'holiday',
        startsOn: '2026-07-06',
        backOn: '2026-07-27',
      },
    });
    await member.ok('handOverSeat', {
      path: path(),
      version: await versionNow(),
      body: { level: 'municipal', to: { agreementId: spare.agreementId } },
    });
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    await leader.ok('planAgreementEnd', {
      path: { agreementId: team.specialist[0].agreementId },
      version: 1,
      body: { plannedEndOn: '2026-09-01' },
    });
    const found = await timeline();
    expect(found.engagements.map(({ engagement }) => engagement)).toEqual([
      'outreach',
      'in_contact',
      'outreach',
    ]);
    expect(days(found.engagements)).toEqual([
      ['2026-06-01', '2026-06-10'],
      ['2026-06-10', '2026-07-01'],
      ['2026-07-01', null],
    ]);
    expect(found).toMatchObject({
      admissions: [
        { placeName: 'Akuttposten', admittedOn: '2026-06-25', dischargedOn: '2026-06-30' },
      ],
      marks: [{ kind: 'opened', reason: null }],
      modes: [{ mode: 'intake', toAt: null }],
      plannedEnds: [{ level: 'specialist', endsOn: '2026-09-01' }],
      // The holiday begins after the seat was handed over.
      absences: [],
    });
    expect(found.seats.map(({ name }) => name)).toEqual([
      holder.name,
      spare.name,
      team.specialist[0].name,
    ]);
  });

  it('tells when it was closed, why, and opened again', async () => {
    await on('2026-06-10');
    await member.ok('closeCase', {
      path: path(),
      version: await versionNow(),
      body: { reason: 'moved', position: 'not_reachable' },
    });
    await on('2026-06-20');
    const pair = {
      municipal: { agreementId: team.municipal[0].agreementId },
      specialist: { agreementId: team.specialist[0].agreementId },
    };
    const { body } = await member.ok('proposeOpening', {
      path: { teamId: team.id },
      body: { mode: 'intake', reason: 'Ringte.', reopensCaseId: opened.id, pair },
    });
    const other = await service.signIn(team.specialist[1].workerId);
    await other.ok('confirmOpening', { path: { openingId: body.id } });
    const { marks } = await timeline();
    expect(marks.map(({ kind, at, reason }) => [kind, at.slice(0, 10), reason])).toEqual([
      ['opened', '2026-06-01', null],
      ['closed', '2026-06-10', 'moved'],
      ['reopened', '2026-06-20', null],
    ]);
    expect(marks[1]).toMatchObject({ position: 'not_reachable' });
  });

  it('counts by week what was done, each once, and not what was withdrawn', async () => {
    await on('2026-06-17');
    const [municipal, specialist] = [team.municipal[0].workerId, team.specialist[0].workerId];
    const done = async (more: Partial<Schemas['RecordActivityRequest']>) =>
      (
        await member.ok('recordActivity', {
          path: path(),
          body: {
            ...{ kind: 'conversation', arena: 'home', doneOn: '2026-06-15', minutes: 30 },
            ...{ contact: 'attempt', workerIds: [municipal] },
            ...more,
          },
        })
      ).body;
    await done({ doneOn: '2026-06-07', contact: 'two_way', workerIds: [municipal, specialist] });
    await done({});
    await done({});
    await done({ kind: 'cooperation', contact: null, minutes: 15 });
    const mistaken = await done({ doneOn: '2026-06-16' });
    await member.ok('withdrawActivity', {
      path: { activityId: mistaken.id },
      version: mistaken.version,
    });
    const none = { contacts: 0, attempts: 0, others: 0, joint: 0 };
    expect((await timeline()).weeks).toEqual([
      { ...none, weekOn: '2026-06-01', contacts: 1, joint: 1, minutes: 30 },
      { ...none, weekOn: '2026-06-15', attempts: 2, others: 1, minutes: 75 },
    ]);
  });

  it('is not there for another team', async () => {
    const stranger = await service.signIn((await make.team()).municipal[0].workerId);
    expect((await stranger.call('getCaseTimeline', { path: path() })).status).toBe(404);
  });
});

it('a long history is read by index, and in one answer', async () => {
  const { sql } = service.admin;
  // Ten years of weekly handovers there and back, beside as many of other cases.
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`set local statement_timeout = '60s'`;
    await tx`
      insert into seats (id, case_id, team_id, level, worker_id, agreement_id, held_during)
      select gen_random_uuid(), c.id, c.team_id, l.level, l.worker_id, l.agreement_id,
        tstzrange('2016-01-01'::timestamptz + i * interval '7 days', '2016-01-01'::timestamptz + (i + 1) * interval '7 days')
      from (select id, team_id from cases where id = ${opened.id}
        union all select gen_random_uuid(), ${team.id}::uuid from generate_series(1, 14)) c,
        generate_series(0, 520) i,
        (values ('municipal', ${team.municipal[0].workerId}::uuid, ${team.municipal[0].agreementId}::uuid),
          ('specialist', ${team.specialist[0].workerId}::uuid, ${team.specialist[0].agreementId}::uuid)) l (level, worker_id, agreement_id)`;
  });
  await sql`analyze seats`;
  const { seats } = await timeline();
  expect(seats.length).toBe(2 * 521 + 2);
  const { sql: statement, parameters } = timelineOf(opened.id).compile(service.database.kysely);
  const plan = await sql.unsafe(`explain ${statement}`, parameters as string[]);
  expect(JSON.stringify(plan)).toMatch(/Index.* on seats/);
  expect(JSON.stringify(plan)).not.toContain('Seq Scan on seats');
});
