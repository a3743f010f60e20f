/** What a person says in their own words; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const recordInformalFeedback = (
  caseId: string,
  body: Schemas['RecordInformalFeedbackRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/informal-feedback', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const changeInformalFeedback = (
  informalFeedbackId: string,
  body: Schemas['ChangeInformalFeedbackRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/informal-feedback/{informalFeedbackId}', {
      params: { path: { informalFeedbackId }, header: upon(version) },
      body,
    }),
  );

export const withdrawInformalFeedback = (informalFeedbackId: string, act: Act) =>
  take(
    api.POST('/informal-feedback/{informalFeedbackId}/withdrawal', {
      params: { path: { informalFeedbackId }, header: onceUpon(act) },
    }),
  );

/** What came of what the answers called for. */
export const answerSignal = (signalId: string, body: Schemas['AnswerSignalRequest'], key: string) =>
  take(
    api.POST('/feedback-signals/{signalId}/answer', {
      params: { path: { signalId }, header: once(key) },
      body,
    }),
  );
