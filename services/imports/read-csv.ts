import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { addressOf, plainText, UnreadableWorkbook, type Row, type Workbook } from './workbook.ts';

const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;
type Delimiter = keyof typeof delimiterNames;
const delimiters = Object.keys(delimiterNames) as Delimiter[];

/** One sheet, named after the file. Rows are numbered as a spreadsheet program would show them. */
export function readCsv(bytes: Buffer, fileName: string): Workbook {
  const { encoding, text: whole } = decoded(bytes);
  const { text, delimiter: stated } = withoutSeparatorLine(whole);
  const delimiter = stated ?? likelyDelimiter(text);
  const records = recordsOf(text, delimiter);
  const rows = records.flatMap((record, index): Row[] => {
    const cells = record.flatMap((value, column) => {
      const plain = plainText(value);
      return plain === '' ? [] : [{ column: column + 1, text: plain }];
    });
    return cells.length > 0 ? [{ number: index + 1, cells }] : [];
  });
  refuseFormulas(rows);
  const name = plainText(fileName.replace(/\.[^.]*$/, '')) || 'csv';
  return {
    format: 'csv',
    encoding,
    delimiter: delimiterNames[delimiter],
    sheets: [{ name, isHidden: false, rows }],
  };
}

function decoded(bytes: Buffer): { encoding: NonNullable<Workbook['encoding']>; text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedFrom('utf-16le', 'utf-16', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedFrom('utf-16be', 'utf-16', bytes);
  // No text in an eight-bit encoding holds a zero byte.
  if (bytes.includes(0)) throw new UnreadableWorkbook('encoding');
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // Norwegian text in Windows-1252 is never valid UTF-8, so the order of trying decides.
    return decodedFrom('windows-1252', 'windows-1252', bytes);
  }
}

function decodedFrom<Name extends 'utf-16' | 'windows-1252'>(
  codec: string,
  encoding: Name,
  bytes: Buffer,
): { encoding: Name; text: string } {
  return { encoding, text: iconv.decode(bytes, codec) };
}

/** Excel's own way of stating the delimiter, a first line such as «sep=;». */
function withoutSeparatorLine(text: string): { text: string; delimiter?: Delimiter } {
  const line = /^sep=([;,\t])\r?\n/i.exec(text);
  return line ? { text: text.slice(line[0].length), delimiter: line[1] as Delimiter } : { text };
}

/**
 * The delimiter that cuts the most rows into the same number of columns, judged by the first
 * hundred rows. Ties go to the semicolon, which Norwegian programs write.
 */
function likelyDelimiter(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(text, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function evenness(text: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  for (const record of recordsOf(text, delimiter, 100)) {
    if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  return Math.max(0, ...[...widths].map(([width, rows]) => (width - 1) * rows));
}

function recordsOf(text: string, delimiter: Delimiter, toLine?: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      ...(toLine === undefined ? {} : { to: toLine }),
    });
  } catch (cause) {
    throw new UnreadableWorkbook('damaged', { cause });
  }
}

function refuseFormulas(rows: Row[]): void {
  const cells = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.text.startsWith('='))
      .map((cell) => addressOf(cell.column, row.number)),
  );
  if (cells.length > 0) {
    throw new UnreadableWorkbook('formulas', { cells: cells.slice(0, 20), found: cells.length });
  }
}
