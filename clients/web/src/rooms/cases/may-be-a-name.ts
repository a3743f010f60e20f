/**
 * Two to four words and no number: perhaps the name of the person, which no board may show. The import
 * asks the same of a sheet's aliases; a test of the service holds the two to the same answers.
 */
export function mayBeAName(text: string): boolean {
  const words = text.trim().split(/[\s,]+/u);
  const isWords = words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word));
  return (
    isWords && words.length >= 2 && words.length <= 4 && words.some(({ length }) => length > 2)
  );
}

/** Whether somebody has still to say that the alias is nobody's name; another alias is asked about anew. */
export const awaitsConfirmation = (alias: string, confirmed: string) =>
  mayBeAName(alias) && alias.trim() !== confirmed;
