import './answer.css';
import './waiting-room.css';
import { showCodeFace, typeIntoCode } from './code-face.ts';
import { button, el } from './dom.ts';
import { show, tell } from './faces.ts';
import { runAnswering, speak, type Running } from './flow.ts';
import { keep, listUnsent, newKept, newSecret, sweep, wipe } from './keeping.ts';
import { keepPage } from './keep-page.ts';
import { answer } from './service.ts';
import { enter, pair, standing, type Standing } from './waiting-room-service.ts';
import { screenWords } from './waiting-room-words.ts';

/*
 * The screen in a waiting room. One after another enters a code and answers, and nothing of the one before is left: all of it is in this
 * page alone and never in an address, a history or a form that the browser remembers. Only what was confirmed and could not be sent
 * is kept in the browser, until it has been.
 */

const idleMs = 2 * 60_000;
const askMs = 30_000;
const unsentShownMs = 30_000;
const halfTypedMs = 30_000;
const lookEveryMs = 30_000;

const say = screenWords();
let known: Standing | undefined;
let running: Running | undefined;
/** The token of whoever is answering now: the rest is sent behind their back. */
let answering: string | undefined;
/** Sent with a code until it is known what came of it. */
let attempt: { code: string; token: string } | undefined;
let emptyCode: (() => void) | undefined;
let touchedAt = Date.now();
let waitUntil = 0;
let unsentUntil = 0;

/** Whether it is the team's screen; shown anew only when that is not what it was. */
async function look(): Promise<void> {
  if (running) return;
  const now = await standing();
  if (running || (known?.is === now.is && now.is !== 'away')) return;
  if (now.is === 'away' && known) return;
  known = now;
  if (now.is === 'paired') return askForCode();
  if (now.is === 'away') return tell(say.noContact, say.noContactHow);
  askForPairing(now.is);
}

function askForCode(notice?: string): void {
  running?.stop();
  running = answering = attempt = undefined;
  waitUntil = unsentUntil = 0;
  speak(undefined);
  if (known?.is !== 'paired') return void look();
  touchedAt = Date.now();
  emptyCode = showCodeFace({ say, name: known.name, notice, onCode: tryCode });
  if (notice !== undefined) void look();
}

/** What to complain of; undefined when something else is shown. */
async function tryCode(code: string): Promise<string | undefined> {
  if (attempt?.code !== code) attempt = { code, token: newSecret() };
  const { token } = attempt;
  const said = await enter(code, token);
  if (said.is === 'away') return say.away;
  attempt = undefined;
  if (said.is === 'wrong' && said.seconds === 0) return say.wrong;
  emptyCode = undefined;
  if (said.is === 'wrong' || said.is === 'wait') askToWait(said.seconds);
  else if (said.is === 'entered') begin(token);
  else void look();
  return undefined;
}

/** Told anew when the minutes have changed, and not in between. */
function askToWait(seconds: number, before?: number): void {
  waitUntil = Date.now() + seconds * 1000;
  const minutes = Math.ceil(seconds / 60);
  if (before !== undefined && Math.ceil(before / 60) === minutes) return;
  tell(say.wait, minutes > 30 ? say.waitLong : say.waitHow(minutes));
}

function begin(token: string): void {
  answering = token;
  running = runAnswering(newKept(token), {
    ...{ idleMs, askMs, wipe, isShared: true },
    waysBack: (own) => [button(own.finish, () => askForCode())],
    keep(kept) {
      if (kept.isConfirmed && !kept.isSent) keep(kept);
      else wipe(kept.token);
    },
    finished: () => askForCode(say.thanks),
    idle: () => askForCode(say.wiped),
    over: () => askForCode(say.over),
    unsent() {
      running?.stop();
      answering = undefined;
      unsentUntil = Date.now() + unsentShownMs;
      tell(
        say.unsent,
        say.unsentHow,
        button(say.done, () => askForCode(), 'main'),
      );
    },
  });
}

function askForPairing(because: 'unpaired' | 'withdrawn'): void {
  emptyCode = undefined;
  const field = el('input', {
    ...{ id: 'pairing', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' },
    maxlength: '20',
  });
  const fault = el('p', { class: 'fault', role: 'alert' });
  const form = el(
    'form',
    { autocomplete: 'off' },
    el('label', { for: 'pairing' }, say.pairingCode),
    field,
    fault,
    el('div', { class: 'ways' }, el('button', { class: 'main' }, say.pair)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fault.textContent = '';
    void pair(field.value).then((said) => {
      if (said.is === 'paired') {
        known = said;
        askForCode();
      } else fault.textContent = said.is === 'away' ? say.away : say.pairWrong;
    });
  });
  show(
    say[because],
    because === 'withdrawn' ? el('p', {}, say.withdrawnHow) : undefined,
    el('p', { class: 'quiet' }, say.pairHow),
    form,
  );
}

let isSending = false;

/** What others have confirmed goes out unseen, one after another. */
async function sendWhatWaits(): Promise<void> {
  if (isSending || !navigator.onLine) return;
  isSending = true;
  sweep();
  for (const kept of listUnsent().filter(({ token }) => token !== answering)) {
    const lines = kept.marks.map((mark) => (typeof mark === 'number' ? mark : null));
    const said = await answer(kept, { lines, isShared: kept.isShared, pointer: kept.pointer });
    if (said.is === 'away') break;
    wipe(kept.token);
  }
  isSending = false;
}

let lookedAt = Date.now();

function passTime(): void {
  const now = Date.now();
  if (waitUntil > 0 && now >= waitUntil) askForCode();
  if (unsentUntil > 0 && now >= unsentUntil) askForCode();
  if (emptyCode && now - touchedAt >= halfTypedMs) {
    emptyCode();
    touchedAt = now;
  }
  if (now - lookedAt < lookEveryMs) return;
  const then = lookedAt;
  lookedAt = now;
  if (waitUntil > 0) askToWait((waitUntil - now) / 1000, (waitUntil - then) / 1000);
  void look();
  void sendWhatWaits();
}

for (const kind of ['pointerdown', 'keydown', 'input'])
  addEventListener(kind, () => {
    touchedAt = Date.now();
  });
addEventListener('keydown', typeIntoCode);
addEventListener('online', () => {
  void look();
  void sendWhatWaits();
});
// What the browser kept of the page to go back to.
addEventListener('pagehide', () => {
  document.getElementById('page')!.textContent = '';
});
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
setInterval(passTime, 1000);
keepPage('/venterom');
speak(undefined);
show(say.enter);
void look();
void sendWhatWaits();
