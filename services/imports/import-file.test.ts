import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { goToDayOfWorkbook, type WorkbookDay } from './day-of-workbook.ts';
import { importFile } from './imports.ts';

let service: TestService;
let day: WorkbookDay<TestClient>;

beforeAll(async () => {
  service = await startTestService();
  day = await goToDayOfWorkbook(service);
});
afterAll(() => service.stop());

const nameOf = async (teamId: string) => {
  const [team] = await service.admin.sql`select name from teams where id = ${teamId}`;
  return String(team?.name);
};
const countOf = async (table: string, teamId: string) => {
  const { sql } = service.admin;
  const [row] =
    await sql`select count(*)::int as rows from ${sql(table)} where team_id = ${teamId}`;
  return row?.rows as number;
};
const file = (team: string, isToCommit: boolean) => ({
  team,
  name: 'teamark.xlsx',
  bytes: day.workbook,
  isToCommit,
});

test('a dry run from the command line keeps nothing', async () => {
  const { id } = await day.make.team();
  const { team, report } = await importFile(service.database, file(await nameOf(id), false));
  expect(team.id).toBe(id);
  expect([report.result, report.sheets.length]).toEqual([null, 4]);
  expect([await countOf('import_files', id), await countOf('cases', id)]).toEqual([0, 0]);
});

test('an import from the command line gives what nobody owns to the team’s leader', async () => {
  const made = await day.make.team();
  const leaderId = await day.make.worker({ role: 'team_leader', team: made });
  const { report } = await importFile(service.database, file(made.id, true));
  expect(report.result?.inquiryIds.length).toBeGreaterThan(0);
  expect(report.result?.caseIds.length).toBe(await countOf('case_openings', made.id));
  const owned = await service.admin.sql`
    select from inquiries where team_id = ${made.id} and owner_worker_id = ${leaderId}`;
  expect(owned.length).toBeGreaterThan(0);
  const [logged] = await service.admin.sql`
    select system_name from access_log where team_id = ${made.id} and operation_id = 'commitImport' limit 1`;
  expect(logged?.system_name).toBe('import');

  const again = await importFile(service.database, file(made.id, true));
  expect([again.report.result, again.report.counts.alreadyImported]).toEqual([null, 61]);
  expect(await countOf('import_files', made.id)).toBe(1);
});

test('it says which teams there are, and that a team needs a leader', async () => {
  const { id } = await day.make.team();
  await expect(importFile(service.database, file('Ukjent', false))).rejects.toThrow(
    `There is no team «Ukjent»; there are`,
  );
  await expect(importFile(service.database, file(id, true))).rejects.toThrow('has no leader');
  expect(await countOf('import_files', id)).toBe(0);
});
