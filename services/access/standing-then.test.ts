import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { linkWaiting } from '../platform/database/access-chain.ts';
import { verifyAccess } from '../platform/database/verify-access.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// Who looked, and as what, is what stood when they looked: nothing that is said of those days afterwards changes it.

let service: TestService;
let make: Maker;
beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

let team: MadeTeam;
let opened: MadeCase;
let member: TestClient;
let administrator: TestClient;
let outsiderId: string;
let outsider: TestClient;
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.signIn(team.municipal[0].workerId);
  administrator = await service.signIn(await make.worker({ role: 'administrator' }));
  outsiderId = (await make.team()).municipal[0].workerId;
  outsider = await service.signIn(outsiderId);
});

const path = () => ({ caseId: opened.id });

async function lookedAs(workerId: string): Promise<[string, string | null][]> {
  const { body } = await member.ok('listCaseAccess', { path: path(), query: { limit: 200 } });
  return body.items
    .filter(({ worker }) => worker?.id === workerId)
    .map(({ operation, relation }) => [operation, relation]);
}

const joins = (startsOn: string) =>
  administrator.ok('makeAgreement', {
    path: { teamId: team.id },
    body: { workerId: outsiderId, homeUnitId: team.units.municipal, fraction: 0.1, startsOn },
  });

test('a stranger who tried does not become a member who looked, by an agreement from before', async () => {
  await outsider.refused('getCase', { path: path() });
  await joins('2025-06-01');
  expect(await lookedAs(outsiderId)).toEqual([['getCase', 'none']]);
  await outsider.ok('getCase', { path: path() });
  expect(await lookedAs(outsiderId)).toEqual([
    ['getCase', 'team_member'],
    ['getCase', 'none'],
  ]);
});

test('a member who looked does not become a stranger, by an end from before', async () => {
  const { workerId, agreementId } = team.municipal[1];
  await (await service.signIn(workerId)).ok('getCase', { path: path() });
  await administrator.ok('endAgreement', {
    path: { agreementId },
    version: 1,
    body: { endedOn: '2026-01-01' },
  });
  expect(await lookedAs(workerId)).toEqual([['getCase', 'team_member']]);
});

test('whoever becomes a member while on a visit acts as that, and the visit is over', async () => {
  await outsider.ok('takeEmergencyAccess', {
    body: { team: team.id, caseName: opened.alias, reason: 'danger_to_life', words: 'Svarer ikke' },
  });
  await outsider.ok('getCase', { path: path() });
  await joins('2026-01-01');
  expect((await outsider.ok('getMe', {})).body.visits).toEqual([]);
  const { version } = await outsider.ok('getCase', { path: path() });
  const body = { engagement: 'in_contact' } as const;
  await outsider.ok('changeEngagement', { path: path(), version: version!, body });
  expect(await lookedAs(outsiderId)).toEqual([
    ['changeEngagement', 'team_member'],
    ['getCase', 'team_member'],
    ['getCase', 'emergency'],
    ['takeEmergencyAccess', 'emergency'],
  ]);
});

test('a log that was taken away whole is missed where people have acted', async () => {
  await outsider.refused('getCase', { path: path() });
  const inquiry = { source: 'gp', askedBy: 'fastlegen', worry: 'Åpner ikke.' } as const;
  await member.ok('receiveInquiry', { path: { teamId: team.id }, body: inquiry });
  await linkWaiting(service.database);
  await service.admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    for (const table of ['access_links', 'access_heads', 'access_unlinked', 'access_log'])
      await sql`delete from ${sql(table)} where team_id = ${team.id}`;
  });
  const { findings } = await verifyAccess(service.admin.sql);
  expect(findings).toEqual([
    { teamId: team.id, position: null, rowId: null, what: 'chain_missing' },
  ]);
});
