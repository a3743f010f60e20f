import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { goToDayOfWorkbook, rowOf, rowsOf, type Led, type WorkbookDay } from './day-of-workbook.ts';
import type { Import } from './words.ts';

let service: TestService;
let day: WorkbookDay<TestClient>;

beforeAll(async () => {
  service = await startTestService();
  day = await goToDayOfWorkbook(service);
});
afterAll(() => service.stop());

type LedTeam = Led<TestClient>;

const upload = ({ team, leader }: LedTeam, bytes: Uint8Array, name = 'teamark.xlsx') =>
  leader.ok('createImport', {
    path: { teamId: team.id },
    body: Buffer.from(bytes),
    headers: { 'x-file-name': encodeURIComponent(name) },
  });
const commit = ({ leader }: LedTeam, { id, version }: Import) =>
  leader.ok('commitImport', { path: { importId: id }, version });
const board = async ({ team, leader }: LedTeam) =>
  (await leader.ok('getBoard', { path: { teamId: team.id } })).body;

const refusedUpload = async ({ team, leader }: LedTeam, bytes: Uint8Array) =>
  leader.refused('createImport', {
    path: { teamId: team.id },
    body: bytes,
    headers: { 'x-file-name': 'x.xlsx' },
  });

/** What the team hears of the file itself, whatever is in it. */
async function toldOf({ team }: LedTeam, { id }: Import): Promise<string[]> {
  const events = await service.admin.sql<{ kind: string }[]>`
    select kind from events where team_id = ${team.id} and data ->> 'importId' = ${id} and kind like 'import.%'
    order by seq`;
  return events.map(({ kind }) => kind);
}

describe('a person corrects the mapping', () => {
  test('and the stand-in is a member, a sheet is left out, and the rows follow', async () => {
    const led = await day.teamWithLeader();
    const { workerId } = led.team.municipal[0];
    const { body: seen } = await upload(led, day.workbook);
    expect(seen.unknownNames).toContainEqual({
      name: 'Vikar',
      kind: 'worker',
      rowCount: 1,
      workerId: null,
      workerName: null,
      unitId: null,
    });
    const { body: corrected } = await led.leader.ok('changeImportMapping', {
      path: { importId: seen.id },
      version: seen.version,
      body: {
        names: [
          { name: 'Vikar', kind: 'worker', workerId },
          { name: 'Boligen Solbakken', kind: 'unit', unitId: led.team.units.municipal },
        ],
        sheets: [{ name: 'Henvendelser', kind: 'not_understood' }],
      },
    });
    expect(rowOf(corrected, 'Saker', 24)).toMatchObject({ verdict: 'accepted' });
    expect(rowsOf(corrected, 'Henvendelser')).toEqual([]);
    expect(corrected.version).toBe(seen.version + 1);
    const stale = await led.leader.refused('commitImport', {
      path: { importId: seen.id },
      version: seen.version,
    });
    expect([stale.slug, stale.current]).toEqual(['version-stale', corrected]);

    const { body: made } = await commit(led, corrected);
    expect(made.result).toMatchObject({ inquiryIds: [] });
    const { cases } = await board(led);
    const standIn = cases.find(({ alias }) => alias === 'Ask-123');
    expect(standIn?.seats.municipal.workerId).toBe(workerId);

    // The sheet that was left out can still be imported from the same file.
    const later = (await upload(led, day.workbook)).body;
    expect(later.counts).toMatchObject({ accepted: 4, repaired: 5, alreadyImported: 52 });
  });

  test('and takes it back', async () => {
    const led = await day.teamWithLeader();
    const { workerId } = led.team.municipal[0];
    const { body: seen } = await upload(led, day.workbook);
    const say = (version: number, workerIdOrNull: string | null) =>
      led.leader.ok('changeImportMapping', {
        path: { importId: seen.id },
        version,
        body: { names: [{ name: 'vikar', kind: 'worker', workerId: workerIdOrNull }] },
      });
    const said = (await say(seen.version, workerId)).body;
    const back = (await say(said.version, null)).body;
    expect(rowOf(back, 'Saker', 24)).toEqual(rowOf(seen, 'Saker', 24));
    expect(await toldOf(led, seen)).toEqual([
      'import.uploaded',
      'import.changed',
      'import.changed',
    ]);
  });
});

describe('what was seen is what is carried out', () => {
  test('a dry run that has become another since is refused, and can be looked at anew', async () => {
    const led = await day.teamWithLeader();
    const { body: seen } = await upload(led, day.workbook);
    await day.make.member({ in: led.team, level: 'municipal', name: 'Vikar' });
    const stale = await led.leader.refused('commitImport', {
      path: { importId: seen.id },
      version: seen.version,
    });
    expect(stale.slug).toBe('version-stale');
    const { body: anew } = await led.leader.ok('getImport', { path: { importId: seen.id } });
    expect(anew.version).toBe(seen.version + 1);
    expect(rowOf(anew, 'Saker', 24).verdict).toBe('accepted');
    await commit(led, anew);
    expect(await toldOf(led, seen)).toEqual([
      'import.uploaded',
      'import.changed',
      'import.committed',
    ]);
  });

  test('whoever has ended their agreement is given no seat and no inquiry, and nothing is refused for it', async () => {
    const led = await day.teamWithLeader();
    const { agreementId, name } = led.team.municipal[0];
    const body = { endedOn: '2026-12-31' };
    await led.leader.ok('endAgreement', { path: { agreementId }, version: 1, body });
    const other = led.team.specialist[0].name;
    const rows = [
      'Alias;Arbeidsform;Fra kommunen;Fra DPS;Oppstart',
      `Gran-7;inntak;${name};${other};01.02.2026`,
    ];
    const { body: cases } = await upload(led, Buffer.from(rows.join('\n')), 'saker.csv');
    const [row] = cases.sheets[0]!.rows;
    expect([row!.verdict, ...row!.reasons.map(({ code }) => code)]).toEqual([
      'waiting_for_second_seat',
      'worker_leaves',
    ]);
    await commit(led, cases);
    const worry = `Dato;Hvem ringte;Bekymring;Ansvarlig\n01.11.2026;fastlege;Åpner ikke;${name}`;
    const { body: inquiries } = await upload(led, Buffer.from(worry), 'henvendelser.csv');
    expect(inquiries.sheets[0]!.rows[0]!.repairs.map(({ code }) => code)).toEqual(['owner_leaves']);
    await commit(led, inquiries);
    expect((await board(led)).inquiries).toMatchObject([{ ownerId: led.leaderId }]);
  });

  test('two who import the same file at once make nothing twice', async () => {
    const led = await day.teamWithLeader();
    const uploads = [
      (await upload(led, day.workbook)).body,
      (await upload(led, day.workbook)).body,
    ];
    const replies = await Promise.all(
      uploads.map(({ id, version }) =>
        led.leader.call('commitImport', { path: { importId: id }, version }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await board(led)).cases).toHaveLength(32);
  });

  test('a row that fails takes everything with it', async () => {
    const led = await day.teamWithLeader();
    const { body: seen } = await upload(led, day.workbook);
    await service.admin.sql`
      alter table inquiries add constraint test_refuses check (worry <> 'har mistet leiligheten') not valid`;
    try {
      const attempt = led.leader.call('commitImport', {
        path: { importId: seen.id },
        version: seen.version,
      });
      await expect(attempt).rejects.toThrow(/"slug": "internal"/);
    } finally {
      await service.admin.sql`alter table inquiries drop constraint test_refuses`;
    }
    const { cases, members } = await board(led);
    expect([cases.length, members.length]).toEqual([0, 4]);
    const { body } = await led.leader.ok('getImport', { path: { importId: seen.id } });
    expect(body.state).toBe('dry_run');
    await commit(led, body);
  });
});

describe('a file is refused, and nothing of it is kept', () => {
  test.each([
    ['empty', () => Buffer.from(';;\n')],
    ['empty', () => Buffer.alloc(0)],
    ['other_format', () => Buffer.from('%PDF-1.7 something')],
    ['old_excel', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(99)])],
    ['damaged', () => day.workbook.subarray(0, 5000)],
    ['encoding', () => Buffer.from([65, 0, 66, 0])],
  ])('when it is %s', async (reason, bytes) => {
    const led = await day.teamWithLeader();
    const problem = await refusedUpload(led, bytes());
    expect([problem.slug, problem.status]).toEqual(['import-unreadable', 422]);
    expect(problem.file?.reason).toBe(reason);
    const { body } = await led.leader.ok('listImports', { path: { teamId: led.team.id } });
    expect(body.items).toEqual([]);
  });

  test('when it has formulas, naming the cells', async () => {
    const led = await day.teamWithLeader();
    const cells = new Map([['1,1', { formula: 'SUM(A1:A9)', value: 3, type: 'formula' as const }]]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Ansatte', rows: [['a']], cells }] });
    const problem = await refusedUpload(led, bytes);
    expect(problem.file).toEqual({ reason: 'formulas', cells: ['Ansatte!B2'], found: 1 });
  });

  test('when it is too large in any way', async () => {
    const led = await day.teamWithLeader();
    const problem = await refusedUpload(led, Buffer.from('a;b\n'.repeat(6000)));
    expect([problem.slug, problem.status, problem.file?.reason]).toEqual([
      'import-too-large',
      413,
      'too_many_rows',
    ]);
    const larger = await refusedUpload(led, Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
    expect(larger.slug).toBe('payload-too-large');
  });
});

describe('an import is the team leader’s', () => {
  test('other members may not see it, and other teams do not know of it', async () => {
    const led = await day.teamWithLeader();
    const { body: seen } = await upload(led, day.workbook);
    const path = { importId: seen.id };
    const member = await service.signIn(led.team.municipal[0].workerId);
    const stranger = await day.teamWithLeader();
    // Leads one team and is a member of the other: leading is of a team.
    const both = led.team.specialist[0].workerId;
    await day.make.role({ workerId: both, role: 'team_leader', team: stranger.team });
    const leaderElsewhere = await service.signIn(both);
    for (const id of ['getImport', 'commitImport', 'changeImportMapping'] as const) {
      const sent = { path, version: 1, ...(id === 'changeImportMapping' && { body: {} }) };
      expect([id, (await member.refused(id, sent)).slug]).toEqual([id, 'not-allowed']);
      expect([id, (await stranger.leader.refused(id, sent)).slug]).toEqual([id, 'not-found']);
      expect([id, (await leaderElsewhere.refused(id, sent)).slug]).toEqual([id, 'not-allowed']);
    }
  });
});
