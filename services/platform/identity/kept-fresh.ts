/**
 * Something fetched from elsewhere, kept and shared. When it has gone stale it is fetched again,
 * and while that fails the old one serves on; with nothing to serve, the failure is told at once to
 * everybody for a moment, so that a dead far end is not asked by each caller.
 */
export class KeptFresh<Value> {
  readonly #fetch: () => Promise<Value>;
  readonly #settings: KeptFreshSettings;
  #kept: { value: Value; at: number } | undefined;
  #failed: { error: unknown; at: number } | undefined;
  #underWay: Promise<Value> | undefined;

  constructor(fetch: () => Promise<Value>, settings: KeptFreshSettings) {
    this.#fetch = fetch;
    this.#settings = settings;
  }

  async get(): Promise<Value> {
    const { now, freshForMs, pauseAfterFailureMs } = this.#settings;
    const kept = this.#kept;
    if (kept && now() - kept.at < freshForMs) return kept.value;
    const failed = this.#failed;
    if (failed && now() - failed.at < pauseAfterFailureMs) {
      if (kept) return kept.value;
      throw failed.error;
    }
    this.#underWay ??= this.#renew();
    return kept ? this.#underWay.catch(() => kept.value) : this.#underWay;
  }

  async #renew(): Promise<Value> {
    const { now } = this.#settings;
    try {
      const value = await this.#fetch();
      this.#kept = { value, at: now() };
      this.#failed = undefined;
      return value;
    } catch (error) {
      this.#failed = { error, at: now() };
      throw error;
    } finally {
      this.#underWay = undefined;
    }
  }
}

export interface KeptFreshSettings {
  /** Milliseconds, never running backwards. */
  now: () => number;
  freshForMs: number;
  pauseAfterFailureMs: number;
}
