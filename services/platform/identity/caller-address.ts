import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Where a request comes from. Each proxy adds whom it heard from to the end of `X-Forwarded-For`, so the entry that the
 * outermost of our own proxies wrote is the `trustedProxies`-th from the end; what stands before it anybody may have made up.
 */
export function callerAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const peer = request.socket.remoteAddress ?? '';
  const header = request.headers['x-forwarded-for'];
  if (trustedProxies === 0 || header === undefined) return peer;
  const entries = String(header).split(',');
  // Fewer than there are proxies: it came in behind the outermost, and the first entry is by one of ours still.
  return withoutPort(entries.at(-trustedProxies) ?? entries[0]!) ?? peer;
}

/** Some proxies add the port, which is another one for each connection. */
function withoutPort(entry: string): string | undefined {
  const text = entry.trim();
  const address = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return isIP(address) === 0 ? undefined : address;
}
