import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { Room, type AgendaItem } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// Several write in the notes of one item at once.

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let meetingId: string;
let item: AgendaItem;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  ({ id: meetingId } = await room.meet());
  item = await addItem('Fra før. ');
});

const addItem = async (notes: string) => {
  const body = { kind: 'manual', title: 'Ferie', notes } as const;
  return (await room.municipal.ok('addAgendaItem', { path: { meetingId }, body })).body;
};
const read = async (by: TestClient, { id }: AgendaItem) => {
  const { body } = await by.ok('getMeeting', { path: { meetingId } });
  return body.items.find((one) => one.id === id)!;
};
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const edit = (update: Uint8Array, of = item) => ({
  path: { itemId: of.id },
  body: { update: base64(update) },
});

/** Somebody who writes with Yjs: what they have, and what the service is known to have. */
class Writer {
  readonly by: TestClient;
  readonly of: AgendaItem;
  readonly doc = new Y.Doc();
  known: Uint8Array;
  said = 0;

  constructor(by: TestClient, of: AgendaItem) {
    this.by = by;
    this.of = of;
    this.known = Y.encodeStateVector(this.doc);
    this.take(of);
  }

  get text() {
    return this.doc.getText('notes');
  }

  /** Puts a word between two others. */
  say(word: string, where: number) {
    const now = this.text.toJSON();
    const gaps = [0, ...[...now.matchAll(/ /g)].map(({ index }) => index + 1)];
    this.text.insert(gaps[where % gaps.length]!, `${word} `);
  }

  take({ notesState }: AgendaItem) {
    if (!notesState) return;
    const state = Buffer.from(notesState, 'base64');
    Y.applyUpdate(this.doc, state);
    this.known = Y.encodeStateVectorFromUpdate(state);
  }

  async send() {
    const update = Y.encodeStateAsUpdate(this.doc, this.known);
    this.take((await this.by.ok('editAgendaItemNotes', edit(update, this.of))).body);
  }
}

const wholeText = async (of: AgendaItem, word: string) => {
  for (;;) {
    const { notes, version } = await read(room.specialist, of);
    const body = { notes: `${notes}${word} ` };
    const sent = { path: { itemId: of.id }, body, version };
    const { status } = await room.specialist.call('changeAgendaItem', sent);
    if (status === 200) return;
    expect(status).toBe(412);
  }
};

test('whoever writes with others loses no word, in whatever order, and all end with the same', async () => {
  const third = await service.signIn(room.team.municipal[1].workerId);
  const acts = fc.record({ who: fc.nat(3), what: fc.nat(3), where: fc.nat(50) });
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 8, maxLength: 24 }), async (sequence) => {
      const of = await addItem('Fra før. ');
      const writers = [room.municipal, room.specialist, third].map((by) => new Writer(by, of));
      const words = ['Fra', 'før.'];
      for (const [nth, { who, what, where }] of sequence.entries()) {
        const word = `ord${nth}-${who}`;
        const writer = writers[who];
        if (!writer) {
          words.push(word);
          await wholeText(of, word);
        } else if (what === 0) await writer.send();
        else if (what === 1) writer.take(await read(writer.by, of));
        else {
          words.push(word);
          writer.say(word, where);
        }
      }
      // All send at once what they have left.
      await Promise.all(writers.map((writer) => writer.send()));
      const { notes } = await read(third, of);
      for (const writer of writers) {
        await writer.send();
        expect(writer.text.toJSON()).toBe(notes);
      }
      expect(notes.trim().split(' ').sort()).toEqual(words.sort());
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('what is sent twice is there once, tells nothing, and is nobody’s version', async () => {
  const writer = new Writer(room.municipal, item);
  writer.say('Enige.', 2);
  const update = Y.encodeStateAsUpdate(writer.doc, writer.known);
  const first = (await room.municipal.ok('editAgendaItemNotes', edit(update))).body;
  expect(first).toMatchObject({
    notes: 'Fra før. Enige. ',
    version: item.version + 1,
    notedBy: { id: room.team.municipal[0].workerId },
  });
  const again = (await room.specialist.ok('editAgendaItemNotes', edit(update))).body;
  expect(again).toEqual(first);
});

test('what is deleted is not kept behind the text', async () => {
  const writer = new Writer(room.municipal, item);
  writer.say('hemmelighet', 2);
  await writer.send();
  writer.text.delete(0, writer.text.length);
  await writer.send();
  const { notesState, notes } = await read(room.municipal, item);
  expect(notes).toBe('');
  expect(Buffer.from(notesState ?? '', 'base64').toString()).not.toContain('hemmelighet');
});

const updateOf = (write: (doc: Y.Doc) => void, from?: Y.Doc) => {
  const doc = new Y.Doc();
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const known = Y.encodeStateVector(doc);
  write(doc);
  return Y.encodeStateAsUpdate(doc, from ? known : undefined);
};
const manyPieces = () =>
  updateOf((doc) => {
    for (let nth = 0; nth < 2500; nth += 1) doc.getText('notes').insert(0, 'a');
  });
const ofAnother = () => {
  const other = new Y.Doc();
  other.getText('notes').insert(0, 'annet dokument');
  return updateOf((doc) => doc.getText('notes').insert(5, '!'), other);
};
const deletionOfAnother = () => {
  const other = new Y.Doc();
  other.getText('notes').insert(0, 'annet dokument');
  return updateOf((doc) => doc.getText('notes').delete(0, 5), other);
};

test.each<[string, () => Uint8Array, string]>([
  ['no update at all', () => Buffer.from('ikke yjs i det hele tatt'), 'notes-edit-unfit'],
  [
    'a cut one',
    () => updateOf((doc) => doc.getText('notes').insert(0, 'abc')).slice(0, -4),
    'notes-edit-unfit',
  ],
  ['numbers without end', () => new Uint8Array(40).fill(0xff), 'notes-edit-unfit'],
  ['a map', () => updateOf((doc) => doc.getMap('notes').set('a', 'b')), 'notes-edit-unfit'],
  [
    'another text',
    () => updateOf((doc) => doc.getText('annet').insert(0, 'b')),
    'notes-edit-unfit',
  ],
  [
    'a picture',
    () => updateOf((doc) => doc.getText('notes').insertEmbed(0, { a: 1 })),
    'notes-edit-unfit',
  ],
  [
    'bold',
    () => updateOf((doc) => doc.getText('notes').insert(0, 'b', { bold: true })),
    'notes-edit-unfit',
  ],
  ['a list', () => updateOf((doc) => doc.getArray('notes').push([1])), 'notes-edit-unfit'],
  [
    'a document within',
    () => updateOf((doc) => doc.getArray('notes').push([new Y.Doc()])),
    'notes-edit-unfit',
  ],
  [
    'bytes',
    () => updateOf((doc) => doc.getArray('notes').push([new Uint8Array(9)])),
    'notes-edit-unfit',
  ],
  ['NUL', () => updateOf((doc) => doc.getText('notes').insert(0, 'a\0b')), 'notes-edit-unfit'],
  ['an edit of another document', ofAnother, 'notes-edit-unfit'],
  ['a deletion in another document', deletionOfAnother, 'notes-edit-unfit'],
  ['thousands of pieces', manyPieces, 'notes-edit-unfit'],
  [
    'too long a text',
    () => updateOf((doc) => doc.getText('notes').insert(0, 'å'.repeat(8000))),
    'notes-too-long',
  ],
  [
    'far too much',
    () => updateOf((doc) => doc.getText('notes').insert(0, 'a'.repeat(80_000))),
    'validation-failed',
  ],
])('%s is no edit of the notes, and changes nothing', async (_what, update, slug) => {
  expect((await room.municipal.refused('editAgendaItemNotes', edit(update()))).slug).toBe(slug);
  expect(await read(room.municipal, item)).toEqual(await read(room.specialist, item));
  expect(await read(room.municipal, item)).toMatchObject({ notes: 'Fra før. ', version: 1 });
});

test('no number of edits makes the document too large to write in', async () => {
  let kept = item;
  for (let round = 0; round < 5; round += 1) {
    const writer = new Writer(room.municipal, kept);
    // Much of the size of a document is what was deleted here and there.
    for (let nth = 0; nth < 900; nth += 1) {
      writer.text.insert(nth % (writer.text.length + 1), 'ab');
      writer.text.delete(0, 2);
    }
    await writer.send();
    kept = await read(room.municipal, item);
    expect(kept.notes).toBe(writer.text.toJSON());
    expect(kept.notesState!.length).toBeLessThan(180_000);
  }
});

test('closing keeps the words that came before it, drops the document, and tells whoever comes after', async () => {
  const writer = new Writer(room.municipal, item);
  writer.say('Enige.', 2);
  await writer.send();
  const decided = await room.decide(await read(room.municipal, item), { outcome: 'noted' });
  const late = new Writer(room.specialist, decided);
  late.say('For sent.', 2);
  const [closing, edited] = await Promise.all([room.close(meetingId), late.send().catch(String)]);
  expect(closing.state).toBe('closed');
  const { notes, notesState } = await read(room.municipal, item);
  expect(notesState).toBeUndefined();
  // Either before the meeting closed, or refused; never neither.
  expect(notes.includes('For sent.')).toBe(edited === undefined);
  const update = Y.encodeStateAsUpdate(late.doc, late.known);
  expect((await room.specialist.refused('editAgendaItemNotes', edit(update))).slug).toBe(
    'meeting-closed',
  );
  const kept = await service.admin.sql`
    select count(*)::integer as many from agenda_items where meeting_id = ${meetingId} and notes_doc is not null`;
  expect(kept[0]).toEqual({ many: 0 });
  await expect(
    service.admin.sql`update agenda_items set notes_doc = '\\x0000' where id = ${item.id}`,
  ).rejects.toThrow('a closed meeting does not change');
});

test('an item about what is closed to somebody has no notes for them to write in', async () => {
  const of = await make.case({ in: room.team });
  const body = { kind: 'case', caseId: of.id, notes: 'Innerst.' } as const;
  const about = (await room.municipal.ok('addAgendaItem', { path: { meetingId }, body })).body;
  const kept = await service.signIn(room.team.specialist[1].workerId);
  const block = { kind: 'worker', workerId: room.team.specialist[1].workerId } as const;
  await room.municipal.ok('recordBlock', { path: { caseId: of.id }, body: block });
  const update = updateOf((doc) => doc.getText('notes').insert(0, 'inn'));
  expect((await kept.refused('editAgendaItemNotes', edit(update, about))).slug).toBe('not-found');
});

test('text that is written without the document takes the document with it', async () => {
  const writer = new Writer(room.municipal, item);
  writer.say('Navnet', 2);
  await writer.send();
  await service.admin.sql.begin(async (sql) => {
    await sql`alter table agenda_items disable trigger change_is_told`;
    await sql`update agenda_items set notes = 'Fra før. — ' where id = ${item.id}`;
    await sql`alter table agenda_items enable trigger change_is_told`;
  });
  // Whoever wrote in the old one is told, and begins from what stands.
  writer.say('Mer.', 0);
  const update = Y.encodeStateAsUpdate(writer.doc, writer.known);
  expect((await room.municipal.refused('editAgendaItemNotes', edit(update))).slug).toBe(
    'notes-edit-unfit',
  );
  const anew = new Writer(room.municipal, await read(room.municipal, item));
  expect(anew.text.toJSON()).toBe('Fra før. — ');
});
