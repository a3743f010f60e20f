import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something comes from our own pages.
 *
 * Browsers say so themselves in `Sec-Fetch-Site`, which no page can forge; only `same-origin`
 * passes (`none`, a person typing an address, never sends a change). Older browsers, and
 * programs, say it in `Origin`, which must be the service's public origin or the host that was
 * asked. A request with neither header is refused: every browser sends one of them with a
 * change, so what is left is a program, and a program that holds a session can say `Origin`.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = headers.origin;
  if (origin === undefined) return false;
  return origin === publicOrigin || hostOf(origin) === headers.host;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
