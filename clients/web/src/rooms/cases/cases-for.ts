import type { CaseCard, Inquiry } from '../../service/contract.ts';

/** The open cases that an inquiry may go to: a person's to a person's, a service site's to a supervision case. */
export const casesFor = (about: Inquiry['about'], cases: readonly CaseCard[]) =>
  cases.flatMap((card) => {
    const text = about === 'person' ? card.alias : card.title;
    return text === null ? [] : [{ value: card.id, text }];
  });
