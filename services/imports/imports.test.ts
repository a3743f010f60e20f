import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { goToDayOfWorkbook, rowOf, type Led, type WorkbookDay } from './day-of-workbook.ts';
import { makeFacts, noCorrections } from './make-workbook.ts';
import { planImport } from './plan-rules.ts';
import { readWorkbook } from './read-workbook.ts';
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

describe('the real workbook into a team', () => {
  let led: LedTeam;
  let seen: Import;
  let made: Import;

  beforeAll(async () => {
    led = await day.teamWithLeader();
    seen = (await upload(led, day.workbook)).body;
    made = (await commit(led, seen)).body;
  });

  test('is shown first as what would become of each row', () => {
    expect(seen).toMatchObject({ state: 'dry_run', fileName: 'teamark.xlsx', result: null });
    expect(seen.counts).toEqual({
      accepted: 40,
      repaired: 18,
      refused: 61,
      alreadyImported: 0,
      waitingForSecondSeat: 3,
    });
    expect(
      seen.sheets.map(({ name, kind, rowCount, rows }) => [name, kind, rowCount, rows.length]),
    ).toEqual([
      ['Ansatte', 'workers', 14, 14],
      ['Saker', 'cases', 39, 39],
      ['Henvendelser', 'inquiries', 9, 9],
      ['ORS-SRS', 'measurements', 60, 60],
    ]);
    expect(rowOf(seen, 'Saker', 6).values).toMatchObject({ remark: 'savner bolig' });
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
      measurementIds: 0,
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

  test('says who the sheet has in the seats of a row that waits, and lets no other words of it on the board', async () => {
    const { pendingCases } = await board(led);
    const said = pendingCases.map(({ reference, stated }) => [reference, stated]);
    expect(Object.fromEntries(said)).toEqual({
      '26/11': { municipal: 'Per Ruud', specialist: null, contact: null },
      '26/17': { municipal: 'Per Ruud', specialist: 'Erik Næss', contact: null },
      '26/23': { municipal: 'Vikar', specialist: 'Ingrid Dahl', contact: null },
    });
    const more = service.admin.sql`
      update pending_cases set stated = stated || '{"remark": "savner bolig"}' where team_id = ${led.team.id}`;
    await expect(more).rejects.toMatchObject({
      constraint_name: 'pending_cases_stated_is_of_the_pair',
    });
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
    expect(kinds.filter((kind) => kind === 'import.uploaded')).toHaveLength(1);
    const kept = await service.admin.sql`
      select content from import_rows where import_id = ${made.id} and natural_key = 'ref 26/5'`;
    expect(kept[0]?.content).toMatchObject({ said: { remark: 'savner bolig' } });
  });

  test('makes nothing twice: not the same file, and not a csv of the same sheet', async () => {
    const again = (await upload(led, day.workbook)).body;
    expect(again.counts).toMatchObject({
      accepted: 0,
      repaired: 0,
      alreadyImported: 61,
      refused: 61,
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

test('the dry run is the plan of the rules, row by row', async () => {
  const led = await day.teamWithLeader();
  const { body: seen } = await upload(led, day.workbook);
  const unlicensed = makeFacts({ licences: { life: false, cooperation: false } });
  const plan = planImport(await readWorkbook(day.workbook, 'x.xlsx'), unlicensed, noCorrections);
  const verdicts = seen.sheets.flatMap(({ name, rows }) =>
    rows.map(({ number, verdict }) => [name, number, verdict]),
  );
  expect(verdicts).toEqual(plan.rows.map(({ sheet, row, verdict }) => [sheet, row, verdict]));
});
