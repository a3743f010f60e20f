import { professionWords } from '../platform/identity/profession-words.ts';

/**
 * «ukjent, yrke, enhet», for a treatment contact whose name nobody knows yet. The one name that the service gives: people
 * read it on the board until somebody knows a better one.
 */
export function nameOfUnnamed(profession: string, unitName: string): string {
  const known: Readonly<Record<string, string>> = professionWords.nb;
  const called = known[profession];
  return ['ukjent', ...(called ? [called] : []), unitName].join(', ').slice(0, 120);
}
