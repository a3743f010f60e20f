import type { Change, Field, MappedRow, Reason, Said } from './import-plan.ts';
import type { Cell } from './workbook.ts';

/** What is found out about one row while its cells are read. */
export interface Notes {
  reasons: Reason[];
  repairs: Change[];
  readings: Change[];
}

/** Eleven digits as in a national identity number, also written six and five. */
const nationalId = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/g;
const masked = '···········';

const monthNames = [
  /^jan/,
  /^feb/,
  /^m(ar|ars|arch)$/,
  /^apr/,
  /^ma[iy]$/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^de[sc]/,
];

/** Days since 1899-12-30 that spreadsheets keep: 1950 to 2099. */
const earliestSerial = 18_264;
const latestSerial = 73_050;

export function cellIn({ row, columns }: MappedRow, field: Field): Cell | null {
  const column = columns.find((other) => other.field === field);
  return row.cells.find((cell) => cell.column === column?.number) ?? null;
}

export function textIn(row: MappedRow, field: Field): string | null {
  return cellIn(row, field)?.text ?? null;
}

/** A text that goes on the board or into a name: one line, not too long, no national identity number. */
export function shortTextIn(
  row: MappedRow,
  field: Field,
  longest: number,
  notes: Notes,
): string | null {
  const text = textIn(row, field)?.replace(/\s+/g, ' ') ?? null;
  if (text === null) return null;
  if (hasNationalId(text)) notes.reasons.push({ code: 'national_id', field, value: null });
  else if (text.length > longest) {
    notes.reasons.push({ code: 'too_long', field, value: text.slice(0, longest) });
  }
  return text;
}

/** A text of several lines. An identity number in it is left out, since the line is worth more. */
export function longTextIn(
  row: MappedRow,
  field: Field,
  longest: number,
  notes: Notes,
): string | null {
  const text = textIn(row, field);
  if (text === null) return null;
  if (hasNationalId(text)) {
    notes.repairs.push({ code: 'national_id_left_out', field, from: null, to: null });
  }
  if (text.length > longest) notes.reasons.push({ code: 'too_long', field, value: null });
  return withoutNationalId(text);
}

/**
 * The day in a cell as YYYY-MM-DD. Null when nothing stands there, or nothing that is a date: then
 * the row is refused, or the date left out where the row is worth more than the date.
 */
export function dayIn(
  row: MappedRow,
  field: Field,
  notes: Notes,
  unreadable: 'refuse' | 'leave_out' = 'refuse',
): string | null {
  const cell = cellIn(row, field);
  if (cell === null) return null;
  if (cell.dateOn !== undefined) return cell.dateOn;
  const found = dayOfNumber(cell) ?? dayOfText(cell.text);
  if (found === null) {
    const said = withoutNationalId(cell.text.slice(0, 60));
    if (unreadable === 'refuse') {
      notes.reasons.push({ code: 'date_not_understood', field, value: said });
    } else notes.repairs.push({ code: 'date_left_out', field, from: said, to: null });
    return null;
  }
  const change = { field, from: cell.text, to: found.day };
  if (found.isGuessed) notes.repairs.push({ code: 'date_completed', ...change });
  else if (cell.text !== found.day) notes.readings.push({ code: 'date_form', ...change });
  return found.day;
}

interface Day {
  day: string;
  /** The year was of two digits, or the cell a bare number: read, but worth a look. */
  isGuessed: boolean;
}

function dayOfNumber({ number }: Cell): Day | null {
  if (number === undefined || number < earliestSerial || number > latestSerial) return null;
  const instant = Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000;
  return { day: new Date(instant).toISOString().slice(0, 10), isGuessed: true };
}

/** Norwegian order: day, month, year. Times after the date are left out. */
export function dayOfText(text: string): Day | null {
  const plain = text.toLowerCase().replace(/[ t]\d{1,2}[:.]\d{2}([:.]\d{2})?.*$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return dayFrom(iso[1], Number(iso[2]), iso[3]);
  const numbers = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\.?$/.exec(plain);
  if (numbers) return dayFrom(numbers[3], Number(numbers[2]), numbers[1]);
  const words = /^(\d{1,2})\.?\s*(\p{L}+)\.?\s*,?\s*(\d{4}|\d{2})$/u.exec(plain);
  if (words === null) return null;
  const month = monthNames.findIndex((name) => name.test(words[2] ?? ''));
  return month < 0 ? null : dayFrom(words[3], month + 1, words[1]);
}

function dayFrom(year: string | undefined, month: number, day: string | undefined): Day | null {
  const isGuessed = year?.length === 2;
  const date = new Date(Date.UTC(Number(isGuessed ? `20${year}` : year), month - 1, Number(day)));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1) return null;
  if (date.getUTCDate() !== Number(day) || date.getUTCFullYear() < 1900) return null;
  return { day: date.toISOString().slice(0, 10), isGuessed };
}

export function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** A part of a full-time position in (0, 1], from «50 %», 0.5, «0,5» or 50. */
export function fractionIn(row: MappedRow, notes: Notes): number | null {
  const cell = cellIn(row, 'fraction');
  const field = 'fraction';
  if (cell === null) {
    notes.reasons.push({ code: 'value_missing', field, value: null });
    return null;
  }
  const said = /^(\d+(?:[.,]\d+)?)\s*(%|prosent|pst\.?)?$/i.exec(cell.text);
  const number = cell.number ?? Number(said?.[1]?.replace(',', '.') ?? Number.NaN);
  if (Number.isNaN(number)) {
    notes.reasons.push({ code: 'fraction_not_understood', field, value: cell.text.slice(0, 60) });
    return null;
  }
  const isPercent = said?.[2] !== undefined;
  const fraction = Math.round((isPercent || number > 1 ? number / 100 : number) * 1000) / 1000;
  if (fraction <= 0 || fraction > 1) {
    notes.reasons.push({ code: 'fraction_out_of_range', field, value: cell.text.slice(0, 60) });
    return null;
  }
  const change = { field, from: cell.text, to: String(fraction) } as const;
  if (!isPercent && number > 1) notes.repairs.push({ code: 'percent_without_sign', ...change });
  else if (cell.text !== change.to) notes.readings.push({ code: 'percent_text', ...change });
  return fraction;
}

function hasNationalId(text: string): boolean {
  return text.search(nationalId) >= 0;
}

export function withoutNationalId(text: string): string {
  return text.replace(nationalId, masked);
}

/** The words of a row by field, as kept with it and compared with a later version of the file. */
export function saidIn({ row, columns }: MappedRow): Said {
  const said: Said = {};
  for (const { field, number } of columns) {
    const text = row.cells.find((cell) => cell.column === number)?.text;
    if (field !== null && text !== undefined) said[field] = withoutNationalId(text);
  }
  return said;
}
