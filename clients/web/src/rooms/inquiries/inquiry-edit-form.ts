import type { Fields } from '../../service/change.ts';
import type { Inquiry } from '../../service/contract.ts';

/** An inquiry as the texts its form holds. */
export const formOf = (inquiry: Inquiry) => ({
  source: inquiry.source,
  about: inquiry.about,
  askedBy: inquiry.askedBy,
  askerContact: inquiry.askerContact ?? '',
  worry: inquiry.worry,
  alias: inquiry.alias,
  unitId: inquiry.unit?.id ?? '',
  ownerId: inquiry.ownerId,
  linkedCaseId: inquiry.linkedCase?.id ?? '',
  samePersonAsId: inquiry.samePersonAsId ?? '',
});
export type InquiryForm = ReturnType<typeof formOf>;

const mayBeEmpty = new Set<keyof InquiryForm>([
  'askerContact',
  'unitId',
  'linkedCaseId',
  'samePersonAsId',
]);

/** Only what was changed here is sent, so that a colleague's other changes stand. */
export function changed(before: InquiryForm, now: InquiryForm): Fields {
  const fields: Fields = {};
  for (const name of Object.keys(now) as (keyof InquiryForm)[]) {
    const value = now[name].trim();
    if (value === before[name] || (value === '' && !mayBeEmpty.has(name))) continue;
    fields[name] = value === '' ? null : value;
  }
  return fields;
}
