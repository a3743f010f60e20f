import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { CellValue, WriteOptions } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { readWorkbook } from './read-workbook.ts';
import { limits, type Sheet, type Workbook } from './workbook.ts';

const readText = (text: string, encoding = 'utf8') =>
  readWorkbook(iconv.encode(text, encoding), 'saker.csv');
const readRows = async (rows: CellValue[][], more: Partial<WriteOptions> = {}) =>
  readWorkbook(await writeXlsx({ sheets: [{ name: 'Saker', rows }], ...more }), 'saker.xlsx');
const textsOf = (sheet: Sheet | undefined) =>
  sheet?.rows.map((row) => row.cells.map((cell) => cell.text));
const refusal = (reading: Promise<Workbook>) =>
  expect(reading).rejects.toThrow(/^unreadable workbook/);

async function archiveOf(parts: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(parts)) zip.addBuffer(part, name);
  zip.end();
  return buffer(zip.outputStream);
}

const bareWorkbook = {
  '[Content_Types].xml': Buffer.from('<Types/>'),
  'xl/workbook.xml': Buffer.from('<workbook/>'),
};

describe('the workbook of a team', () => {
  test('gives its four sheets, every row under the number that the person sees', async () => {
    const file = await readFile(new URL('./fixtures/teamark.xlsx', import.meta.url));
    const { sheets } = await readWorkbook(file, 'teamark.xlsx');
    expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
      ['Ansatte', 16],
      ['Saker', 40],
      ['Henvendelser', 10],
      ['ORS-SRS', 61],
    ]);
    expect(sheets[0]?.rows.map((row) => row.number)).toEqual([
      1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
    ]);
  });

  test('gives a date as a day, a number as a number and a text as a text', async () => {
    const { sheets } = await readRows([
      [new Date(Date.UTC(2025, 0, 7)), 0.5, ' 50 % ', true, null, '__proto__'],
    ]);
    expect(sheets[0]?.rows[0]?.cells).toEqual([
      { column: 1, text: '2025-01-07', dateOn: '2025-01-07' },
      { column: 2, text: '0.5', number: 0.5 },
      { column: 3, text: '50 %' },
      { column: 4, text: 'true' },
      { column: 6, text: '__proto__' },
    ]);
  });

  test('says which sheets are hidden', async () => {
    const rows = [['a']];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Saker', rows },
        { name: 'Gammelt', rows, hidden: true },
      ],
    });
    const { sheets } = await readWorkbook(bytes, 'x.xlsx');
    expect(sheets.map((sheet) => sheet.isHidden)).toEqual([false, true]);
  });

  test('loses the characters that nobody sees', async () => {
    const { sheets } = await readRows([['Kari\u200B\u00A0 Berg\u202E', 'a\r\n  b\u0085']]);
    expect(textsOf(sheets[0])).toEqual([['Kari Berg', 'a\nb']]);
  });
});

describe('a csv file', () => {
  const norwegian = 'Sak;Alias\n26/1;Bjørk-104\n26/2;"Ås, nær\nelva"\n';
  const understood = [
    ['Sak', 'Alias'],
    ['26/1', 'Bjørk-104'],
    ['26/2', 'Ås, nær\nelva'],
  ];

  test.each(['utf8', 'win1252'])('is read in %s', async (encoding) => {
    const { sheets, ...how } = await readText(norwegian, encoding);
    expect(how).toMatchObject({
      encoding: encoding === 'utf8' ? 'utf-8' : 'windows-1252',
      delimiter: 'semicolon',
    });
    expect(textsOf(sheets[0])).toEqual(understood);
  });

  test.each(['utf8', 'utf16le', 'utf16be'])('is read in %s with a byte order mark', async (e) => {
    const bytes = iconv.encode(norwegian, e, { addBOM: true });
    const { sheets } = await readWorkbook(bytes, 'saker.csv');
    expect(textsOf(sheets[0])).toEqual(understood);
  });

  test.each([
    [';', 'Sak;Alias;Fra\n26/1;Osp, ny;a\n26/2;Alm;b'],
    [',', 'Sak,Alias,Fra\n26/1,"Osp, ny",a\n26/2,Alm,b'],
    ['\t', 'Sak\tAlias\tFra\n26/1\tOsp, ny\ta\n26/2\tAlm\tb'],
  ])('is cut at %j', async (_, text) => {
    const { sheets } = await readText(text);
    expect(textsOf(sheets[0])).toEqual([
      ['Sak', 'Alias', 'Fra'],
      ['26/1', 'Osp, ny', 'a'],
      ['26/2', 'Alm', 'b'],
    ]);
  });

  test('says its delimiter itself when Excel wrote it so', async () => {
    const { sheets } = await readText('sep=,\r\nSak,Alias\r\n26/1,Osp\r\n');
    expect(textsOf(sheets[0])).toEqual([
      ['Sak', 'Alias'],
      ['26/1', 'Osp'],
    ]);
  });

  test('may have a title above its headings, rows of uneven length and empty rows', async () => {
    const { sheets } = await readText('Våre saker, per i dag\n\nSak;Alias\n26/1\n;Osp\n');
    expect(sheets[0]?.name).toBe('saker');
    expect(sheets[0]?.rows.map((row) => [row.number, ...row.cells.map((c) => c.column)])).toEqual([
      [1, 1],
      [3, 1, 2],
      [4, 1],
      [5, 2],
    ]);
  });
});

describe('a file is refused with the reason', () => {
  test('when it has formulas, naming the cells', async () => {
    const cells = new Map([
      ['1,2', { formula: 'SUM(A1:A2)', value: 3, type: 'formula' as const }],
      ['3,0', { formula: 'B1', value: 'a', type: 'formula' as const }],
    ]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Ansatte', rows: [['a', 'b']], cells }] });
    await expect(readWorkbook(bytes, 'x.xlsx')).rejects.toMatchObject({
      reason: 'formulas',
      cells: ['Ansatte!C2', 'Ansatte!A4'],
      found: 2,
    });
    await expect(readText('a;b\n1;=A1+1')).rejects.toMatchObject({
      reason: 'formulas',
      cells: ['B2'],
    });
  });

  test('when it is locked with a password, or the old binary Excel', async () => {
    const sheets = [{ name: 'Saker', rows: [['a']] }];
    const locked = await writeXlsx({ sheets, encryption: { password: 'hemmelig', spinCount: 10 } });
    await expect(readWorkbook(locked, 'x.xlsx')).rejects.toMatchObject({ reason: 'password' });
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    await expect(readWorkbook(old, 'x.xls')).rejects.toMatchObject({ reason: 'old_excel' });
  });

  test('when it is something else than a spreadsheet, whatever its name', async () => {
    const document = await archiveOf({
      mimetype: Buffer.from('application/vnd.oasis'),
      a: Buffer.from('b'),
    });
    for (const bytes of [document, Buffer.from('%PDF-1.7'), Buffer.from('<!DOCTYPE html><p>')]) {
      await expect(readWorkbook(bytes, 'x.xlsx')).rejects.toMatchObject({ reason: 'other_format' });
    }
    await expect(readWorkbook(Buffer.from([1, 0, 2, 0]), 'x.csv')).rejects.toMatchObject({
      reason: 'encoding',
    });
  });

  test('when it is damaged', async () => {
    const whole = await writeXlsx({ sheets: [{ name: 'Saker', rows: [['a', 'b']] }] });
    await expect(readWorkbook(whole.subarray(0, 900), 'x.xlsx')).rejects.toMatchObject({
      reason: 'damaged',
    });
    await expect(readWorkbook(await archiveOf(bareWorkbook), 'x.xlsx')).rejects.toMatchObject({
      reason: 'damaged',
    });
    const entities = {
      ...bareWorkbook,
      'xl/styles.xml': Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]>'),
    };
    await expect(readWorkbook(await archiveOf(entities), 'x.xlsx')).rejects.toMatchObject({
      reason: 'damaged',
    });
  });

  test('when it is empty, or larger than 10 MB', async () => {
    await expect(readWorkbook(Buffer.alloc(0), 'x.csv')).rejects.toMatchObject({ reason: 'empty' });
    await expect(readText('\n;;\n')).rejects.toMatchObject({ reason: 'empty' });
    const large = Buffer.alloc(limits.fileBytes + 1, 'a');
    await expect(readWorkbook(large, 'x.csv')).rejects.toMatchObject({ reason: 'file_too_large' });
  });

  test('when it has too many rows, columns or sheets', async () => {
    await expect(readText('a;b\n'.repeat(limits.rows + 1))).rejects.toMatchObject({
      reason: 'too_many_rows',
      found: limits.rows + 1,
    });
    await expect(readText('a;'.repeat(limits.columns + 1))).rejects.toMatchObject({
      reason: 'too_many_columns',
    });
    const sheets = Array.from({ length: limits.sheets + 1 }, (_, index) => ({
      name: `Ark ${index}`,
      rows: [['a']],
    }));
    await expect(readWorkbook(await writeXlsx({ sheets }), 'x.xlsx')).rejects.toMatchObject({
      reason: 'too_many_sheets',
    });
  });
});

describe('a file made to exhaust the reader', () => {
  test('is refused by what its directory states, before anything is unpacked', async () => {
    const zeros = Buffer.alloc(limits.unpackedBytes + 1);
    const bomb = await archiveOf({ ...bareWorkbook, 'xl/worksheets/sheet1.xml': zeros });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readWorkbook(bomb, 'x.xlsx')).rejects.toMatchObject({
      reason: 'unpacks_too_large',
      found: expect.any(Number),
    });
    const packedTooWell = { ...bareWorkbook, 'xl/worksheets/sheet1.xml': Buffer.alloc(5_000_000) };
    await expect(readWorkbook(await archiveOf(packedTooWell), 'x.xlsx')).rejects.toMatchObject({
      reason: 'unpacks_too_large',
    });
  });

  test('is stopped when an entry unpacks to more than the directory states', async () => {
    const zip = new ZipFile();
    for (const [name, part] of Object.entries(bareWorkbook)) zip.addBuffer(part, name);
    const packed = deflateRawSync(Buffer.alloc(30_000_000));
    zip.addBuffer(packed, 'xl/worksheets/sheet1.xml', { compress: false });
    zip.end();
    const bytes = await buffer(zip.outputStream);
    await refusal(readWorkbook(relabelledAsDeflated(bytes, 'xl/worksheets/sheet1.xml'), 'x.xlsx'));
  });

  test('is refused with more entries than any workbook has', async () => {
    const parts = Array.from(
      { length: limits.zipEntries },
      (_, n) => [`xl/${n}.xml`, Buffer.alloc(1)] as const,
    );
    const many = await archiveOf({ ...bareWorkbook, ...Object.fromEntries<Buffer>(parts) });
    await expect(readWorkbook(many, 'x.xlsx')).rejects.toMatchObject({
      reason: 'unpacks_too_large',
    });
  });

  test('is refused when two distant cells span a sheet that no memory holds', async () => {
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' +
      '</sheetData></worksheet>';
    const parts = await partsOf(await writeXlsx({ sheets: [{ name: 'Saker', rows: [['a']] }] }));
    parts['xl/worksheets/sheet1.xml'] = Buffer.from(sheet);
    await refusal(readWorkbook(await archiveOf(parts), 'x.xlsx'));
  });
});

/** Sets the method of one stored entry to «deflated» in both its headers, sizes left as they were. */
function relabelledAsDeflated(bytes: Buffer, name: string): Buffer {
  const changed = Buffer.from(bytes);
  for (const [signature, methodAt, nameAt] of [
    ['504b0304', 8, 30],
    ['504b0102', 10, 46],
  ] as const) {
    for (let at = changed.indexOf(signature, 0, 'hex'); at >= 0;) {
      const isTheOne = changed.toString('latin1', at + nameAt, at + nameAt + name.length) === name;
      if (isTheOne) changed.writeUInt16LE(8, at + methodAt);
      at = changed.indexOf(signature, at + 4, 'hex');
    }
  }
  return changed;
}

async function partsOf(bytes: Uint8Array): Promise<Record<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry()) {
    parts[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
  }
  return parts;
}
