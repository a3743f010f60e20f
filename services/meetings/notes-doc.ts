import * as Y from 'yjs';
import { Problem } from '../platform/http/problem.ts';

/*
 * The notes of an item, in which several write at once: a Yjs document with one text in it. Whatever order their updates
 * come in, all end with the same text, and nobody's words are lost (decisions/0025).
 *
 * Updates come from anybody who is signed in, so they are read before they are taken: letters of this text put in and
 * taken out, upon what is known here. An update that waits for others would be kept by Yjs until they come; here it is
 * refused. The document is kept beside the text. It begins from the text itself wherever there is none, in the same way
 * each time, so that all who read it begin from the same one.
 */

/** As kept: the document may be missing. */
export interface KeptNotes {
  text: string;
  state: Uint8Array | null;
}

export interface NotesDoc {
  text: string;
  state: Uint8Array;
}

const textName = 'notes';
const longest = 8000;
/** Beyond this a document begins anew from its text; whoever writes in the old one is told, and sends theirs anew. */
const largestState = 100_000;
const mostPieces = 2000;
const lastClock = 2 ** 31;

/** Puts an update into the notes. Null: it was there already. */
export function edited(kept: KeptNotes, update: Uint8Array): NotesDoc | null {
  refuseForeign(update);
  const doc = open(kept);
  const before = Y.encodeStateAsUpdate(doc);
  try {
    Y.applyUpdate(doc, update);
  } catch {
    throw new Problem('notes-edit-unfit');
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Problem('notes-edit-unfit');
  const { text, state } = close(doc);
  if (text.includes('\0')) throw new Problem('notes-edit-unfit');
  if (text.length > longest) throw new Problem('notes-too-long');
  if (Buffer.compare(before, state) === 0) return null;
  return state.length > largestState ? close(open({ text, state: null })) : { text, state };
}

/** The notes with another text: only what differs is written, so that what others write beside it stays. */
export function rewritten(kept: KeptNotes, text: string): NotesDoc {
  const doc = open(kept);
  write(doc, text);
  const written = close(doc);
  return written.state.length > largestState ? close(open({ text, state: null })) : written;
}

/** The document that notes begin from which have none, in base64. Null: there are no notes. */
export function seedOf(text: string): string | null {
  return text === ''
    ? null
    : Buffer.from(close(open({ text, state: null })).state).toString('base64');
}

function open({ text, state }: KeptNotes): Y.Doc {
  const doc = new Y.Doc();
  if (state) {
    Y.applyUpdate(doc, state);
    write(doc, text);
  } else if (text !== '') {
    doc.clientID = writerOf(text);
    doc.getText(textName).insert(0, text);
  }
  return doc;
}

function close(doc: Y.Doc): NotesDoc {
  return { text: doc.getText(textName).toJSON(), state: Y.encodeStateAsUpdate(doc) };
}

// Another text, or the same upon another document, has another writer: two beginnings are never taken for one, and what
// is done again is done alike.
function writerOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

function write(doc: Y.Doc, next: string): void {
  const text = doc.getText(textName);
  const before = text.toJSON();
  if (before === next) return;
  let start = 0;
  while (start < before.length && before[start] === next[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, next.length) - start &&
    before[before.length - 1 - end] === next[next.length - 1 - end]
  ) {
    end += 1;
  }
  // Never between the two halves of a character.
  if (start > 0 && isFirstHalf(before, start - 1)) start -= 1;
  if (end > 0 && isFirstHalf(before, before.length - 1 - end)) end -= 1;
  doc.clientID = writerOf(`${next}\0${Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')}`);
  doc.transact(() => {
    text.delete(start, before.length - end - start);
    text.insert(start, next.slice(start, next.length - end));
  });
}

const isFirstHalf = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at] ?? '');

function refuseForeign(update: Uint8Array): void {
  let structs: readonly (Y.Item | Y.GC | Y.Skip)[];
  try {
    ({ structs } = Y.decodeUpdate(update));
  } catch {
    throw new Problem('notes-edit-unfit');
  }
  if (structs.length > mostPieces || !structs.every(isOfTheText)) {
    throw new Problem('notes-edit-unfit');
  }
}

function isOfTheText(piece: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(piece instanceof Y.Item)) return false;
  // Read and not yet put in, it names what it belongs to: by name, or not at all beside another piece.
  const parent = piece.parent as unknown;
  return (
    (piece.content instanceof Y.ContentString || piece.content instanceof Y.ContentDeleted) &&
    piece.length > 0 &&
    piece.id.clock + piece.length < lastClock &&
    piece.parentSub === null &&
    (parent === null || parent === textName)
  );
}
