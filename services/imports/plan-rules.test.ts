import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportPlan, PlannedRow, RowValues } from './import-plan.ts';
import { makeFacts, noCorrections } from './make-workbook.ts';
import { planImport } from './plan-rules.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Workbook } from './workbook.ts';

let workbook: Workbook;
let plan: ImportPlan;

beforeAll(async () => {
  const file = await readFile(new URL('./fixtures/teamark.xlsx', import.meta.url));
  workbook = await readWorkbook(file, 'teamark.xlsx');
  plan = planImport(workbook, makeFacts(), noCorrections);
});

/** Verdict of every row of a sheet: repairs and reasons by their codes. */
const verdicts = (sheet: string) =>
  Object.fromEntries(
    plan.rows
      .filter((row) => row.sheet === sheet)
      .map((row) => [
        row.row,
        [row.verdict, ...[...row.reasons, ...row.repairs].map(({ code }) => code)].join(' '),
      ]),
  );
const rowOf = (sheet: string, row: number): PlannedRow =>
  plan.rows.find((other) => other.sheet === sheet && other.row === row)!;
const valuesOf = <Kind extends RowValues['kind']>(sheet: string, row: number, kind: Kind) => {
  const { values } = rowOf(sheet, row);
  expect(values?.kind).toBe(kind);
  return values as Extract<RowValues, { kind: Kind }>;
};

describe('the real workbook', () => {
  test('has four sheets, and all of them are understood', () => {
    expect(
      plan.sheets.map(({ name, kind, headingRow, rowCount }) => [name, kind, headingRow, rowCount]),
    ).toEqual([
      ['Ansatte', 'workers', 3, 14],
      ['Saker', 'cases', 1, 39],
      ['Henvendelser', 'inquiries', 1, 9],
      ['ORS-SRS', 'measurements', 1, 60],
    ]);
    for (const sheet of plan.sheets) {
      expect(sheet.columns.filter((column) => column.field === null)).toEqual([]);
    }
  });

  test('gives all fourteen workers', () => {
    const twice = 'repaired competence_twice';
    const rows = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17];
    const expected = Object.fromEntries(rows.map((row) => [row, 'accepted']));
    expect(verdicts('Ansatte')).toEqual({ ...expected, 7: twice, 14: twice });
    expect(valuesOf('Ansatte', 7, 'worker')).toEqual({
      kind: 'worker',
      workerId: null,
      name: 'Solveig Haugen',
      profession: 'psychologist',
      phone: null,
      unit: { unitId: null, name: 'Rehabiliteringspoliklinikken', level: 'specialist' },
      fraction: 0.3,
      competences: ['housing_social'],
      startsOn: '2025-01-09',
      plannedEndOn: null,
    });
  });

  test('adds up to five positions, four of its fractions written as percentages', () => {
    const fractions = plan.rows.flatMap(({ values }) =>
      values?.kind === 'worker' ? [values.fraction] : [],
    );
    expect(fractions.reduce((sum, fraction) => sum + fraction, 0)).toBeCloseTo(5);
    const percentages = plan.rows.flatMap((row) =>
      row.readings.filter(({ code }) => code === 'percent_text'),
    );
    expect(percentages.map(({ from }) => from)).toEqual(['50 %', '30 %', '20 %', '30 %']);
  });

  test('counts the last day of an agreement as covered', () => {
    expect(valuesOf('Ansatte', 13, 'worker')).toMatchObject({
      name: 'Per Ruud',
      startsOn: '2025-01-15',
      plannedEndOn: '2027-01-01',
    });
  });

  test('gives every case row its verdict', () => {
    const accepted = 'accepted';
    const unnamed = 'repaired contact_unnamed';
    const supervision = 'repaired unit_added alias_in_title arrangement_not_stated';
    const expected = Object.fromEntries(
      Array.from({ length: 38 }, (_, index) => [index + 2, accepted]),
    );
    for (const row of [4, 7, 13, 16, 22, 25, 34]) expected[row] = unnamed;
    for (const row of [10, 19, 28, 37]) expected[row] = supervision;
    expected[12] = 'waiting_for_second_seat seat_empty';
    expected[18] = 'waiting_for_second_seat worker_wrong_level';
    expected[24] = 'waiting_for_second_seat worker_unknown';
    expected[40] = 'refused row_twice';
    expect(verdicts('Saker')).toEqual(expected);
  });

  test('gives three closed records without a pair', () => {
    const closed = plan.rows.filter(
      ({ values }) => values?.kind === 'case' && values.state === 'closed',
    );
    expect(closed.map(({ row }) => row)).toEqual([11, 21, 31]);
    for (const { values, readings } of closed) {
      expect(values).toMatchObject({ seats: { municipal: null, specialist: null }, problem: null });
      expect(readings.map(({ code }) => code)).toContain('closing_not_recorded');
    }
  });

  test('puts the treatment contact in the seat opposite to the member', () => {
    expect(valuesOf('Saker', 4, 'case').seats).toEqual({
      municipal: { member: expect.objectContaining({ name: 'Anders Myhre' }) },
      specialist: {
        contact: {
          worker: null,
          name: null,
          profession: 'therapist',
          unit: { unitId: null, name: 'Allmennpoliklinikken', level: 'specialist' },
        },
      },
    });
    expect(valuesOf('Saker', 7, 'case').seats).toMatchObject({
      municipal: { contact: { profession: 'milieu_therapist', unit: { name: 'Boligtjenesten' } } },
      specialist: { member: { name: 'Kari Berg' } },
    });
  });

  test('reads the contact column of supervision as the service site', () => {
    expect(valuesOf('Saker', 10, 'case')).toMatchObject({
      mode: 'systematic_supervision',
      alias: null,
      title: 'Boligen Solbakken (Osp-109)',
      unit: { unitId: null, name: 'Boligen Solbakken', level: 'other' },
      engagement: null,
      seats: {
        municipal: { member: { name: 'Per Ruud' } },
        specialist: { member: { name: 'Nils Lie' } },
      },
    });
  });

  test('keeps the row that lacks its second seat, says which, and what the sheet says', () => {
    expect(rowOf('Saker', 12).reasons).toEqual([
      { code: 'seat_empty', field: 'specialist_worker', value: null },
    ]);
    expect(rowOf('Saker', 18).reasons).toEqual([
      { code: 'worker_wrong_level', field: 'specialist_worker', value: 'Erik Næss' },
    ]);
    expect(rowOf('Saker', 24).reasons).toEqual([
      { code: 'worker_unknown', field: 'municipal_worker', value: 'Vikar' },
    ]);
    expect([12, 18, 24].map((row) => valuesOf('Saker', row, 'case').problem)).toEqual([
      'seat-empty',
      'seat-wrong-level',
      'seat-not-member',
    ]);
    expect(valuesOf('Saker', 24, 'case')).toMatchObject({
      seats: { municipal: null, specialist: { member: { name: 'Ingrid Dahl' } } },
      stated: { municipal: 'Vikar', specialist: 'Ingrid Dahl', contact: null },
    });
  });

  test('refuses the row that stands twice, and names the first', () => {
    expect(rowOf('Saker', 40).reasons).toEqual([
      { code: 'row_twice', field: 'reference', value: '26/3', row: 4 },
    ]);
  });

  test('rejects nobody: every inquiry comes to the meeting', () => {
    expect(verdicts('Henvendelser')).toEqual({
      2: 'repaired rejection_not_kept',
      3: 'repaired rejection_not_kept',
      4: 'repaired decided_again',
      5: 'repaired owner_is_team_leader',
      6: 'accepted',
      7: 'accepted',
      8: 'accepted',
      9: 'repaired owner_is_team_leader',
      10: 'accepted',
    });
    expect(valuesOf('Henvendelser', 2, 'inquiry')).toEqual({
      kind: 'inquiry',
      receivedOn: '2026-10-02',
      source: 'gp',
      askedBy: 'fastlege',
      worry: 'ruser seg mye, redd for naboene',
      owner: expect.objectContaining({ name: 'Anders Myhre' }),
      notes: 'avvist - mangler henvisning',
    });
  });

  test('knows who asks', () => {
    const asked = plan.rows.flatMap(({ values }) =>
      values?.kind === 'inquiry' ? [[values.askedBy, values.source]] : [],
    );
    expect(asked).toEqual([
      ['fastlege', 'gp'],
      ['NAV', 'nav'],
      ['mor', 'next_of_kin'],
      ['politiet', 'police'],
      ['DPS inntak', 'dps_joint_intake'],
      ['Rustjenesten', 'municipal_unit'],
      ['seg selv', 'self'],
      ['sengepost', 'institution'],
      ['nabo', 'other'],
    ]);
  });

  test('asks which worker and which unit the unknown names mean', () => {
    expect(plan.unknownNames.map(({ name, kind, rowCount }) => [name, kind, rowCount])).toEqual([
      ['Boligen Solbakken', 'unit', 4],
      ['Vikar', 'worker', 1],
    ]);
  });

  test('lets no remark out of its row', () => {
    const said = workbook.sheets[1]!.rows.flatMap(
      (row) => row.cells.find((cell) => cell.column === 10)?.text ?? [],
    );
    const remarks = new Set(said.slice(1));
    expect(remarks.size).toBe(5);
    const planned = JSON.stringify(plan.rows.map((row) => ({ ...row, said: null })));
    for (const remark of remarks) expect(planned).not.toContain(remark);
  });
});
