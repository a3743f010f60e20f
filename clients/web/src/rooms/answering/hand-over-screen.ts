import { forgetDrafts } from '../../session/draft.ts';

/** Where the worker comes back to once they have signed in again; the page for the person offers it. */
const handBack = 'skulder-hand-back';

/**
 * Goes to the link by way of signing out: the service ends the session before it sends the browser there, and asks anew who
 * it is the next time somebody signs in on this machine.
 */
export function handOverScreen(url: string, backTo: string): void {
  const { pathname, hash } = new URL(url);
  forgetDrafts();
  sessionStorage.setItem(handBack, `${hash.slice(1, 13)} ${backTo}`);
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/auth/hand-over';
  const to = document.createElement('input');
  to.type = 'hidden';
  to.name = 'to';
  to.value = pathname + hash;
  form.append(to);
  document.body.append(form);
  form.submit();
}
