import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { RateLimit } from '../platform/identity/rate-limit.ts';

// Enough for whoever is in a hurry and spells badly; names are few, and a number has a million neighbours.
const wrong = { burst: 20, perSecond: 2 / 60 };

/** How often an account may be wrong about which case it means; whoever is let in has not been. */
export class Tries {
  readonly #wrong: RateLimit;

  constructor(now: () => number = () => performance.now()) {
    this.#wrong = new RateLimit({ ...wrong, now });
  }

  /** Runs what may be wrong, or refuses before it has looked: a right guess among many is not told either. */
  async one<T>({ caller }: Pick<Inside, 'caller'>, look: () => Promise<T>): Promise<T> {
    // Whoever may ask for a visit has signed in by an account.
    const account = caller.accountId!;
    const retryAfterSeconds = this.#wrong.secondsToWait(account);
    if (retryAfterSeconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds });
    const found = await look();
    this.#wrong.giveBack(account);
    return found;
  }
}
