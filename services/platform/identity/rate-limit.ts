/**
 * A bounded number of token buckets in memory, one per key. When there are too many keys the
 * one refilled longest ago is forgotten, so a flood from many addresses costs no memory.
 */
export class RateLimit {
  readonly #buckets = new Map<string, { left: number; at: number }>();
  readonly #settings: RateLimitSettings;

  constructor(settings: RateLimitSettings) {
    this.#settings = settings;
  }

  /** Takes one; answers 0, or after how many whole seconds there will be one again. */
  secondsToWait(key: string): number {
    const { burst, perSecond, maxKeys = 10_000, now } = this.#settings;
    const at = now();
    const bucket = this.#buckets.get(key) ?? { left: burst, at };
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    // Deleting first keeps the map in order of last use.
    this.#buckets.delete(key);
    if (this.#buckets.size >= maxKeys) this.#forgetOldest();
    this.#buckets.set(key, bucket);
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond);
    bucket.left -= 1;
    return 0;
  }

  /** What was taken is counted after all as not taken. */
  giveBack(key: string): void {
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.left = Math.min(this.#settings.burst, bucket.left + 1);
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}

export interface RateLimitSettings {
  burst: number;
  perSecond: number;
  maxKeys?: number;
  /** Milliseconds, never running backwards. */
  now: () => number;
}

/** One key per network rather than per address where a network has 2^64 of them. */
export function limitKey(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const groups = address.split('::', 1)[0]?.split(':') ?? [];
  return groups.slice(0, 4).join(':');
}
