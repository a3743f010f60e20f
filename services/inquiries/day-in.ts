import type { Language } from '../platform/identity/page-texts.ts';

/** A day as it is written on a page: «2. desember 2026». */
export function dayIn(language: Language, on: string): string {
  const format = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${on}T12:00:00Z`));
}
