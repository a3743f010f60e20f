import { hashOf, isToken } from './tokens.ts';

/**
 * The cookies of the service.
 *
 * `__Host-` makes the browser itself refuse the cookie unless it is Secure, has path `/` and no
 * domain, so no neighbouring host and no plain-http page can plant one. On http (loopback only)
 * Secure is out of reach in some browsers, and with it the prefix; the name is then the bare
 * one, which never works over https and so cannot be carried over. Loopback cookies are shared
 * between ports: two services on one machine sign each other out, and nothing worse.
 */
export interface CookieRules {
  session: string;
  /** Binds a sign-in attempt to the browser that began it. */
  browser: string;
  /** The screen was given to somebody else since anybody signed in on it. */
  handedOver: string;
  /** A screen in a team's waiting room is known by it. */
  waitingRoom: string;
  isSecure: boolean;
}

/** Refuses http on anything but loopback. */
export function cookieRules(publicUrl: URL): CookieRules {
  const isSecure = publicUrl.protocol === 'https:';
  if (!isSecure && !isLoopback(publicUrl.hostname)) {
    throw new Error(`PUBLIC_URL must be https unless it is on loopback: ${publicUrl.origin}`);
  }
  const prefix = isSecure ? '__Host-' : '';
  return {
    session: `${prefix}skulder`,
    browser: `${prefix}skulder-sign-in`,
    handedOver: `${prefix}skulder-handed-over`,
    waitingRoom: `${prefix}skulder-waiting-room`,
    isSecure,
  };
}

export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

/** A `Set-Cookie` value. Without `maxAgeSeconds` it ends with the browser's session. */
export function cookieToSet(
  name: string,
  value: string,
  rules: CookieRules,
  maxAgeSeconds?: number,
): string {
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; Path=/${age}; HttpOnly; SameSite=Lax${rules.isSecure ? '; Secure' : ''}`;
}

export function cookieToForget(name: string, rules: CookieRules): string {
  return cookieToSet(name, '', rules, 0);
}

/** The value of one of the service's cookies; undefined unless it has the shape of a token. */
export function tokenFromCookie(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  for (const pair of header.split(';')) {
    const cut = pair.indexOf('=');
    if (cut < 0 || pair.slice(0, cut).trim() !== name) continue;
    const value = pair.slice(cut + 1).trim();
    if (isToken(value)) return value;
  }
  return undefined;
}

export function sessionHashFrom(
  header: string | undefined,
  rules: CookieRules,
): Buffer | undefined {
  const token = tokenFromCookie(header, rules.session);
  return token === undefined ? undefined : hashOf(token);
}
