import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Facts, ImportPlan } from './import-plan.ts';
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

describe('the real workbook again', () => {
  const factsAfter = (): Facts => {
    const done = plan.rows.filter((row) => row.values !== null);
    const workers = done.flatMap(({ values }) => (values?.kind === 'worker' ? [values] : []));
    const cases = done.flatMap(({ values }) => (values?.kind === 'case' ? [values] : []));
    return makeFacts({
      units: workers.map(({ unit }, index) => ({ ...unit, unitId: `unit ${index}` })),
      members: workers.map(({ name, unit, startsOn }, index) => ({
        workerId: `worker ${index}`,
        agreementId: `agreement ${index}`,
        name,
        level: unit.level,
        startsOn,
        endedOn: null,
      })),
      cases,
      measurable: cases.flatMap(({ alias, state, problem }) =>
        alias === null || problem !== null
          ? []
          : [{ caseId: alias, alias, isOpen: state === 'open', saidNo: false }],
      ),
      earlier: done.map(({ kind, key }) => ({ kind, key: key!, said: {} })),
    });
  };

  test('imports nothing twice', () => {
    const again = planImport(workbook, factsAfter(), noCorrections);
    const anew = again.rows.filter((row) => row.verdict !== 'already_imported');
    expect(anew.filter(({ verdict }) => verdict !== 'refused')).toEqual([]);
    const refused = anew.filter(({ kind }) => kind !== 'measurement');
    expect(refused.map(({ sheet, row }) => [sheet, row])).toEqual([['Saker', 40]]);
  });

  test('takes the new rows of a newer version, and shows what else it says', () => {
    const newer = structuredClone(workbook);
    const sheet = newer.sheets[1]!;
    const first = sheet.rows[1]!;
    const cells = first.cells.map((cell) =>
      cell.column === 1 ? { ...cell, text: '26/99' } : cell,
    );
    sheet.rows.push({
      number: 41,
      cells: cells.map((cell) => (cell.column === 2 ? { ...cell, text: 'Osp-199' } : cell)),
    });
    first.cells.find((cell) => cell.column === 8)!.text = 'avsluttet';
    const facts = factsAfter();
    facts.earlier = facts.earlier.map((row) => ({
      ...row,
      said: row.key === 'ref 26/1' ? { state: 'åpen', reference: '26/1' } : row.said,
    }));
    const again = planImport(newer, facts, noCorrections);
    const verdictOf = (row: number) =>
      again.rows.find((other) => other.sheet === 'Saker' && other.row === row)!;
    expect(verdictOf(41).verdict).toBe('accepted');
    expect(verdictOf(2).verdict).toBe('already_imported');
    expect(verdictOf(2).readings).toContainEqual({
      code: 'changed_since_import',
      field: 'state',
      from: 'åpen',
      to: 'avsluttet',
    });
  });
});

describe('a person corrects the mapping', () => {
  test('and the stand-in of row 24 is somebody', () => {
    const facts = makeFacts({
      members: [
        {
          workerId: 'w',
          agreementId: 'a',
          name: 'Berit Moen',
          level: 'municipal',
          startsOn: '2025-01-01',
          endedOn: null,
        },
      ],
    });
    const workers = [{ name: 'Vikar', workerId: 'w' }];
    const { rows, unknownNames } = planImport(workbook, facts, { ...noCorrections, workers });
    const row = rows.find((other) => other.sheet === 'Saker' && other.row === 24)!;
    expect(row.verdict).toBe('accepted');
    expect(row.values).toMatchObject({ seats: { municipal: { member: { workerId: 'w' } } } });
    expect(unknownNames).toContainEqual(expect.objectContaining({ name: 'Vikar', workerId: 'w' }));
  });

  test('and the stand-in is somebody whose own row stands in the file', () => {
    const workers = [{ name: 'Vikar', workerName: 'Berit Moen' }];
    const told = { ...noCorrections, workers };
    const { rows, unknownNames } = planImport(workbook, makeFacts(), told);
    const inFile = rows.find(
      ({ values }) => values?.kind === 'worker' && values.unit.level === 'municipal',
    )!;
    const name = inFile.values?.kind === 'worker' ? inFile.values.name : '';
    const again = planImport(workbook, makeFacts(), {
      ...noCorrections,
      workers: [{ name: 'Vikar', workerName: name }],
    });
    const row = again.rows.find((other) => other.sheet === 'Saker' && other.row === 24)!;
    expect(row.verdict).toBe('accepted');
    expect(row.values).toMatchObject({
      seats: { municipal: { member: { workerId: null, name } } },
    });
    expect(again.unknownNames).toContainEqual(
      expect.objectContaining({ name: 'Vikar', workerId: null, workerName: name }),
    );
    const nobody = rows.find((other) => other.sheet === 'Saker' && other.row === 24)!;
    expect(nobody.verdict).toBe('waiting_for_second_seat');
    expect(unknownNames).toContainEqual(expect.objectContaining({ workerName: 'Berit Moen' }));
  });

  test('and a sheet is left out, or a column means something else', () => {
    const sheets = [
      { name: 'Henvendelser', kind: 'not_understood' as const, columns: [] },
      { name: 'Saker', kind: 'cases' as const, columns: [{ number: 1, field: null }] },
    ];
    const corrected = planImport(workbook, makeFacts(), { ...noCorrections, sheets });
    expect(corrected.rows.some((row) => row.kind === 'inquiry')).toBe(false);
    const cases = corrected.rows.filter((row) => row.kind === 'case');
    expect(cases[0]?.values).toMatchObject({ reference: null, alias: 'Osp-101' });
    expect(cases.at(-1)?.reasons).toEqual([
      { code: 'alias_twice', field: 'alias', value: 'Rogn-103', row: 4 },
    ]);
  });
});
