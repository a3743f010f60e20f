import { Problem } from '../platform/http/problem.ts';
import { judgeNationalId } from './national-id-rules.ts';

/** Eleven digits by themselves, perhaps with something after the sixth. */
const elevenDigits = /(?<!\d)(\d{6})[ .-]?(\d{5})(?!\d)/g;

/** Refuses a national id, anybody's and invented ones too, in a text that is kept as it is written. */
export function refuseWrittenNationalIds(fields: object, on: string): void {
  const errors = Object.entries(fields).flatMap(([name, text]) =>
    typeof text === 'string' && holdsNationalId(text, on)
      ? [{ pointer: `/${name}`, message: 'holds a national id' }]
      : [],
  );
  if (errors.length > 0) throw new Problem('national-id-elsewhere', { errors });
}

function holdsNationalId(text: string, on: string): boolean {
  return [...text.matchAll(elevenDigits)].some(
    ([, first = '', last = '']) =>
      judgeNationalId(first + last, { on, allowsSynthetic: true }).isValid,
  );
}
