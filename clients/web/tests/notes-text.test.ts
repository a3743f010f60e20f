import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  docOf,
  isSameDoc,
  putIn,
  textOf,
  wordsOf,
  write,
  writeAnew,
} from '../src/rooms/meetings/notes-text.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'å', '😀', '😁', '\n'),
  maxLength: 20,
});

test('whatever a text becomes, the document becomes too, and no character is cut in two', () => {
  fc.assert(
    fc.property(words, words, fc.nat(20), (before, after, caret) => {
      const doc = docOf(undefined);
      write(doc, before);
      write(doc, after, Math.min(caret, after.length));
      expect(wordsOf(doc)).toBe(after);
      const again = new Y.Doc();
      Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
      expect(wordsOf(again)).toBe(after);
    }),
  );
});

test('the letter before the caret is the new one, so that a colleague’s words stay on their side', () => {
  const doc = docOf(undefined);
  write(doc, 'aa');
  const colleagues = new Y.Doc();
  Y.applyUpdate(colleagues, Y.encodeStateAsUpdate(doc));
  textOf(colleagues).insert(1, '|');
  write(doc, 'aaa', 1);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleagues));
  expect(wordsOf(doc)).toBe('aa|a');
});

test('what was written in a document that has begun anew is written in the new one', () => {
  expect(putIn('Fra før.', 'For sent. Fra før.')).toBe('For sent. ');
  const anew = docOf(undefined);
  write(anew, 'Fra — før.');
  writeAnew(anew, 'Fra Gran før.', 'Fra Gran før. Mer.');
  expect(wordsOf(anew)).toBe('Fra — før.\n Mer.');
  const known = docOf(undefined);
  write(known, 'Fra Gran før.');
  expect(isSameDoc(Y.encodeStateVector(known), anew)).toBe(false);
});
