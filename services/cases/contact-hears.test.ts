import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makerFor } from '../make.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

test('a treatment contact hears of the case from when they sat down, and neither of visits nor of blocks', async () => {
  const make = makerFor(service.database);
  const team = await make.team();
  const opened = await make.case({ in: team });
  const path = { caseId: opened.id };
  const member = await service.signIn(team.municipal[0].workerId);
  const outsider = await service.signIn((await make.team()).municipal[0].workerId);
  const emergency = {
    body: {
      team: team.id,
      caseName: opened.alias,
      reason: 'danger_to_life' as const,
      words: 'Klage på kontakten.',
    },
  };
  const engage = async (engagement: 'in_contact' | 'outreach') => {
    const { version } = await member.ok('getCase', { path });
    await member.ok('changeEngagement', { path, version: version!, body: { engagement } });
  };
  await engage('in_contact');
  const visit = (await outsider.ok('takeEmergencyAccess', emergency)).body;

  const workerId = await make.worker({ team });
  const { version } = await member.ok('getCase', { path });
  const pair = {
    municipal: { agreementId: team.municipal[0].agreementId },
    specialist: { treatmentContact: { workerId, unitId: team.units.specialist } },
  };
  const body = { mode: 'shoulder_to_shoulder' as const, pair };
  await member.ok('changeMode', { path, version: version!, body });
  const cookie = await service.newCookie(workerId);
  const contact = service.clientWith(cookie);
  expect((await contact.ok('getCase', { path })).body.visits).toEqual([]);

  const live = new LiveClient(service.url, cookie);
  try {
    expect(await live.refusal()).toBeUndefined();
    await live.subscribe(team.id, 0);
    await outsider.ok('endVisit', { path: { visitId: visit.id } });
    const shut = { kind: 'worker' as const, workerId: team.municipal[1].workerId };
    await member.ok('recordBlock', { path, body: shut });
    await engage('outreach');
    const [last] = await service.admin.sql<{ seq: number }[]>`
      select last_seq as seq from event_counters where team_id = ${team.id}`;
    await live.reaches(team.id, Number(last!.seq));
    const kinds = live.heard.map(({ kind }) => kind).filter((kind) => kind !== 'hidden');
    expect(new Set(kinds)).toEqual(new Set(['case.mode_changed', 'case.engagement_changed']));
    expect(kinds).toHaveLength(2);
  } finally {
    live.close();
  }
});
