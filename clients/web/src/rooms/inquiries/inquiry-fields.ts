import type { ChangeInquiryRequest, Inquiry } from '../../service/contract.ts';
import type { Fields } from '../../service/change.ts';

/** An inquiry as the flat fields that can be changed, so that two people's changes can be compared field by field. */
export const fieldsOf = (inquiry: Inquiry): Fields => ({
  source: inquiry.source,
  about: inquiry.about,
  askedBy: inquiry.askedBy,
  askerContact: inquiry.askerContact,
  worry: inquiry.worry,
  notes: inquiry.notes,
  alias: inquiry.alias,
  unitId: inquiry.unit?.id ?? null,
  ownerId: inquiry.ownerId,
  state: inquiry.state,
  characteristics: inquiry.characteristics.toSorted(),
  linkedCaseId: inquiry.linkedCase?.id ?? null,
  samePersonAsId: inquiry.samePersonAsId,
  'answers.severeProblems': inquiry.answers.severeProblems,
  'answers.functionalImpairment': inquiry.answers.functionalImpairment,
  'answers.unstableLife': inquiry.answers.unstableLife,
  'answers.contactWithServices': inquiry.answers.contactWithServices,
});

export function toRequest(fields: Fields): ChangeInquiryRequest {
  const request: Record<string, unknown> = {};
  const answers: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('answers.')) answers[name.slice('answers.'.length)] = value;
    else request[name] = value;
  }
  // The fields come from `fieldsOf` and the forms beside it, which are typed; the flat record only carries them.
  return {
    ...request,
    ...(Object.keys(answers).length > 0 && { answers }),
  };
}
