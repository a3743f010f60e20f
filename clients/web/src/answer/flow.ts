import { curvePicture } from './curve.ts';
import { button, el } from './dom.ts';
import { noteForm, show, showConfirm, showForm, tell } from './faces.ts';
import type { Kept } from './keeping.ts';
import { answer, note, open, type Curve, type Form, type Said } from './service.ts';
import { languageFor, wordsOf, type Words } from './words.ts';

/*
 * The person answers alone. The form is fetched once; from then on everything is here until it is sent, and it is sent again
 * by the same key until the service has said that it has it. What was not confirmed is wiped when nobody touches the page.
 */

/** Whose screen it is: the person's own, or one that others use after them. */
export interface Place {
  /** What is marked, confirmed or sent by now. */
  keep: (kept: Kept) => void;
  wipe: (token: string) => void;
  /** For so long nobody touches what is on the screen before it is wiped. */
  idleMs: number;
  /** Before that somebody is asked for so long whether they are there; what they marked is not shown meanwhile. */
  askMs?: number;
  /** Others come after them: they can end it, and take away what they have set. */
  isShared?: boolean;
  /** Beside what is told when it ends without an answer. */
  waysBack?: (say: Words) => HTMLElement[];
  // How it ends; nothing of it is on the screen or in the browser any more.
  finished: (say: Words) => void;
  idle: (say: Words) => void;
  over: (say: Words) => void;
  /** Confirmed, and not sent for want of a network. */
  unsent: (say: Words, tryNow: () => void) => void;
}

export interface Running {
  /** Nothing more happens here; whoever sends what is confirmed is told what it is. */
  stop: () => void;
}

export function runAnswering(begun: Kept, place: Place): Running {
  const flow = new Flow(begun, place);
  void flow.begin();
  return { stop: () => flow.stop() };
}

export function speak(language: string | undefined): Words {
  const own = languageFor(language);
  document.documentElement.lang = own;
  return wordsOf(own);
}

class Flow {
  #kept: Kept;
  readonly #place: Place;
  #say = speak(undefined);
  /** What is on the screen while marks or a curve are. */
  #face: (() => void) | undefined;
  #touchedAt = Date.now();
  #askedAt: number | undefined;
  #shownUntil = Infinity;
  #isSending = false;
  #isStopped = false;
  readonly #timer = setInterval(() => this.#look(), 1000);

  constructor(begun: Kept, place: Place) {
    this.#kept = begun;
    this.#place = place;
    for (const kind of touches) addEventListener(kind, this.#touched);
    addEventListener('online', this.#online);
  }

  readonly #touched = () => {
    this.#touchedAt = Date.now();
  };
  readonly #online = () => {
    if (this.#waits()) void this.#send();
  };

  stop(): void {
    this.#isStopped = true;
    this.#face = undefined;
    clearInterval(this.#timer);
    for (const kind of touches) removeEventListener(kind, this.#touched);
    removeEventListener('online', this.#online);
  }

  async begin(): Promise<void> {
    show(this.#say.loading);
    if (this.#waits()) return this.#send();
    this.#hear(await open(this.#kept));
  }

  #waits(): boolean {
    return this.#kept.isConfirmed && !this.#kept.isSent;
  }

  /** What the service said, and what is shown then. */
  #hear(said: Said): void {
    if (this.#isStopped) return;
    if (said.is === 'form') {
      this.#say = speak(said.language);
      return this.#answerForm(said);
    }
    if (said.is === 'answered') {
      this.#say = speak(said.language);
      this.#shownUntil = Date.now() + said.secondsLeft * 1000;
      return this.#showCurve(said);
    }
    if (said.is === 'done') return this.#finish();
    if (said.is === 'away' && this.#kept.form) return this.#hear(this.#kept.form);
    if (said.is === 'away')
      return this.#showPrivately(() =>
        tell(
          this.#say.away,
          this.#say.awayHow,
          button(this.#say.tryNow, () => void this.begin(), 'main'),
        ),
      );
    this.#forget();
    this.#place.over(this.#say);
  }

  /** Something that is nobody else's to see. */
  #showPrivately(face: () => void): void {
    this.#face = face;
    face();
  }

  #answerForm(form: Form): void {
    const [kept, say] = [this.#kept, this.#say];
    this.#showPrivately(() =>
      showForm(form, kept, say, {
        mark: (at, mark, by) => {
          kept.marks[at] = mark;
          kept.pointer = by;
          kept.form = form;
          this.#place.keep(kept);
        },
        next: () => this.#confirm(form),
        ...(this.#place.isShared && { leave: () => this.#leave() }),
      }),
    );
  }

  #confirm(form: Form): void {
    const [kept, say] = [this.#kept, this.#say];
    if (kept.marks.every((mark) => typeof mark !== 'number')) {
      this.#place.wipe(kept.token);
      const again = button(say.back, () => this.#answerForm(form));
      const ways = this.#place.waysBack?.(say) ?? [];
      return this.#showPrivately(() => tell(say.nothing, say.nothingHow, again, ...ways));
    }
    this.#showPrivately(() =>
      showConfirm(form, kept, say, {
        back: () => this.#answerForm(form),
        send: (isShared) => {
          kept.isShared = isShared;
          kept.isConfirmed = true;
          kept.form = undefined;
          this.#place.keep(kept);
          void this.#send();
        },
      }),
    );
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#face = undefined;
    show(this.#say.sending);
    const { marks, isShared, pointer } = this.#kept;
    const lines = marks.map((mark) => (typeof mark === 'number' ? mark : null));
    const said = await answer(this.#kept, { lines, isShared, pointer });
    this.#isSending = false;
    if (this.#isStopped) return;
    if (said.is === 'away') return this.#place.unsent(this.#say, () => void this.#send());
    this.#kept = { ...this.#kept, isSent: true, marks: [] };
    this.#place.keep(this.#kept);
    this.#touchedAt = Date.now();
    this.#hear(said);
  }

  #showCurve(curve: Curve): void {
    const say = this.#say;
    this.#showPrivately(() =>
      show(
        say.thanks,
        el('h2', {}, say.yours),
        curvePicture(curve, say),
        noteForm(curve.today, say, async (text, on) => {
          const said = await note(this.#kept, text, on);
          if (said.is === 'answered') this.#hear(said);
          return said.is === 'answered';
        }),
        el(
          'div',
          { class: 'ways' },
          button(say.finish, () => this.#finish(), 'main'),
        ),
        el('p', { class: 'quiet' }, this.#place.isShared ? say.shownUntilDone : say.shownFor),
      ),
    );
  }

  /** Nothing of it stays in the browser. */
  #finish(): void {
    this.#forget();
    this.#place.finished(this.#say);
  }

  #forget(): void {
    this.#place.wipe(this.#kept.token);
    this.#face = undefined;
    this.#askedAt = undefined;
    this.#shownUntil = Infinity;
  }

  /** Once a second. */
  #look(): void {
    const now = Date.now();
    if (now >= this.#shownUntil) return this.#finish();
    if (this.#waits() && navigator.onLine && now % 5000 < 1000) void this.#send();
    if (!this.#face) return;
    const { idleMs, askMs = 0 } = this.#place;
    if (this.#askedAt === undefined && askMs > 0 && now - this.#touchedAt >= idleMs)
      return this.#askWhetherThere();
    if (now - (this.#askedAt ?? this.#touchedAt) < (askMs || idleMs)) return;
    if (this.#askedAt === undefined && askMs > 0) return;
    if (this.#kept.isSent) return this.#finish();
    this.#leave();
  }

  #leave(): void {
    this.#forget();
    this.#place.idle(this.#say);
  }

  #askWhetherThere(): void {
    this.#askedAt = Date.now();
    const { askThere, askThereHow, iAmHere } = this.#say;
    const here = () => {
      this.#askedAt = undefined;
      this.#face?.();
    };
    tell(askThere, askThereHow, button(iAmHere, here, 'main'));
  }
}

const touches = ['pointerdown', 'keydown', 'input'];
