import { useTranslation } from 'react-i18next';

/** Whole tenths as people write them: 195 is 19,5. */
export function useTenths() {
  const { i18n } = useTranslation();
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const numbers = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO', one);
  return (tenths: number) => numbers.format(tenths / 10);
}

/** What somebody typed, with comma or full stop. Null: nothing; undefined: no number with one decimal up to `most`. */
export function tenthsFrom(typed: string, most: number): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  if (!/^\d{1,2}(\.\d)?$/.test(text)) return undefined;
  const tenths = Math.round(Number(text) * 10);
  return tenths <= most ? tenths : undefined;
}
