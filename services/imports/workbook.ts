/** A spreadsheet as it stood, whatever file it came in. Nothing in it has been understood yet. */
export interface Workbook {
  format: 'xlsx' | 'csv';
  /** How the text of a csv file was read, and what cut its columns. */
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | null;
  delimiter: 'semicolon' | 'comma' | 'tab' | null;
  sheets: Sheet[];
}

export interface Sheet {
  name: string;
  isHidden: boolean;
  /** Rows that hold something, in order, under the number the person sees in the sheet (from 1). */
  rows: Row[];
}

export interface Row {
  number: number;
  /** Cells that hold something, in order. */
  cells: Cell[];
}

export interface Cell {
  /** Column, counted from 1. */
  column: number;
  /** What the cell says: trimmed, on one form of Unicode, without control characters. A date is ISO. */
  text: string;
  number?: number;
  /** Calendar day of a cell that the file itself says is a date. */
  dateOn?: string;
}

export const limits = {
  fileBytes: 10 * 1024 * 1024,
  /** What the parts of an xlsx may unpack to, together. */
  unpackedBytes: 40 * 1024 * 1024,
  /** A workbook packs 5 to 30 times; deflate cannot do more than 1,032. */
  packingRatio: 200,
  zipEntries: 1000,
  sheets: 50,
  rows: 5000,
  columns: 100,
} as const;

export type UnreadableReason =
  | 'empty'
  | 'file_too_large'
  | 'unpacks_too_large'
  | 'too_many_sheets'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'takes_too_long'
  | 'password'
  | 'old_excel'
  | 'other_format'
  | 'damaged'
  | 'formulas'
  | 'encoding';

/**
 * Why a file cannot be read. `cells` names the first places («Ansatte!B4») where that helps, and
 * `found` what was met, counted by the same unit as the limit.
 */
export class UnreadableWorkbook extends Error {
  readonly reason: UnreadableReason;
  readonly cells: string[];
  readonly found: number | undefined;

  constructor(
    reason: UnreadableReason,
    at: { cells?: string[]; found?: number | undefined; cause?: unknown } = {},
  ) {
    super(`unreadable workbook: ${reason}`, { cause: at.cause });
    this.reason = reason;
    this.cells = at.cells ?? [];
    this.found = at.found;
  }
}

const isUnseen =
  // Control and formatting characters, byte order marks and lone surrogates; tab and newline stay.
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** One line per line, single spaces, no characters that nobody sees. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(isUnseen, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A cell as the person finds it: column 28 of row 4 is AB4. */
export function addressOf(column: number, row: number): string {
  return `${columnLetter(column)}${row}`;
}

function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetter(Math.floor((column - 1) / 26)) + last;
}
