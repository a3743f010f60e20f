import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Answer } from './read-workbook.ts';
import { limits, UnreadableWorkbook, type Sheet, type Workbook } from './workbook.ts';

const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };
parentPort?.postMessage(await answer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));

async function answer(file: Buffer): Promise<Answer> {
  try {
    const workbook = await read(file);
    workbook.sheets.forEach(refuseTooMuch);
    if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) {
      throw new UnreadableWorkbook('empty');
    }
    return { workbook };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    const { reason, cells, found } = error;
    return found === undefined ? { reason, cells } : { reason, cells, found };
  }
}

/** What a file is, is told by its first bytes, never by its name. */
async function read(file: Buffer): Promise<Workbook> {
  if (file.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return readXlsx(file);
  // OLE2: the old binary Excel, or the envelope that Office puts around an encrypted file.
  if (file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    const isEncrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UnreadableWorkbook(isEncrypted ? 'password' : 'old_excel');
  }
  const isOther = [
    '%PDF',
    '{\\rtf',
    '<!DOCTYPE',
    '<html',
    '<?xml',
    '\x89PNG',
    '\xff\xd8\xff',
    'PK',
  ];
  if (
    isOther.some((start) => file.subarray(0, start.length).equals(Buffer.from(start, 'latin1')))
  ) {
    throw new UnreadableWorkbook('other_format');
  }
  return readCsv(file, fileName);
}

function refuseTooMuch(sheet: Sheet): void {
  if (sheet.rows.length > limits.rows) {
    throw new UnreadableWorkbook('too_many_rows', { found: sheet.rows.length });
  }
  const widest = Math.max(0, ...sheet.rows.map((row) => row.cells.length));
  if (widest > limits.columns) throw new UnreadableWorkbook('too_many_columns', { found: widest });
}
