import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { goToDayOfWorkbook, rowOf, type Led, type WorkbookDay } from './day-of-workbook.ts';
import type { Import } from './words.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

// A dry run that has become another is kept by whoever looks: two may look at once, or look while somebody corrects.

let service: TestService;
let day: WorkbookDay<TestClient>;

beforeAll(async () => {
  service = await startTestService();
  day = await goToDayOfWorkbook(service);
});
afterAll(() => service.stop());

/** An import whose dry run has become another since it was made: row 24 of «Saker» names somebody new. */
async function changedSince(): Promise<Led<TestClient> & { seen: Import }> {
  const led = await day.teamWithLeader();
  const { body: seen } = await led.leader.ok('createImport', {
    path: { teamId: led.team.id },
    body: day.workbook,
    headers: { 'x-file-name': 'teamark.xlsx' },
  });
  await day.make.member({ in: led.team, level: 'municipal', name: 'Vikar' });
  return { ...led, seen };
}

/** Sends each call while the import is held, the next one when the one before it waits; then lets them go on. */
async function whileHeld<Reply>({ id }: Import, calls: (() => Promise<Reply>)[]): Promise<Reply[]> {
  const { sent } = await service.admin.sql.begin(async (held) => {
    await held`select from import_runs where id = ${id} for update`;
    const replies: Promise<Reply>[] = [];
    for (const call of calls) {
      replies.push(call());
      await untilWaiting(service.admin, replies.length);
    }
    return { sent: replies };
  });
  return Promise.all(sent);
}

test('two who look at once at a dry run that has changed see one new version of it', async () => {
  const { leader, team, seen } = await changedSince();
  const path = { importId: seen.id };
  const look = async () => (await leader.ok('getImport', { path })).body;
  const [one, other] = await whileHeld(seen, [look, look]);
  expect([one!.version, other!.version]).toEqual([seen.version + 1, seen.version + 1]);
  expect(rowOf(other!, 'Saker', 24).verdict).toBe('accepted');
  const told = await service.admin.sql`
    select from events where team_id = ${team.id} and kind = 'import.changed'`;
  expect(told).toHaveLength(1);
});

test('whoever looks while a colleague corrects the mapping sees the corrected one, and undoes nothing', async () => {
  const { leader, seen } = await changedSince();
  const path = { importId: seen.id };
  const body = { sheets: [{ name: 'Saker', kind: 'not_understood' as const }] };
  const correct = async () =>
    (await leader.ok('changeImportMapping', { path, version: seen.version, body })).body;
  const look = async () => (await leader.ok('getImport', { path })).body;
  const [corrected, looked] = await whileHeld(seen, [correct, look]);
  expect(looked).toEqual(corrected);
});
