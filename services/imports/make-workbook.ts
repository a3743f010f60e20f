import type { Corrections, Facts, ImportPlan } from './import-plan.ts';
import { planImport } from './plan-rules.ts';
import type { Cell, Workbook } from './workbook.ts';

/** Builders for the tests of the rules. Text is a text cell, a number a number, a Date a date cell. */
export type Said = string | number | Date | null;

export const workerHeadings = ['Navn', 'Yrke', 'Ansatt ved', 'Nivå', 'Stilling', 'Fra', 'Til'];
export const caseHeadings = [
  'Sak',
  'Alias',
  'Arbeidsform',
  'Fra kommunen',
  'Fra DPS',
  'Behandlingskontakt',
  'Startet',
  'Status',
];
export const inquiryHeadings = ['Dato', 'Hvem ringte', 'Bekymring', 'Ansvarlig', 'Hva ble gjort'];

export const threeWorkers: Said[][] = [
  workerHeadings,
  ['Per Myhre', 'vernepleier', 'Boligtjenesten', 'kommune', 0.4, '14.01.2025', null],
  ['Astrid Lie', 'sosionom', 'Psykisk helse', 'kommune', 0.3, '14.01.2025', null],
  ['Nils Lie', 'sosionom', 'Ruspoliklinikken', 'DPS', 0.3, '14.01.2025', null],
];

export function makeWorkbook(sheets: Record<string, Said[][]>): Workbook {
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      isHidden: false,
      rows: rows.flatMap((values, index) => {
        const cells = values.flatMap((value, column) => makeCell(value, column + 1) ?? []);
        return cells.length > 0 ? [{ number: index + 1, cells }] : [];
      }),
    })),
  };
}

function makeCell(value: Said, column: number): Cell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { column, text: String(value), number: value };
  if (typeof value === 'string') return { column, text: value };
  const dateOn = value.toISOString().slice(0, 10);
  return { column, text: dateOn, dateOn };
}

export function makeFacts(more: Partial<Facts> = {}): Facts {
  return {
    today: '2026-11-22',
    units: [],
    members: [],
    others: [],
    cases: [],
    licences: { life: true, cooperation: true },
    measurable: [],
    measured: [],
    earlier: [],
    ...more,
  };
}

export const noCorrections: Corrections = { sheets: [], workers: [], units: [] };

export function makePlan(
  sheets: Record<string, Said[][]>,
  facts: Partial<Facts> = {},
  corrections: Partial<Corrections> = {},
): ImportPlan {
  return planImport(makeWorkbook(sheets), makeFacts(facts), { ...noCorrections, ...corrections });
}
