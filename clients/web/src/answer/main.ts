import './answer.css';
import { curvePicture } from './curve.ts';
import { button, el } from './dom.ts';
import { noteForm, show, showConfirm, showForm, tell } from './faces.ts';
import { idleMs, keep, newKept, recall, sweep, wipe, type Kept } from './keeping.ts';
import { answer, note, open, type Curve, type Form, type Said } from './service.ts';
import { languageFor, wordsOf, type Words } from './words.ts';

/*
 * The person answers alone. The form is fetched once; from then on everything is here until it is sent, and it is sent again
 * by the same key until the service has said that it has it. What was not confirmed is wiped when nobody touches the page.
 */

let kept: Kept;
let say: Words;
/** While marks or a curve are on the screen. */
let isPrivate = false;
let touchedAt = Date.now();
let shownUntil = Infinity;
let isSending = false;
/** The screen is a worker's, who has given it away; where they come back to. */
let backTo: string | undefined;

async function begin(): Promise<void> {
  const token = location.hash.slice(1);
  speak(undefined);
  show(say.loading);
  backTo = handedFrom(token);
  sweep();
  kept = recall(token) ?? newKept(token);
  if (kept.isConfirmed && !kept.isSent) return send();
  hear(await open(kept));
}

function speak(language: string | undefined): void {
  const own = languageFor(language);
  say = wordsOf(own);
  document.documentElement.lang = own;
}

/** What the service said, and what is shown then. */
function hear(said: Said): void {
  if (said.is === 'form') {
    speak(said.language);
    return answerForm(said);
  }
  if (said.is === 'answered') {
    speak(said.language);
    return showCurve(said);
  }
  if (said.is === 'done') return finish();
  if (said.is === 'away')
    return tell(
      say.away,
      say.awayHow,
      button(say.tryNow, () => void begin(), 'main'),
    );
  wipe(kept.token);
  isPrivate = false;
  tell(say.over, say.overHow, ...waysBack());
}

/** Kept by the window in which the screen was given away, for that link only; after it the address has none. */
function handedFrom(token: string): string | undefined {
  const [of, to] = (sessionStorage.getItem('skulder-hand-back') ?? '').split(' ');
  return of && (token === '' || token.startsWith(of)) ? to : undefined;
}

function waysBack(): HTMLElement[] {
  if (backTo === undefined) return [];
  const href = `/auth/sign-in?to=${encodeURIComponent(backTo)}`;
  return [el('p', {}, say.giveBackHow), el('a', { href, class: 'button' }, say.signIn)];
}

function answerForm(form: Form): void {
  isPrivate = true;
  showForm(form, kept, say, {
    mark(at, mark, by) {
      kept.marks[at] = mark;
      kept.pointer = by;
      keep(kept);
    },
    next: () => confirm(form),
  });
}

function confirm(form: Form): void {
  if (kept.marks.every((mark) => typeof mark !== 'number')) {
    wipe(kept.token);
    return tell(
      say.nothing,
      say.nothingHow,
      button(say.back, () => answerForm(form)),
      ...waysBack(),
    );
  }
  showConfirm(form, kept, say, {
    back: () => answerForm(form),
    send(isShared) {
      kept.isShared = isShared;
      kept.isConfirmed = true;
      keep(kept);
      void send();
    },
  });
}

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  isPrivate = false;
  show(say.sending);
  const lines = kept.marks.map((mark) => (typeof mark === 'number' ? mark : null));
  const said = await answer(kept, { lines, isShared: kept.isShared, pointer: kept.pointer });
  isSending = false;
  if (said.is === 'away')
    return tell(
      say.unsent,
      say.unsentHow,
      button(say.tryNow, () => void send(), 'main'),
    );
  kept = { ...kept, isSent: true, marks: [] };
  keep(kept);
  hear(said);
}

function showCurve(curve: Curve): void {
  isPrivate = true;
  shownUntil = Date.now() + curve.secondsLeft * 1000;
  show(
    say.thanks,
    el('h2', {}, say.yours),
    curvePicture(curve, say),
    noteForm(curve.today, say, async (text, on) => {
      const said = await note(kept, text, on);
      if (said.is === 'answered') showCurve(said);
      return said.is === 'answered';
    }),
    el('div', { class: 'ways' }, button(say.finish, finish, 'main')),
    el('p', { class: 'quiet' }, say.shownFor),
  );
}

/** Nothing of it stays in the browser. */
function finish(): void {
  forget();
  if (backTo === undefined) tell(say.done, say.doneHow);
  else tell(say.giveBack, '', ...waysBack());
}

function forget(): void {
  wipe(kept.token);
  isPrivate = false;
  shownUntil = Infinity;
  history.replaceState(null, '', location.pathname);
}

for (const kind of ['pointerdown', 'keydown', 'input'])
  addEventListener(kind, () => {
    touchedAt = Date.now();
  });
setInterval(() => {
  if (Date.now() >= shownUntil) return finish();
  if (isPrivate && Date.now() - touchedAt >= idleMs) {
    const { token, isSent } = kept;
    if (isSent) return finish();
    wipe(token);
    isPrivate = false;
    tell(
      say.idle,
      say.idleHow,
      button(say.again, () => void begin(), 'main'),
    );
  }
  if (kept.isConfirmed && !kept.isSent && navigator.onLine && Date.now() % 15_000 < 1000)
    void send();
}, 1000);
addEventListener('online', () => {
  if (kept.isConfirmed && !kept.isSent) void send();
});
addEventListener('hashchange', () => location.reload());
void begin();
