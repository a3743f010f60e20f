import type { Caller } from '../database/transact.ts';

const keptAtMost = 20_000;

/** Whose each session is, for limits that count by account: it never changes, so each is asked about once. */
export class SessionAccounts {
  readonly #known = new Map<string, string>();
  readonly #find: (sessionHash: Uint8Array) => Promise<Caller | undefined>;

  constructor(find: (sessionHash: Uint8Array) => Promise<Caller | undefined>) {
    this.#find = find;
  }

  /** A session that is a screen's or nobody's, or cannot be asked about, counts by itself. */
  async accountOf(sessionHash: Uint8Array): Promise<string> {
    const session = Buffer.from(sessionHash).toString('hex');
    const known = this.#known.get(session);
    if (known !== undefined) return known;
    const caller = await this.#find(sessionHash).catch(() => undefined);
    if (caller?.standing !== 'active') return session;
    const account = caller.accountId ?? session;
    const oldest = this.#known.keys().next();
    if (this.#known.size >= keptAtMost && !oldest.done) this.#known.delete(oldest.value);
    this.#known.set(session, account);
    return account;
  }
}
