import { fieldsOf, isFieldOf, kindOf, type KnownKind } from './heading-rules.ts';
import type { Corrections, MappedRow, PlannedColumn, PlannedSheet } from './import-plan.ts';
import type { Cell, Row, Sheet, Workbook } from './workbook.ts';

/** Titles, dates and explanations stand above the headings; further down there are only rows. */
const rowsSearchedForHeadings = 20;
const samplesShown = 3;
const sampleCharacters = 60;

type SheetCorrection = Corrections['sheets'][number];

/** What each sheet is and what its columns mean, as far as its headings tell or a person has said. */
export function mapSheets(workbook: Workbook, corrections: Corrections): PlannedSheet[] {
  return workbook.sheets.map((sheet) => {
    const corrected = corrections.sheets.find((other) => other.name === sheet.name);
    return corrected ? asCorrected(sheet, corrected) : asTold(sheet);
  });
}

function asTold(sheet: Sheet): PlannedSheet {
  const told = headingsOf(sheet);
  return told
    ? planned(sheet, told.kind, told.row, fieldsOf(told.kind, textsOf(told.row)))
    : planned(sheet, 'not_understood', sheet.rows[0] ?? null, []);
}

/** The row that explains the most as headings of one kind. */
function headingsOf(sheet: Sheet): { row: Row; kind: KnownKind } | null {
  const candidates = sheet.rows.slice(0, rowsSearchedForHeadings).flatMap((row) => {
    const kind = kindOf(textsOf(row));
    return kind ? [{ row, ...kind }] : [];
  });
  return candidates.sort((a, b) => b.explained - a.explained)[0] ?? null;
}

/** What the person said comes first; what they left unsaid is read from the headings as before. */
function asCorrected(sheet: Sheet, said: SheetCorrection): PlannedSheet {
  const { kind } = said;
  const row = headingRowOf(sheet, said);
  if (kind === 'not_understood' || (row === null && said.headingRow !== null)) {
    return planned(sheet, 'not_understood', row, []);
  }
  const cells = row?.cells ?? columnsOf(sheet);
  const isSaid = (number: number) => said.columns.some((column) => column.number === number);
  const unsaid = cells.filter((cell) => !isSaid(cell.column));
  const taken = said.columns.map((column) => column.field);
  const read = fieldsOf(
    kind,
    unsaid.map((cell) => cell.text),
  );
  const fieldAt = (number: number) => {
    const spoken = said.columns.find((column) => column.number === number);
    if (spoken) return spoken.field !== null && isFieldOf(kind, spoken.field) ? spoken.field : null;
    const field = read[unsaid.findIndex((cell) => cell.column === number)] ?? null;
    return taken.includes(field) ? null : field;
  };
  return planned(
    sheet,
    kind,
    row,
    cells.map((cell) => fieldAt(cell.column)),
    said,
  );
}

function headingRowOf(sheet: Sheet, { headingRow }: SheetCorrection): Row | null {
  if (headingRow === null) return null;
  if (headingRow === undefined) return headingsOf(sheet)?.row ?? sheet.rows[0] ?? null;
  return sheet.rows.find(({ number }) => number === headingRow) ?? null;
}

/** The columns that some row has something in, of a sheet without headings. */
function columnsOf(sheet: Sheet): Cell[] {
  const numbers = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return [...numbers].sort((a, b) => a - b).map((column) => ({ column, text: '' }));
}

function planned(
  sheet: Sheet,
  kind: PlannedSheet['kind'],
  headings: Row | null,
  fields: PlannedColumn['field'][],
  said?: SheetCorrection,
): PlannedSheet {
  const headingRow = headings?.number ?? null;
  const below = sheet.rows.filter((row) => row.number > (headingRow ?? 0));
  const samplesOf = (number: number) =>
    below
      .flatMap((row) => row.cells.find((cell) => cell.column === number)?.text ?? [])
      .slice(0, samplesShown)
      .map((text) => text.slice(0, sampleCharacters));
  const headed = (headings?.cells ?? columnsOf(sheet)).map((cell, index) => ({
    number: cell.column,
    heading: cell.text.slice(0, sampleCharacters),
    field: fields[index] ?? null,
    samples: samplesOf(cell.column),
  }));
  // A column without a heading can still be given a meaning.
  const unheaded = (said?.columns ?? [])
    .filter(({ number }) => !headed.some((column) => column.number === number))
    .filter(({ field }) => field !== null && isFieldOf(kind, field))
    .map(({ number, field }) => ({ number, heading: '', field, samples: samplesOf(number) }));
  return {
    name: sheet.name,
    kind,
    isHidden: sheet.isHidden,
    headingRow,
    columns: [...headed, ...unheaded].sort((a, b) => a.number - b.number),
    rowCount: below.length,
  };
}

function textsOf(row: Row): string[] {
  return row.cells.map((cell) => cell.text);
}

/** The rows under the headings of every sheet of a kind. */
export function rowsOf(workbook: Workbook, sheets: PlannedSheet[], kind: KnownKind): MappedRow[] {
  return sheets
    .filter((sheet) => sheet.kind === kind)
    .flatMap(({ name, headingRow, columns }) => {
      const rows = workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
      return rows
        .filter((row) => row.number > (headingRow ?? 0))
        .map((row) => ({ sheet: name, row, columns }));
    });
}
