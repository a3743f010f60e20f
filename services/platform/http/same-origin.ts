import type { IncomingHttpHeaders } from 'node:http';

const ownMachine = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whether a request that changes something comes from our own pages.
 *
 * Browsers say so themselves in `Sec-Fetch-Site`, which no page can forge; only `same-origin`
 * passes (`none`, a person typing an address, never sends a change). Older browsers, and
 * programs, say it in `Origin`, which must be the service's public origin; or, where that is plain
 * http (which is on this machine alone), the host that was asked, by any of the machine's own names. A request
 * with neither header is refused: every browser sends one of them with a change, so what is left is a program, and a
 * program that holds a session can say `Origin`.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = headers.origin;
  if (origin === undefined) return false;
  if (origin === publicOrigin) return true;
  return (
    publicOrigin.startsWith('http:') &&
    ownMachine.test(origin) &&
    origin === `http://${headers.host}`
  );
}
