import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { planImport } from './plan-rules.ts';
import { goToDayOfWorkbook, makeFacts, noCorrections } from './make-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Import } from './words.ts';

let service: TestService;
let make: Maker;
let workbook: Buffer;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  workbook = await readFile(new URL('./fixtures/teamark.xlsx', import.meta.url));
  await goToDayOfWorkbook(service.admin);
});
afterAll(() => service.stop());

interface Led {
  team: MadeTeam;
  leaderId: string;
  leader: TestClient;
}

async function teamWithLeader(): Promise<Led> {
  const team = await make.team();
  const leaderId = await make.worker({ role: 'team_leader', team });
  return { team, leaderId, leader: await service.signIn(leaderId) };
}

const upload = (
  { team, leader }: Pick<Led, 'team' | 'leader'>,
  bytes: Uint8Array = workbook,
  name = 'teamark.xlsx',
) =>
  leader.ok('createImport', {
    path: { teamId: team.id },
    body: Buffer.from(bytes),
    headers: { 'x-file-name': encodeURIComponent(name) },
  });
const refusedUpload = async ({ team, leader }: Led, bytes: Uint8Array) =>
  leader.refused('createImport', {
    path: { teamId: team.id },
    body: bytes,
    headers: { 'x-file-name': 'x.xlsx' },
  });
const commit = ({ leader }: Pick<Led, 'leader'>, { id, version }: Import) =>
  leader.ok('commitImport', { path: { importId: id }, version });
const board = async ({ team, leader }: Led) =>
  (await leader.ok('getBoard', { path: { teamId: team.id } })).body;
const rowsOf = (seen: Import, sheet: string) =>
  seen.sheets.find(({ name }) => name === sheet)?.rows ?? [];
const rowOf = (seen: Import, sheet: string, row: number) =>
  rowsOf(seen, sheet).find(({ number }) => number === row)!;

describe('the real workbook into a team', () => {
  let led: Led;
  let seen: Import;
  let made: Import;

  beforeAll(async () => {
    led = await teamWithLeader();
    seen = (await upload(led)).body;
    made = (await commit(led, seen)).body;
  });

  test('is shown first as what would become of each row', () => {
    expect(seen).toMatchObject({ state: 'dry_run', fileName: 'teamark.xlsx', result: null });
    expect(seen.counts).toEqual({
      accepted: 40,
      repaired: 18,
      refused: 1,
      alreadyImported: 0,
      waitingForSecondSeat: 3,
    });
    expect(
      seen.sheets.map(({ name, kind, rowCount, rows }) => [name, kind, rowCount, rows.length]),
    ).toEqual([
      ['Ansatte', 'workers', 14, 14],
      ['Saker', 'cases', 39, 39],
      ['Henvendelser', 'inquiries', 9, 9],
      ['ORS-SRS', 'not_understood', 60, 0],
    ]);
    expect(rowOf(seen, 'Saker', 40).reasons).toEqual([
      {
        code: 'row_twice',
        field: 'reference',
        value: '26/3',
        row: 4,
        candidates: [],
        help: 'The same row stands further up. Nothing is lost.',
      },
    ]);
  });

  test('becomes workers, cases, closed records, waiting cases and inquiries', () => {
    const { result } = made;
    expect(made.state).toBe('committed');
    expect(
      Object.fromEntries(Object.entries(result!).map(([what, ids]) => [what, ids.length])),
    ).toEqual({
      unitIds: 7,
      workerIds: 14,
      agreementIds: 14,
      caseIds: 32,
      closedCaseIds: 3,
      inquiryIds: 9,
      pendingCaseIds: 3,
    });
  });

  test('gives every open case both its seats, from both levels', async () => {
    const { cases } = await board(led);
    expect(cases).toHaveLength(32);
    for (const { seats, flags } of cases) {
      expect([seats.municipal.level, seats.specialist.level]).toEqual(['municipal', 'specialist']);
      expect(flags).toContain('earlier_pair_unknown');
    }
    const unnamed = cases.filter(({ flags }) => flags.includes('contact_unnamed'));
    expect(unnamed.map(({ reference }) => reference).sort()).toEqual(
      ['26/12', '26/15', '26/21', '26/24', '26/3', '26/33', '26/6'].sort(),
    );
    expect(unnamed.every(({ mode }) => mode === 'shoulder_to_shoulder')).toBe(true);
  });

  test('keeps what the sheet states of the time before', async () => {
    const { cases } = await board(led);
    const card = cases.find(({ alias }) => alias === 'Bjørk-104')!;
    expect(card).toMatchObject({ startedOn: '2025-05-13', lastContactOn: '2026-11-05' });
    const { body } = await led.leader.ok('listSeats', { path: { caseId: card.id } });
    const today = body.seats.map(({ fromAt, toAt }) => [fromAt.slice(0, 10), toAt]);
    expect(today).toEqual([
      ['2026-11-22', null],
      ['2026-11-22', null],
    ]);
  });

  test('shows from now on whose agreement is planned to end', async () => {
    const { cases } = await board(led);
    const atRisk = cases.filter(({ flags }) => flags.includes('staffing_at_risk'));
    expect(atRisk.length).toBeGreaterThan(0);
    for (const { seats } of atRisk) expect(seats.municipal.name).toBe('Per Ruud');
  });

  test('lets the next meeting fill the second seat of rows that break the rule of two', async () => {
    const { pendingCases } = await board(led);
    const waiting = pendingCases.map(({ reference, problem, seats }) => [
      reference,
      problem,
      seats.municipal?.name ?? null,
      seats.specialist?.name ?? null,
    ]);
    expect(waiting.sort()).toEqual([
      ['26/11', 'seat-empty', 'Per Ruud', null],
      ['26/17', 'seat-wrong-level', 'Per Ruud', null],
      ['26/23', 'seat-not-member', null, 'Ingrid Dahl'],
    ]);
  });

  test('rejects nobody', async () => {
    const { inquiries } = await board(led);
    expect(inquiries).toHaveLength(9);
    expect(new Set(inquiries.map(({ state }) => state))).toEqual(new Set(['received']));
    const leaders = inquiries.filter(({ ownerId }) => ownerId === led.leaderId);
    expect(leaders.map(({ source }) => source).sort()).toEqual(['institution', 'police']);
    const oldest = inquiries.find(({ source }) => source === 'gp')!;
    expect(oldest.receivedAt.slice(0, 10)).toBe('2026-10-01');
  });

  test('closes nothing of its own: a closed row has neither reason nor position', async () => {
    const { body } = await led.leader.ok('listCases', {
      path: { teamId: led.team.id },
      query: { state: 'closed' },
    });
    expect(body.items.map(({ reference }) => reference).sort()).toEqual([
      '26/10',
      '26/20',
      '26/30',
    ]);
    const { body: one } = await led.leader.ok('getCase', { path: { caseId: body.items[0]!.id } });
    expect(one).toMatchObject({ state: 'closed', seats: null });
  });

  test('tells the team, and puts no worry and no remark on the board or into the log', async () => {
    const shown = JSON.stringify(await board(led));
    const events = await service.admin.sql`
      select seq, kind, data from events where team_id = ${led.team.id} order by seq`;
    const told = JSON.stringify(events);
    for (const words of ['savner bolig', 'ringer ikke tilbake', 'ruser seg mye', 'avvist']) {
      expect(shown).not.toContain(words);
      expect(told).not.toContain(words);
    }
    expect(events.map(({ seq }) => Number(seq))).toEqual(events.map((_, index) => index + 1));
    const kinds = events.map(({ kind }) => String(kind));
    expect(kinds.filter((kind) => kind === 'case.opened')).toHaveLength(32);
    expect(kinds).toEqual(expect.arrayContaining(['import.committed', 'pending_case.added']));
    const kept = await service.admin.sql`
      select content from import_rows where import_id = ${made.id} and natural_key = 'ref 26/5'`;
    expect(kept[0]?.content).toMatchObject({ said: { remark: 'savner bolig' } });
  });

  test('makes nothing twice: not the same file, and not a csv of the same sheet', async () => {
    const again = (await upload(led)).body;
    expect(again.counts).toMatchObject({
      accepted: 0,
      repaired: 0,
      alreadyImported: 61,
      refused: 1,
    });
    const blocked = await led.leader.refused('commitImport', {
      path: { importId: again.id },
      version: again.version,
    });
    expect(blocked.slug).toBe('import-blocked');
    const csv = iconv.encode(
      'Sak;Alias;Arbeidsform;Fra kommunen;Fra DPS;Startet;Status\r\n' +
        '26/1;Osp-101;inntak;Per Myhre;Nils Lie;04.02.2025;åpen\r\n' +
        '27/1;Bjørk-201;inntak;Astrid Sæther;Ola Ødegård;04.02.2026;åpen\r\n',
      'win1252',
    );
    const newer = (await upload(led, csv, 'saker.csv')).body;
    expect(newer).toMatchObject({
      format: 'csv',
      encoding: 'windows-1252',
      delimiter: 'semicolon',
    });
    expect(newer.sheets[0]?.rows.map(({ verdict }) => verdict)).toEqual([
      'already_imported',
      'accepted',
    ]);
    const { body } = await commit(led, newer);
    expect(body.result?.caseIds).toHaveLength(1);
    expect((await board(led)).cases).toHaveLength(33);
  });

  test('is carried out once', async () => {
    const { slug } = await led.leader.refused('commitImport', {
      path: { importId: made.id },
      version: made.version,
    });
    expect(slug).toBe('import-committed');
    const { body } = await led.leader.ok('getImport', { path: { importId: made.id } });
    expect(body).toEqual(made);
    const list = await led.leader.ok('listImports', { path: { teamId: led.team.id } });
    expect(list.body.items.at(-1)).toMatchObject({ id: made.id, state: 'committed' });
  });
});

describe('a person corrects the mapping', () => {
  test('and the stand-in is a member, a sheet is left out, and the rows follow', async () => {
    const led = await teamWithLeader();
    const { workerId } = led.team.municipal[0];
    const { body: seen } = await upload(led);
    expect(seen.unknownNames).toContainEqual({
      name: 'Vikar',
      kind: 'worker',
      rowCount: 1,
      workerId: null,
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
    const later = (await upload(led)).body;
    expect(later.counts).toMatchObject({ accepted: 4, repaired: 5, alreadyImported: 52 });
  });

  test('and takes it back', async () => {
    const led = await teamWithLeader();
    const { workerId } = led.team.municipal[0];
    const { body: seen } = await upload(led);
    const say = (version: number, workerIdOrNull: string | null) =>
      led.leader.ok('changeImportMapping', {
        path: { importId: seen.id },
        version,
        body: { names: [{ name: 'vikar', kind: 'worker', workerId: workerIdOrNull }] },
      });
    const said = (await say(seen.version, workerId)).body;
    const back = (await say(said.version, null)).body;
    expect(rowOf(back, 'Saker', 24)).toEqual(rowOf(seen, 'Saker', 24));
  });
});

describe('what was seen is what is carried out', () => {
  test('a dry run that has become another since is refused, and can be looked at anew', async () => {
    const led = await teamWithLeader();
    const { body: seen } = await upload(led);
    await make.member({ in: led.team, level: 'municipal', name: 'Vikar' });
    const stale = await led.leader.refused('commitImport', {
      path: { importId: seen.id },
      version: seen.version,
    });
    expect(stale.slug).toBe('version-stale');
    const { body: anew } = await led.leader.ok('getImport', { path: { importId: seen.id } });
    expect(anew.version).toBe(seen.version + 1);
    expect(rowOf(anew, 'Saker', 24).verdict).toBe('accepted');
    await commit(led, anew);
  });

  test('two who import the same file at once make nothing twice', async () => {
    const led = await teamWithLeader();
    const uploads = [(await upload(led)).body, (await upload(led)).body];
    const replies = await Promise.all(
      uploads.map(({ id, version }) =>
        led.leader.call('commitImport', { path: { importId: id }, version }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await board(led)).cases).toHaveLength(32);
  });

  test('a row that fails takes everything with it', async () => {
    const led = await teamWithLeader();
    const { body: seen } = await upload(led);
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
    ['other_format', () => Buffer.from('%PDF-1.7 something')],
    ['old_excel', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(99)])],
    ['damaged', () => workbook.subarray(0, 5000)],
    ['encoding', () => Buffer.from([65, 0, 66, 0])],
  ])('when it is %s', async (reason, bytes) => {
    const led = await teamWithLeader();
    const problem = await refusedUpload(led, bytes());
    expect([problem.slug, problem.status]).toEqual(['import-unreadable', 422]);
    expect(problem.file?.reason).toBe(reason);
    const { body } = await led.leader.ok('listImports', { path: { teamId: led.team.id } });
    expect(body.items).toEqual([]);
  });

  test('when it has formulas, naming the cells', async () => {
    const led = await teamWithLeader();
    const cells = new Map([['1,1', { formula: 'SUM(A1:A9)', value: 3, type: 'formula' as const }]]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Ansatte', rows: [['a']], cells }] });
    const problem = await refusedUpload(led, bytes);
    expect(problem.file).toEqual({ reason: 'formulas', cells: ['Ansatte!B2'], found: 1 });
  });

  test('when it is too large in any way', async () => {
    const led = await teamWithLeader();
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
    const led = await teamWithLeader();
    const { body: seen } = await upload(led);
    const path = { importId: seen.id };
    const member = await service.signIn(led.team.municipal[0].workerId);
    const stranger = await teamWithLeader();
    // Leads one team and is a member of the other: leading is of a team.
    const both = led.team.specialist[0].workerId;
    await make.role({ workerId: both, role: 'team_leader', team: stranger.team });
    const leaderElsewhere = await service.signIn(both);
    for (const id of ['getImport', 'commitImport', 'changeImportMapping'] as const) {
      const sent = { path, version: 1, ...(id === 'changeImportMapping' && { body: {} }) };
      expect([id, (await member.refused(id, sent)).slug]).toEqual([id, 'not-allowed']);
      expect([id, (await stranger.leader.refused(id, sent)).slug]).toEqual([id, 'not-found']);
      expect([id, (await leaderElsewhere.refused(id, sent)).slug]).toEqual([id, 'not-allowed']);
    }
  });
});

test('the dry run is the plan of the rules, row by row', async () => {
  const led = await teamWithLeader();
  const { body: seen } = await upload(led);
  const plan = planImport(await readWorkbook(workbook, 'x.xlsx'), makeFacts(), noCorrections);
  const verdicts = seen.sheets.flatMap(({ name, rows }) =>
    rows.map(({ number, verdict }) => [name, number, verdict]),
  );
  expect(verdicts).toEqual(plan.rows.map(({ sheet, row, verdict }) => [sheet, row, verdict]));
});
