import { isLoopback } from './cookies.ts';

/**
 * Where to go when this machine was called by another of its names (`127.0.0.1` for `localhost`):
 * cookies stick to names, and the provider sends the browser back to the public one. Only between
 * loopback names: a proxy may rightly call us by a name that is not the public one.
 */
export function ownAddress(
  publicUrl: URL,
  asked: { host: string | undefined; url: string },
): string | undefined {
  if (!isLoopback(publicUrl.hostname) || asked.host === undefined) return undefined;
  const host = URL.parse(`${publicUrl.protocol}//${asked.host}`);
  if (!host || host.hostname === publicUrl.hostname || host.port !== publicUrl.port) {
    return undefined;
  }
  return isLoopback(host.hostname) ? publicUrl.origin + asked.url : undefined;
}
