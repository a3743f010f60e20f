import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { goToDayOfWorkbook, rowOf, rowsOf, type Led, type WorkbookDay } from './day-of-workbook.ts';
import type { Import } from './words.ts';

// The sheet of answers in the real workbook: decimal commas, lines that are missing, sums that do not add up.

let service: TestService;
let led: Led<TestClient>;
let workbook: Buffer;
let day: WorkbookDay<TestClient>;

beforeAll(async () => {
  service = await startTestService();
  day = await goToDayOfWorkbook(service);
  ({ workbook } = day);
  led = await day.teamWithLeader();
  for (const form of ['ors', 'srs'])
    await writeRaw(service.database, led.team, async ({ sql }) => {
      await sql`
        insert into instrument_licences (id, team_id, instrument_id, licensor, reference, holder, use_right, aggregate_norms,
          valid_from, recorded_by)
        values (${newId()}, ${led.team.id}, ${form}, 'Utgiver', '1', 'Teamet', 'paper_only', 'unknown', '2026-01-01', ${led.leaderId})`;
    });
});
afterAll(() => service.stop());

const upload = async () =>
  (
    await led.leader.ok('createImport', {
      path: { teamId: led.team.id },
      body: workbook,
      headers: { 'x-file-name': 'teamark.xlsx' },
    })
  ).body;
const verdictsOf = (seen: Import) => {
  const counts = new Map<string, number>();
  for (const { verdict, reasons, repairs } of rowsOf(seen, 'ORS-SRS')) {
    const what = [verdict, ...[...reasons, ...repairs].map(({ code }) => code)].join(' ');
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};

test('each row by the rule, and what is carried out is the pair’s to see and no leader’s', async () => {
  const seen = await upload();
  expect(verdictsOf(seen)).toEqual({
    accepted: 14,
    'repaired cooperation_with_pair': 24,
    'repaired sum_not_kept': 1,
    'repaired sum_not_kept cooperation_with_pair': 4,
    'refused sum_differs': 2,
    // Closed, or waiting for their second seat; and aliases that no row of the cases has.
    'refused case_not_open': 8,
    'refused case_not_open sum_differs': 2,
    'refused case_unknown': 4,
    'refused case_unknown sum_differs': 1,
  });
  const { id, version } = seen;
  const made = (await led.leader.ok('commitImport', { path: { importId: id }, version })).body;
  expect(made.result!.measurementIds.length).toBeGreaterThan(60);

  const { cases } = (await led.leader.ok('getBoard', { path: { teamId: led.team.id } })).body;
  const card = cases.find(({ alias }) => alias === 'Alm-102')!;
  const path = { caseId: card.id };
  const member = await service.signIn(card.seats.municipal.workerId);
  const { series } = (await member.ok('getFeedback', { path })).body;
  const [cooperation, life] = series.toSorted((a, b) => a.about.localeCompare(b.about));
  expect(life!.measurements[0]).toMatchObject({
    ...{ measuredOn: '2026-06-06', lines: [39, 71, 76, 62], totalTenths: 248 },
  });
  expect(cooperation!.measurements[0]).toMatchObject({ lines: null, totalTenths: 384 });
  expect(cooperation!.workers).toHaveLength(2);
  expect((await led.leader.ok('getFeedback', { path })).body.series).toEqual([]);

  const row = rowOf(made, 'ORS-SRS', 3);
  expect(row.values).toEqual({ alias: 'Alm-102', measured_on: '2026-06-06' });
  const [kept] = await service.admin.sql<{ said: string }[]>`
    select (select report::text from import_runs where id = ${id})
      || (select string_agg(content::text, ' ') from import_rows where import_id = ${id} and kind = 'measurement') as said`;
  expect(kept!.said).not.toMatch(/24,8|24\.8|38,4|"7,6"/);
  const again = await upload();
  expect(verdictsOf(again)['already_imported']).toBe(
    rowsOf(made, 'ORS-SRS').filter(({ verdict }) => verdict !== 'refused').length,
  );
});

test('a case that the person has closed to who imports takes in nothing', async () => {
  const { team, leader, leaderId } = led;
  const [closed, seen] = [await day.make.case({ in: team }), await day.make.case({ in: team })];
  await writeRaw(
    service.database,
    team,
    ({ sql }) => sql`
      insert into blocks (id, team_id, case_id, kind, worker_id, recorded_by)
      values (${newId()}, ${team.id}, ${closed.id}, 'worker', ${leaderId}, ${leaderId})`,
  );
  const rows = [closed, seen].flatMap(({ alias }) => [
    `${alias};01.11.2026;1,0;2,0;3,0;4,0`,
    `${alias};01.10.2026;5,0;6,0;3,0;4,0`,
  ]);
  const { id, version } = (
    await leader.ok('createImport', {
      path: { teamId: team.id },
      body: Buffer.from(['Alias;Dato;Personlig;Nære;Sosialt;Helhet', ...rows].join('\n')),
      headers: { 'x-file-name': 'svar.csv' },
    })
  ).body;
  const bring = writeRaw(
    service.database,
    team,
    ({ sql }) => sql`
      select set_actor('worker', ${leaderId}, null, no_rights()
          || jsonb_build_object('teamIds', ${[team.id]}::uuid[], 'blockedCaseIds', ${[closed.id]}::uuid[])),
        bring_in_measurement(${id}, ${closed.id}, 'ors', '2026-11-01', '{10,20,30,40}', 100::smallint)`,
  );
  expect(await refusalOf(bring)).toBe('import_makes_once');
  await leader.ok('commitImport', { path: { importId: id }, version });
  const made = await service.admin.sql<{ caseId: string }[]>`
    select case_id as "caseId" from measurements where case_id in (${closed.id}, ${seen.id})`;
  expect(made).toEqual([{ caseId: seen.id }, { caseId: seen.id }]);

  // What it calls for is the two's to see at once; what the person takes back is not in the sheet that it came by either.
  const path = { caseId: seen.id };
  const member = await service.signIn(team.municipal[0].workerId);
  const { items } = (await member.ok('listSignals', { path })).body;
  expect(items).toMatchObject([
    { kind: 'sharp_drop', measuredOn: '2026-11-01', fromTenths: 180, toTenths: 100 },
    { kind: 'deteriorated' },
  ]);
  const person = (await member.ok('getPerson', { path })).body;
  const body = { state: 'declined', said: 'spoken' } as const;
  await member.ok('recordRegistration', { path, version: person.version, body });
  const [file] = await service.admin.sql<{ size: number }[]>`
    select length(f.content) as size from import_files f join import_runs r on r.file_id = f.id where r.id = ${id}`;
  expect(file!.size).toBe(0);
});
