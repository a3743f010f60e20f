import { freeWordings } from './free-wordings.ts';
import type { TextPack } from './words.ts';

/** What comes with the service, as wordings of the form; none of a protected one. */
export function freeTextPacks(form: string): TextPack[] {
  const known = { form, id: null, isLatest: true, recordedByName: null, recordedAt: null };
  return Object.entries(freeWordings[form] ?? {}).map(([language, wording]) => ({
    ...wording,
    ...known,
    language,
  }));
}
