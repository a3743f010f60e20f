/** What is asked and decided about erasing what is known of a person; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon } from './headers.ts';

export const askErasure = (caseId: string, body: Schemas['AskErasureRequest'], key: string) =>
  take(
    api.POST('/cases/{caseId}/erasures', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const askInquiryErasure = (
  inquiryId: string,
  body: Schemas['AskErasureRequest'],
  key: string,
) =>
  take(
    api.POST('/inquiries/{inquiryId}/erasures', {
      params: { path: { inquiryId }, header: once(key) },
      body,
    }),
  );

export const withdrawErasure = (erasureId: string, act: Act) =>
  take(
    api.POST('/erasures/{erasureId}/withdrawal', {
      params: { path: { erasureId }, header: onceUpon(act) },
    }),
  );

export const answerErasure = (erasureId: string, body: Schemas['AnswerErasureRequest'], act: Act) =>
  take(
    api.POST('/erasures/{erasureId}/answers', {
      params: { path: { erasureId }, header: onceUpon(act) },
      body,
    }),
  );
