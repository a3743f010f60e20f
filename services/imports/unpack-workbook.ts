import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry } from 'yauzl';
import { ZipFile } from 'yazl';
import { limits, UnreadableWorkbook } from './workbook.ts';

/**
 * Measures an xlsx archive before any of it is unpacked, and hands on a new archive.
 *
 * Promised: a file whose directory states too many entries, too large a total or too high a
 * packing ratio is refused without inflating a byte; an entry that unpacks to more than it
 * stated is stopped when it passes that size; only the XML that tells what is in the cells is
 * kept (no macros, pictures, links to other workbooks), stored flat in an archive that we
 * wrote ourselves. So a reader that understands a crafted archive differently from the one
 * that measured it never sees that archive.
 */
export async function repackWorkbook(bytes: Buffer): Promise<Buffer> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(
    damaged,
  );
  if (zip.entryCount > limits.zipEntries) {
    throw new UnreadableWorkbook('unpacks_too_large', { found: zip.entryCount });
  }
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      // Of two entries by one name, readers disagree on which is the one.
      if (entries.has(entry.fileName)) throw new UnreadableWorkbook('damaged');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    damaged(error);
  }
  if (unpacked > limits.unpackedBytes || unpacked > bytes.length * limits.packingRatio) {
    throw new UnreadableWorkbook('unpacks_too_large', { found: unpacked });
  }
  const parts = [...entries.values()].filter((entry) => tellsOfCells(entry.fileName));
  if (!entries.has('[Content_Types].xml') || !parts.some(isWorkbook)) {
    throw new UnreadableWorkbook('other_format');
  }
  const flat = new ZipFile();
  for (const entry of parts) {
    if (entry.isEncrypted()) throw new UnreadableWorkbook('password');
    const part = await zip
      .openReadStreamPromise(entry)
      .then((stream) => buffer(stream))
      .catch(damaged);
    // No spreadsheet program writes one, and entities in it may expand without end.
    if (part.includes('<!DOCTYPE')) throw new UnreadableWorkbook('damaged');
    flat.addBuffer(part, entry.fileName, { compress: false });
  }
  flat.end();
  return buffer(flat.outputStream);
}

function tellsOfCells(name: string): boolean {
  return (
    name === '[Content_Types].xml' ||
    /^_rels\/\.rels$/.test(name) ||
    /^xl\/(_rels\/)?(workbook|sharedStrings|styles)\d*\.xml(\.rels)?$/i.test(name) ||
    /^xl\/worksheets\/[^/]+\.xml$/i.test(name)
  );
}

function isWorkbook(entry: Entry): boolean {
  return /^xl\/workbook\d*\.xml$/i.test(entry.fileName);
}

function damaged(error: unknown): never {
  if (error instanceof UnreadableWorkbook) throw error;
  throw new UnreadableWorkbook('damaged', { cause: error });
}
