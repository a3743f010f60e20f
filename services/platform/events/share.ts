import { setTimeout as pause } from 'node:timers/promises';
import { RateLimit } from '../identity/rate-limit.ts';

/*
 * What one account may take of a process, over all its sessions and their sockets, so that whoever floods hurts nobody
 * else: so many sockets, so many subscriptions, and of the pages that are read for those who catch up one at a time.
 */

// A person with twenty pages open that all come back after a restart, each to two teams.
const sockets = 30;
const subscriptions = { burst: 40, perSecond: 2 };
// A year of a team's at full speed; nobody needs to read it in circles.
const pages = { burst: 100, perSecond: 5 };
const refusedAfterMs = 500;

export class Shares {
  readonly #shares = new Map<string, { sockets: number; turn: Promise<unknown> }>();
  readonly #subscriptions: RateLimit;
  readonly #pages: RateLimit;

  constructor(now: () => number) {
    this.#subscriptions = new RateLimit({ ...subscriptions, now });
    this.#pages = new RateLimit({ ...pages, now });
  }

  hasRoom(account: string): boolean {
    return (this.#shares.get(account)?.sockets ?? 0) < sockets;
  }

  /** Another socket; false when it is one too many. Each is left again. */
  enter(account: string): boolean {
    const share = this.#shares.get(account) ?? { sockets: 0, turn: Promise.resolve() };
    this.#shares.set(account, share);
    share.sockets++;
    return share.sockets <= sockets;
  }

  leave(account: string): void {
    const share = this.#shares.get(account);
    if (share && --share.sockets === 0) this.#shares.delete(account);
  }

  maySubscribe(account: string): boolean {
    return this.#subscriptions.secondsToWait(account) === 0;
  }

  /** Reads a page when the account's earlier pages have been read. */
  async inTurn<T>(account: string, read: () => Promise<T>): Promise<T> {
    const share = this.#shares.get(account);
    const page = (share?.turn ?? Promise.resolve()).then(async () => {
      for (let wait; (wait = this.#pages.secondsToWait(account)) > 0;)
        await pause(wait * 1000, undefined, { ref: false });
      return read();
    });
    if (share) share.turn = page.catch(() => undefined);
    return page;
  }
}

/** Takes its time: whoever asks again as soon as they are refused would keep the process busy with refusing. */
export async function tooMany(): Promise<'too-many-requests'> {
  await pause(refusedAfterMs, undefined, { ref: false });
  return 'too-many-requests';
}
