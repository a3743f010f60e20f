import type { Cell as SheetCell, CellValue, Sheet as SheetContent } from 'hucre';
import { readXlsx as readSheets } from 'hucre/xlsx';
import { repackWorkbook } from './unpack-workbook.ts';
import {
  addressOf,
  limits,
  plainText,
  UnreadableWorkbook,
  type Cell,
  type Sheet,
  type Workbook,
} from './workbook.ts';

const shownFormulas = 20;

export async function readXlsx(bytes: Buffer): Promise<Workbook> {
  const flat = await repackWorkbook(bytes);
  const content = await readSheets(flat).catch((cause: unknown) => {
    throw new UnreadableWorkbook('damaged', { cause });
  });
  if (content.sheets.length > limits.sheets) {
    throw new UnreadableWorkbook('too_many_sheets', { found: content.sheets.length });
  }
  refuseFormulas(content.sheets);
  return { format: 'xlsx', encoding: null, delimiter: null, sheets: content.sheets.map(sheetOf) };
}

/**
 * A formula is refused, not read by its last result: the file then says something else than what
 * the person sees, as soon as it is opened elsewhere.
 */
function refuseFormulas(sheets: SheetContent[]): void {
  const cells = sheets.flatMap((sheet) =>
    [...(sheet.cells ?? [])]
      .filter(([, cell]) => isFormula(cell))
      .map(([place]) => `${plainText(sheet.name)}!${placeOf(place)}`),
  );
  if (cells.length > 0) {
    throw new UnreadableWorkbook('formulas', {
      cells: cells.slice(0, shownFormulas),
      found: cells.length,
    });
  }
}

function isFormula(cell: SheetCell): boolean {
  return cell.type === 'formula' || cell.formula !== undefined;
}

/** hucre keys cells by «row,column», both from 0. */
function placeOf(place: string): string {
  const [row, column] = place.split(',').map(Number);
  return addressOf((column ?? 0) + 1, (row ?? 0) + 1);
}

function sheetOf(sheet: SheetContent): Sheet {
  const rows = sheet.rows.flatMap((values, index) => {
    const cells = values.flatMap((value, column) => cellOf(value, column + 1) ?? []);
    return cells.length > 0 ? [{ number: index + 1, cells }] : [];
  });
  return {
    name: plainText(sheet.name),
    isHidden: (sheet.hidden ?? false) || (sheet.veryHidden ?? false),
    rows,
  };
}

function cellOf(value: CellValue, column: number): Cell | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) {
    const dateOn = dayOf(value);
    return dateOn === undefined ? undefined : { column, text: dateOn, dateOn };
  }
  if (typeof value === 'number') return { column, text: String(value), number: value };
  const text = plainText(String(value));
  return text === '' ? undefined : { column, text };
}

/** Cells hold days as UTC; the nearest second, since a day is stored as a fraction. */
function dayOf(date: Date): string | undefined {
  const nearest = new Date(Math.round(date.getTime() / 1000) * 1000);
  return Number.isNaN(nearest.getTime()) || nearest.getUTCFullYear() > 9999
    ? undefined
    : nearest.toISOString().slice(0, 10);
}
