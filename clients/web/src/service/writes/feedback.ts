/** What the person says of life and of the cooperation; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, upon } from './headers.ts';

export const changeFeedbackChoices = (
  caseId: string,
  body: Schemas['ChangeFeedbackChoicesRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/cases/{caseId}/feedback/choices', {
      params: { path: { caseId }, header: upon(version) },
      body,
    }),
  );

export const recordMeasurement = (
  caseId: string,
  body: Schemas['RecordMeasurementRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/feedback/measurements', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const correctMeasurement = (
  measurementId: string,
  body: Schemas['CorrectMeasurementRequest'],
  key: string,
) =>
  take(
    api.POST('/measurements/{measurementId}/correction', {
      params: { path: { measurementId }, header: once(key) },
      body,
    }),
  );

export const recordCounting = (
  caseId: string,
  body: Schemas['RecordCountingRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/feedback/counting', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const recordOmission = (
  caseId: string,
  body: Schemas['RecordOmissionRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/feedback/omissions', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const withdrawOmission = (omissionId: string, key: string) =>
  take(
    api.POST('/feedback-omissions/{omissionId}/withdrawal', {
      params: { path: { omissionId }, header: once(key) },
    }),
  );
