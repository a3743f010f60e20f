import { describe, expect, test } from '@jest/globals';
import { fieldsOf as offeredFor } from '../../clients/web/src/rooms/imports/sheet-fields.ts';
import { isFieldOf } from './heading-rules.ts';
import type { Corrections } from './import-plan.ts';
import { caseHeadings, makePlan, makeWorkbook, noCorrections, type Said } from './make-workbook.ts';
import { mapSheets } from './mapping-rules.ts';

const sheetOf = (rows: Said[][], corrected?: Omit<Corrections['sheets'][number], 'name'>) =>
  mapSheets(makeWorkbook({ Ark: rows }), {
    ...noCorrections,
    sheets: corrected ? [{ name: 'Ark', ...corrected }] : [],
  })[0]!;
const fieldsOf = (rows: Said[][], corrected?: Omit<Corrections['sheets'][number], 'name'>) =>
  sheetOf(rows, corrected).columns.map((column) => column.field);

describe('headings', () => {
  test('are found under titles, dates and explanations', () => {
    const sheet = sheetOf([['Våre saker'], ['per', '22.11.2026'], [], caseHeadings, ['26/1']]);
    expect([sheet.kind, sheet.headingRow, sheet.rowCount]).toEqual(['cases', 4, 1]);
  });

  test.each<[string, string[]]>([
    ['cases', ['Saksnr.', 'Kallenavn', 'Arbeidsmåte', 'Kommune', 'DPS', 'Behandler']],
    ['cases', ['Reference', 'Alias', 'Mode', 'Municipal', 'Specialist']],
    ['workers', ['NAVN', 'Profesjon', 'Enhet', 'Forvaltningsnivå', 'Stillingsprosent (%)']],
    ['workers', ['Name', 'Profession', 'Unit', 'Level', 'Fraction']],
    ['inquiries', ['Mottatt', 'Fra hvem', 'Hva gjelder det?', 'Hvem følger opp']],
    ['measurements', ['Alias', 'Dato', 'Personlig', 'Nære', 'Sosialt', 'Helhet', 'Sum']],
    ['not_understood', ['Alias', 'Dato', 'Sum']],
    ['not_understood', ['Navn', 'Telefon']],
    ['not_understood', ['__proto__', 'constructor', 'toString']],
  ])('tell a sheet of %s', (kind, said) => {
    expect(sheetOf([said]).kind).toBe(kind);
  });

  test('may be longer than the word they begin with', () => {
    const said = ['Navn på ansatt', 'Yrke', 'Ansatt ved (enhet)', 'Fra dato', 'Til og med dato'];
    expect(fieldsOf([said])).toEqual(['name', 'profession', 'unit', 'starts_on', 'ends_on']);
  });

  test('name a field once; the second column of the same name is left out', () => {
    expect(fieldsOf([['Navn', 'Yrke', 'Enhet', 'Navn']])).toEqual([
      'name',
      'profession',
      'unit',
      null,
    ]);
  });

  test('that may mean two things mean the one that no other names', () => {
    expect(fieldsOf([['Navn', 'Yrke', 'Stilling']])[2]).toBe('fraction');
    expect(fieldsOf([['Navn', 'Stilling', 'Enhet', 'Prosent']])[1]).toBe('profession');
  });

  test('of a name column are no alias: nobody’s name goes on the board', () => {
    expect(fieldsOf([['Sak', 'Navn', 'Arbeidsform', 'Kommune', 'DPS']])[1]).toBeNull();
  });
});

describe('a person', () => {
  const unusual: Said[][] = [
    ['Hvem', 'Hva', 'Sekstiprosent'],
    ['Kari', 'psykiater', '20 %'],
  ];

  test('says what a sheet and its columns are', () => {
    const columns = [
      { number: 1, field: 'name' as const },
      { number: 3, field: 'fraction' as const },
    ];
    expect(sheetOf(unusual).kind).toBe('not_understood');
    const corrected = sheetOf(unusual, { kind: 'workers', headingRow: 1, columns });
    expect(corrected.kind).toBe('workers');
    expect(corrected.columns.map(({ field, samples }) => [field, ...samples])).toEqual([
      ['name', 'Kari'],
      [null, 'psykiater'],
      ['fraction', '20 %'],
    ]);
  });

  test('moves a field to another column; what was left unsaid stays', () => {
    const headings = ['Navn', 'Yrke', 'Enhet', 'Kode'];
    const columns = [{ number: 4, field: 'name' as const }];
    expect(fieldsOf([headings], { kind: 'workers', columns })).toEqual([
      null,
      'profession',
      'unit',
      'name',
    ]);
  });

  test('says that a sheet has no headings: the first row is a row like the others', () => {
    const rows: Said[][] = [
      ['Kari', 'psykiater', '20 %'],
      ['Per', null, '40 %', 'ringes'],
    ];
    const columns = [{ number: 1, field: 'name' as const }];
    const headless = sheetOf(rows, { kind: 'workers', headingRow: null, columns });
    expect([headless.kind, headless.headingRow, headless.rowCount]).toEqual(['workers', null, 2]);
    expect(
      headless.columns.map(({ number, field, samples }) => [number, field, ...samples]),
    ).toEqual([
      [1, 'name', 'Kari', 'Per'],
      [2, null, 'psykiater'],
      [3, null, '20 %', '40 %'],
      [4, null, 'ringes'],
    ]);
    const said = { sheets: [{ name: 'Ark', kind: 'workers' as const, headingRow: null, columns }] };
    const names = makePlan({ Ark: rows }, {}, said).rows.map(({ row, said: { name } }) => [
      row,
      name,
    ]);
    expect(names).toEqual([
      [1, 'Kari'],
      [2, 'Per'],
    ]);
  });

  test('cannot give a column a field that its sheet does not have', () => {
    const columns = [{ number: 1, field: 'worry' as const }];
    expect(fieldsOf([['Navn', 'Yrke', 'Enhet']], { kind: 'workers', columns })[0]).toBeNull();
  });
});

test('rows of a sheet whose headings name nothing as keys cannot reach into objects', () => {
  const plan = makePlan({
    __proto__: [] as Said[][],
    Saker: [caseHeadings, ['__proto__', 'constructor']],
  });
  expect(plan.rows[0]?.verdict).toBe('refused');
});

test('the web client offers for a column of each kind what is read of it, and nothing else', () => {
  const kinds = ['workers', 'cases', 'inquiries'] as const;
  const all = [...new Set(kinds.flatMap(offeredFor))];
  for (const kind of kinds) {
    const read = all.filter((field) => isFieldOf(kind, field));
    expect([...offeredFor(kind)].sort()).toEqual(read.sort());
  }
});
