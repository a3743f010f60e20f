import type { Language } from './page-texts.ts';

/** Bokmål unless the browser prefers English to any Norwegian. */
export function languageOf(acceptLanguage: string | undefined): Language {
  for (const range of preferred(acceptLanguage ?? '')) {
    if (/^(nb|no|nn)\b/i.test(range)) return 'nb';
    if (/^en\b/i.test(range)) return 'en';
  }
  return 'nb';
}

function preferred(header: string): string[] {
  const ranges = header.split(',', 20).map((part) => {
    const [range = '', weight] = part.trim().split(/\s*;\s*q=/);
    return { range, weight: weight === undefined ? 1 : Number(weight) };
  });
  return ranges
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}
