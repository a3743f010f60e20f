import { useTranslation } from 'react-i18next';
import { useDates } from '../kit/dates.ts';

/** Where the words for a field's codes stand; of a contact only the profession is a code. */
const wordsFor: Record<string, string> = {
  arrangement: 'imports.word',
  competences: 'competence',
  engagement: 'engagement',
  level: 'level',
  mode: 'mode',
  profession: 'profession',
  source: 'source',
  state: 'imports.word',
  treatment_contact: 'profession',
};
/** Marks on a line and their sums, which are written with a decimal. */
const measured = new Set('personal close_relations social overall sum cooperation_sum'.split(' '));
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Changes whose words are codes of another kind than their field's. */
const wordsForChange: Record<string, string> = {
  source_spelling: 'source',
};

/** The kind of words that a change speaks in. */
export const wordsOfChange = ({ code, field }: { code: string; field: string | null }) =>
  wordsForChange[code] ?? field;

/** What a row is understood to say, in words: codes and dates as they are said elsewhere, all else as it stands. */
export function useImportValue() {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const word = (name: string, code: string): string => {
    const key = `${wordsFor[name] ?? 'imports.word'}.${code}`;
    const text: unknown = i18n.getResource(i18n.language, 'translation', key);
    if (typeof text === 'string') return text;
    return name === 'level' && text !== undefined ? t(`${key}.short` as 'level.other.short') : code;
  };
  return (name: string | null, value: string | number | boolean): string => {
    const text = String(value);
    if (day.test(text)) return dates.day(text);
    if (name !== 'fraction' && typeof value === 'number')
      return value.toLocaleString(i18n.language === 'en' ? 'en-GB' : 'nb-NO', {
        minimumFractionDigits: measured.has(name ?? '') ? 1 : 0,
      });
    if (name === 'fraction' && typeof value === 'number') return `${Math.round(value * 100)} %`;
    if (name !== null && !(name in wordsFor)) return text;
    return text
      .split(', ')
      .map((part) => word(name ?? 'state', part))
      .join(', ');
  };
}
