import type { Mark } from './line.ts';
import type { Form, Pointer, Secrets } from './service.ts';

/*
 * What the page keeps in the browser until it has been sent: a reload, a lost network and an old telephone that lets go of
 * the page take nothing away. What was not confirmed is wiped when nobody has touched the page for a while.
 */

export interface Kept extends Secrets {
  marks: Mark[];
  pointer: Pointer;
  isShared: boolean;
  /** They have said that it is to be sent. */
  isConfirmed: boolean;
  /** It has been; what is kept is how to see the curve. */
  isSent: boolean;
  touchedAt: number;
  /** What is being answered, for a page that is opened again without a network. */
  form?: Form | undefined;
}

/** For so long nobody touches it before it is wiped. */
export const idleMs = 10 * 60_000;
/** The curve is shown no longer, and a link lasts no longer than a fortnight. */
const sentMs = 15 * 60_000;
const confirmedMs = 14 * 24 * 60 * 60_000;

const prefix = 'skulder-svar-';
const nameOf = (token: string) => `${prefix}${token.slice(0, 12)}`;

/** 256 random bits, as the service takes a secret. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

export function newKept(token: string): Kept {
  return {
    ...{
      token,
      key: newSecret(),
      marks: [undefined, undefined, undefined, undefined],
      pointer: 'touch',
    },
    ...{ isShared: false, isConfirmed: false, isSent: false, touchedAt: Date.now() },
  };
}

export function keep(kept: Kept): void {
  try {
    localStorage.setItem(nameOf(kept.token), JSON.stringify({ ...kept, touchedAt: Date.now() }));
  } catch {
    // Private windows may keep nothing; then it is on the page alone.
  }
}

export function wipe(token: string): void {
  try {
    localStorage.removeItem(nameOf(token));
  } catch {
    // Nothing was kept.
  }
}

/** Whatever has been there too long, of whichever link: whoever closed the page in the middle of it may never come back. */
export function sweep(): void {
  try {
    for (const name of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const { token } = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Kept>;
      if (!token || !recall(token)) localStorage.removeItem(name);
    }
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
}

/** What is confirmed here and waits to be sent, whoever's it is. */
export function listUnsent(): Kept[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
    const all = names.map((name) => JSON.parse(localStorage.getItem(name)!) as Kept);
    return all.filter(({ isConfirmed, isSent }) => isConfirmed && !isSent);
  } catch {
    return [];
  }
}

/** Undefined: nothing is kept, or it has been there too long and is gone now. */
export function recall(token: string): Kept | undefined {
  try {
    const text = localStorage.getItem(nameOf(token));
    const kept = text === null ? undefined : (JSON.parse(text) as Kept);
    if (kept?.token !== token || !Array.isArray(kept.marks)) return undefined;
    const lasts = kept.isSent ? sentMs : kept.isConfirmed ? confirmedMs : idleMs;
    if (Date.now() - kept.touchedAt < lasts)
      return { ...kept, marks: kept.marks.map((mark) => mark ?? undefined) };
    wipe(token);
    return undefined;
  } catch {
    return undefined;
  }
}
