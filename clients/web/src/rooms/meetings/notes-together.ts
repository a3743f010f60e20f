import * as Y from 'yjs';
import type { AgendaItem } from '../../service/contract.ts';
import { asRefusal, isAway, type Refusal } from '../../service/refusal.ts';
import { draftKey, hasDraft, keepText, keptText } from '../../session/draft.ts';
import {
  base64Of,
  bytesOf,
  docOf,
  isSameDoc,
  putIn,
  textOf,
  wordsOf,
  write,
  writeAnew,
} from './notes-text.ts';

/*
 * What somebody writes in the notes of an item, together with others. It lives beside the page, so that it is sent also
 * when they look at another item. Every letter is in their own document at once, and kept in the tab until the service
 * has it: a lost network, a reload or an idle sign-out loses none. One sending is under way at a time, after a short
 * pause; what the service answers and what is read when others write is put into the same document. If the meeting is
 * closed first, what was not sent stays here until they have put it in an addendum or let it go.
 */

const pauseMs = 1000;
const longestPauseMs = 3000;
const retryMs = 5000;

type Kept = {
  state: string;
  /** What the service was known to have: its vector, and its text. */
  known: string;
  knownText: string;
};

export type Written = {
  text: string;
  /** Where the writer stands since others have written last; null: they have written themselves since, or nobody has. */
  caret: readonly [number, number] | null;
  isUnsent: boolean;
  refusal: Refusal | null;
  /** Who wrote last, when it was while this page was open. */
  lastBy: { id: string; name: string } | null;
};

type Sending = {
  /** Whether the meeting still takes notes. */
  isOpen: boolean;
  send: (update: string) => Promise<AgendaItem>;
  /** The item as it is now; undefined: it is there no more. */
  read: () => Promise<AgendaItem | undefined>;
  onSent: (item: AgendaItem) => void;
};

const keptName = (itemId: string) => `notes-together:${itemId}`;
const opened = new Map<string, SharedNotes>();

/** The same for everybody on the page who asks for the same item. */
export function notesOf(item: AgendaItem, sending: Sending): SharedNotes {
  const key = draftKey(keptName(item.id));
  const notes = opened.get(key) ?? new SharedNotes(item, sending);
  opened.set(key, notes);
  return notes;
}

export const hasUnsent = (itemId: string) => hasDraft(keptName(itemId));

/** What was written and never sent; for a meeting that no longer takes it. */
export function unsentOf(itemId: string): string {
  const kept = keptText<Kept>(keptName(itemId));
  return kept ? putIn(kept.knownText, wordsOf(docOf(kept.state))) : '';
}

export function forgetUnsent(itemId: string) {
  keepText(keptName(itemId), null);
  opened.delete(draftKey(keptName(itemId)));
}

/** What one person writes in the notes of one item. */
class SharedNotes {
  readonly #id: string;
  readonly #sending: Sending;
  readonly #listeners = new Set<() => void>();
  #doc: Y.Doc;
  #known: Uint8Array;
  #knownText: string;
  #version = 0;
  // Each letter counts one; what a sending has brought over is not unsent any more.
  #writings: number;
  #sent = 0;
  #isSending = false;
  #hasBegunAnew = false;
  #waitingSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #field: HTMLTextAreaElement | null = null;
  #heldBack: AgendaItem | null = null;
  #isComposing = false;
  #shown: Written = { text: '', caret: null, isUnsent: false, refusal: null, lastBy: null };

  constructor(first: AgendaItem, sending: Sending) {
    const found = keptText<Kept>(keptName(first.id));
    this.#id = first.id;
    this.#sending = sending;
    this.#doc = docOf(found?.state);
    this.#known = found ? bytesOf(found.known) : Y.encodeStateVector(this.#doc);
    this.#knownText = found?.knownText ?? '';
    this.#writings = found ? 1 : 0;
    // Of a closed meeting nothing is taken in, and nothing of what was not sent is lost.
    if (!sending.isOpen) return;
    this.#takeIn(first);
    if (found) this.#later(0);
  }

  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly shown = () => this.#shown;

  /** What the service has now, unless a letter is being put together: nothing is moved under that. */
  readonly take = (item: AgendaItem) => {
    if (this.#isComposing) this.#heldBack = item;
    else this.#takeIn(item);
  };

  readonly write = (text: string) => {
    write(this.#doc, text, this.#field?.selectionEnd);
    this.#wrote();
  };

  /** Lays words after what is written. */
  readonly add = (more: string) => {
    write(this.#doc, [wordsOf(this.#doc), more].filter(Boolean).join('\n'));
    this.#wrote();
  };

  /** Sends what is written without waiting for the pause. */
  readonly sendNow = () => void this.#flush();

  readonly standIn = (field: HTMLTextAreaElement | null) => {
    this.#field = field;
  };

  readonly compose = (isGoingOn: boolean) => {
    this.#isComposing = isGoingOn;
    const item = this.#heldBack;
    this.#heldBack = null;
    if (!isGoingOn && item) this.#takeIn(item);
  };

  #show(more: Partial<Written> = {}) {
    const isUnsent = this.#writings !== this.#sent;
    this.#shown = { ...this.#shown, ...more, text: wordsOf(this.#doc), isUnsent };
    for (const listener of this.#listeners) listener();
  }

  #keep() {
    const state = base64Of(Y.encodeStateAsUpdate(this.#doc));
    const kept: Kept = { state, known: base64Of(this.#known), knownText: this.#knownText };
    keepText(keptName(this.#id), this.#writings === this.#sent ? null : kept);
  }

  /** Puts in what the service has, and leaves the writer where they stand. */
  #takeIn(item: AgendaItem, isAnother = false) {
    if (item.version < this.#version) return;
    const theirs = docOf(item.notesState);
    const before = wordsOf(this.#doc);
    const stood = this.#placesIn(before);
    if (!isAnother && isSameDoc(this.#known, theirs)) {
      Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(theirs));
    } else {
      this.#doc = docOf(item.notesState);
      if (this.#writings !== this.#sent) writeAnew(this.#doc, this.#knownText, before);
    }
    this.#known = Y.encodeStateVector(theirs);
    const isNew = this.#version > 0 && this.#knownText !== wordsOf(theirs);
    this.#knownText = wordsOf(theirs);
    this.#version = item.version;
    const after = wordsOf(this.#doc);
    const [start, end] = stood.map(
      ({ at, held }) =>
        Y.createAbsolutePositionFromRelativePosition(held, this.#doc)?.index ??
        Math.min(at, after.length),
    );
    this.#show({
      ...(after !== before && { caret: [start ?? 0, end ?? 0] as const }),
      ...(isNew && { lastBy: item.notedBy ?? null }),
    });
    this.#keep();
  }

  /** Where the writer stands, by the letter before; when the page does not show that text yet, where they will. */
  #placesIn(text: string) {
    const { selectionStart = 0, selectionEnd = 0, value = text } = this.#field ?? {};
    const stands = (value !== text && this.#shown.caret) || [selectionStart, selectionEnd];
    return stands.map((at) => ({
      at,
      held: Y.createRelativePositionFromTypeIndex(textOf(this.#doc), Math.min(at, text.length), -1),
    }));
  }

  #later(inMs: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), inMs);
  }

  async #flush() {
    clearTimeout(this.#timer);
    if (this.#isSending || this.#writings === this.#sent) return;
    this.#isSending = true;
    this.#waitingSince = null;
    const upTo = this.#writings;
    try {
      const update = Y.encodeStateAsUpdate(this.#doc, this.#known);
      const item = await this.#sending.send(base64Of(update));
      this.#sent = upTo;
      this.#hasBegunAnew = false;
      this.#shown = { ...this.#shown, refusal: null };
      this.take(item);
      this.#sending.onSent(item);
      if (this.#writings !== this.#sent) this.#later(pauseMs);
    } catch (error) {
      await this.#refused(asRefusal(error));
    } finally {
      this.#isSending = false;
    }
  }

  async #refused(refusal: Refusal) {
    if (isAway(refusal)) return this.#later(retryMs);
    // It has begun anew there, or there is too much of it here: what was written is written again, in one piece.
    const isUnfit = refusal.slug === 'notes-edit-unfit' || refusal.slug === 'validation-failed';
    const item =
      isUnfit && !this.#hasBegunAnew
        ? await this.#sending.read().catch(() => undefined)
        : undefined;
    if (!item) return this.#show({ refusal });
    this.#hasBegunAnew = true;
    this.#takeIn(item, true);
    this.#later(0);
  }

  #wrote() {
    this.#writings += 1;
    this.#waitingSince ??= Date.now();
    this.#show({ refusal: null, caret: null });
    this.#keep();
    const longest = this.#waitingSince + longestPauseMs - Date.now();
    this.#later(Math.max(0, Math.min(pauseMs, longest)));
  }
}
