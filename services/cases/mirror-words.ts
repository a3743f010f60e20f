import type { Level } from './words.ts';

/** For tests: what a team is told of itself, in words that are the same in its mirror image. */
export class MirrorWords {
  readonly #near: Level;
  readonly #symbols = new Map<string, string>();

  constructor(near: Level) {
    this.#near = near;
  }

  /** What an id, or a name, is called in both. */
  call(word: string, symbol: string): void {
    this.#symbols.set(word, symbol);
  }

  /** No ids that have no name, no instants, no made-up names, no order. */
  of(value: unknown): unknown {
    return JSON.parse(JSON.stringify(canonical(value, (word) => this.#word(word))));
  }

  #word(word: string): string {
    const symbol = this.#symbols.get(word);
    if (symbol) return symbol;
    if (/^[0-9a-f]{8}-/.test(word) || /#[0-9a-f]{8}-/.test(word)) return 'id';
    if (/^\d{4}-\d\d-\d\dT/.test(word)) return 'instant';
    return word
      .replaceAll(
        /(Team|Rustjenesten|Poliklinikken|Politiet|Ansatt|Kommune|Spesialist) \d+/g,
        'name',
      )
      .replaceAll(/\b(municipal|specialist)\b/g, (found) =>
        found === this.#near ? 'near' : 'far',
      );
  }
}

function canonical(value: unknown, word: (text: string) => string): unknown {
  if (typeof value === 'string') return word(value);
  if (Array.isArray(value)) {
    const each = value.map((one) => canonical(one, word));
    return each.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, one]) => [word(name), canonical(one, word)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
