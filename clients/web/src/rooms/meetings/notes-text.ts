import * as Y from 'yjs';

/*
 * The notes of an item as a Yjs document, in which several write at once. Pure, but for the documents themselves.
 */

const textName = 'notes';

export const textOf = (doc: Y.Doc) => doc.getText(textName);
export const wordsOf = (doc: Y.Doc) => textOf(doc).toJSON();

export function docOf(state: string | undefined): Y.Doc {
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, bytesOf(state));
  return doc;
}

/** What one text has that another had not, as one piece put in for another. */
type Difference = { start: number; removed: number; put: string };

/** `caret`: where the writer stands after it, so that the right one of two like letters is the new one. */
function differenceOf(before: string, after: string, caret = after.length): Difference {
  const shortest = Math.min(before.length, after.length);
  let end = 0;
  const mostEnd = Math.min(shortest, after.length - Math.min(caret, after.length));
  while (end < mostEnd && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  let start = 0;
  while (start < shortest - end && before[start] === after[start]) start += 1;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  // Never between the two halves of a character.
  if (isFirstHalf(before, start - 1) || isFirstHalf(after, start - 1)) start -= 1;
  if (isFirstHalf(before, before.length - 1 - end) || isFirstHalf(after, after.length - 1 - end))
    end -= 1;
  return {
    start,
    removed: before.length - end - start,
    put: after.slice(start, after.length - end),
  };
}

const isFirstHalf = (text: string, at: number) => at >= 0 && /[\uD800-\uDBFF]/.test(text[at] ?? '');

export function write(doc: Y.Doc, after: string, caret?: number) {
  const text = textOf(doc);
  const { start, removed, put } = differenceOf(text.toJSON(), after, caret);
  doc.transact(() => {
    if (removed > 0) text.delete(start, removed);
    if (put) text.insert(start, put);
  });
}

/** The same without a caret: of several places where it may have been put in, one at which words begin and end. */
function differenceAt(before: string, after: string): Difference {
  const found = differenceOf(before, after);
  let { start, put } = found;
  while (found.removed === 0 && start > 0 && put !== '') {
    if (put.trim() !== put) return { ...found, start, put };
    if (put.at(-1) !== before[start - 1]) break;
    start -= 1;
    put = `${before[start] ?? ''}${put.slice(0, -1)}`;
  }
  return start === 0 ? { ...found, start, put } : found;
}

/** What was put in. */
export const putIn = (before: string, after: string) => differenceAt(before, after).put;

/** Whether a document has all that was known to be in it: if not, it is another one, begun anew from the text. */
export function isSameDoc(known: Uint8Array, doc: Y.Doc): boolean {
  const there = Y.decodeStateVector(Y.encodeStateVector(doc));
  return [...Y.decodeStateVector(known)].every(
    ([writer, clock]) => (there.get(writer) ?? 0) >= clock,
  );
}

/** Writes in another document what was written in one: at its place where that is known, else after the rest. */
export function writeAnew(doc: Y.Doc, known: string, written: string) {
  const now = wordsOf(doc);
  if (now === known) return write(doc, written);
  const { start, put } = differenceAt(known, written);
  if (!put) return;
  if (now.startsWith(known.slice(0, start))) textOf(doc).insert(start, put);
  else textOf(doc).insert(now.length, `${now && '\n'}${put}`);
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

export function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
