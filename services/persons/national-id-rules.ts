/**
 * Whether eleven digits can be a Norwegian personal number, and which kind. Only the form is judged: the date, the
 * place of the additions, and the two control digits. Sex and age are never read from it.
 *
 * Source: Skatteetaten. s1 = Σ(3,7,6,1,8,9,4,5,2)·d + k1 and s2 = Σ(5,4,3,2,7,6,5,4,3,2)·d + k2 are divisible by 11.
 * From 2032 the remainder of s1 may also be 1, 2 or 3, for there will not be enough numbers otherwise. Until then the
 * last three digits before the control digits tell the century of the date, and a date that has not come is refused.
 */

export type NationalIdKind = 'birth_number' | 'd_number' | 'h_number' | 'fh_number';

export interface NationalIdRules {
  /** The day it is judged, as YYYY-MM-DD. */
  on: string;
  /** Invented people: 80 (Tenor) or 40 (the health sector's) added to the month. */
  allowsSynthetic: boolean;
}

export type NationalIdVerdict =
  | { isValid: true; kind: NationalIdKind; isSynthetic: boolean }
  | {
      isValid: false;
      because: 'not_eleven_digits' | 'no_such_date' | 'not_yet' | 'control_digits' | 'synthetic';
    };

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

export function judgeNationalId(text: string, rules: NationalIdRules): NationalIdVerdict {
  if (!/^\d{11}$/.test(text)) return { isValid: false, because: 'not_eleven_digits' };
  const digits = [...text].map(Number);
  const found = kindOf(digits);
  if (!found) return { isValid: false, because: 'no_such_date' };
  const isNewRule = rules.on >= '2032-01-01';
  if (!isNewRule && found.inThisCentury && found.inThisCentury > rules.on) {
    return { isValid: false, because: 'not_yet' };
  }
  const first = remainder(digits, firstWeights);
  const isFirstRight = first === 0 || (isNewRule && first <= 3);
  if (!isFirstRight || remainder(digits, secondWeights) !== 0) {
    return { isValid: false, because: 'control_digits' };
  }
  if (found.isSynthetic && !rules.allowsSynthetic) return { isValid: false, because: 'synthetic' };
  const { kind, isSynthetic } = found;
  return { isValid: true, kind, isSynthetic };
}

function remainder(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0) % 11;
}

interface Found {
  kind: NationalIdKind;
  isSynthetic: boolean;
  /** Its date, if it lies in this century by the old rule. */
  inThisCentury?: string;
}

/** By what is added to day and month; undefined when no date is left. An FH-number has no date. */
function kindOf(digits: readonly number[]): Found | undefined {
  const pair = (place: number) => (digits[place] ?? 0) * 10 + (digits[place + 1] ?? 0);
  const [day, month, year] = [pair(0), pair(2), pair(4)];
  if (day >= 80) return { kind: 'fh_number', isSynthetic: false };
  const isTemporary = day > 40;
  const plainDay = isTemporary ? day - 40 : day;
  // An H-number and the health sector's synthetic D-numbers both have 40 added to the month.
  const added = [0, 40, 80].find((extra) => month - extra >= 1 && month - extra <= 12);
  if (added === undefined || !isDayOf(plainDay, month - added, year)) return undefined;
  const text = (number: number) => String(number).padStart(2, '0');
  const date = `20${text(year)}-${text(month - added)}-${text(plainDay)}`;
  const dated = year < 40 && (digits[6] ?? 0) >= 5 ? { inThisCentury: date } : {};
  if (added === 40 && !isTemporary) return { kind: 'h_number', isSynthetic: false, ...dated };
  const kind = isTemporary ? 'd_number' : 'birth_number';
  return { kind, isSynthetic: added !== 0, ...dated };
}

/** In any century: the number alone does not say which. */
function isDayOf(day: number, month: number, year: number): boolean {
  const longest = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (longest[month - 1] ?? 0);
}
