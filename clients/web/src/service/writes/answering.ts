/** Links by which a person answers alone; named as the contract names them. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { once } from './headers.ts';

/** Without a key: the address is not kept to be given again. */
export const makeAnswerLink = (caseId: string, body: Schemas['MakeAnswerLinkRequest']) =>
  take(api.POST('/cases/{caseId}/answer-links', { params: { path: { caseId } }, body }));

export const withdrawAnswerLink = (answerLinkId: string, key: string) =>
  take(
    api.POST('/answer-links/{answerLinkId}/withdrawal', {
      params: { path: { answerLinkId }, header: once(key) },
    }),
  );
