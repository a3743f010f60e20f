import './answer.css';
import { button, el } from './dom.ts';
import { tell } from './faces.ts';
import { runAnswering } from './flow.ts';
import { idleMs, keep, newKept, recall, sweep, wipe } from './keeping.ts';
import { keepPage } from './keep-page.ts';
import type { Words } from './words.ts';

/* On the person's own screen, by the secret in the address; or on a worker's, who has given it away for that link. */

const token = location.hash.slice(1);
const backTo = handedFrom();

/** Kept by the window in which the screen was given away, for that link only; after it the address has none. */
function handedFrom(): string | undefined {
  const [of, to] = (sessionStorage.getItem('skulder-hand-back') ?? '').split(' ');
  return of && (token === '' || token.startsWith(of)) ? to : undefined;
}

function waysBack(say: Words): HTMLElement[] {
  if (backTo === undefined) return [];
  const href = `/auth/sign-in?to=${encodeURIComponent(backTo)}`;
  return [el('p', {}, say.giveBackHow), el('a', { href, class: 'button' }, say.signIn)];
}

function begin(): void {
  sweep();
  const running = runAnswering(recall(token) ?? newKept(token), {
    ...{ keep, wipe, idleMs },
    waysBack,
    finished(say) {
      running.stop();
      history.replaceState(null, '', location.pathname);
      if (backTo === undefined) tell(say.done, say.doneHow);
      else tell(say.giveBack, '', ...waysBack(say));
    },
    idle(say) {
      running.stop();
      tell(say.idle, say.idleHow, button(say.again, begin, 'main'));
    },
    over: (say) => tell(say.over, say.overHow, ...waysBack(say)),
    unsent: (say, tryNow) => tell(say.unsent, say.unsentHow, button(say.tryNow, tryNow, 'main')),
  });
}

addEventListener('hashchange', () => location.reload());
keepPage('/svar');
begin();
