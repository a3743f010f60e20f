/** What the team gives to others than its own people; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const recordConsultation = (
  teamId: string,
  body: Schemas['RecordConsultationRequest'],
  key: string,
) =>
  take(
    api.POST('/teams/{teamId}/consultations', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const changeConsultation = (
  consultationId: string,
  body: Schemas['ChangeConsultationRequest'],
  { version }: Pick<Act, 'version'>,
) =>
  take(
    api.PATCH('/consultations/{consultationId}', {
      params: { path: { consultationId }, header: upon(version) },
      body,
    }),
  );

export const recordUnitNotice = (
  consultationId: string,
  body: Schemas['RecordNoticeRequest'],
  act: Act,
) =>
  take(
    api.POST('/consultations/{consultationId}/notice', {
      params: { path: { consultationId }, header: onceUpon(act) },
      body,
    }),
  );

export const passOnUnitNotice = (
  consultationId: string,
  body: Schemas['PassOnNoticeRequest'],
  { version }: Pick<Act, 'version'>,
) =>
  take(
    api.PATCH('/consultations/{consultationId}/notice', {
      params: { path: { consultationId }, header: upon(version) },
      body,
    }),
  );

export const requestSupervision = (
  caseId: string,
  body: Schemas['RequestSupervisionRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/supervision-requests', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const withdrawSupervisionRequest = (supervisionRequestId: string, act: Act) =>
  take(
    api.POST('/supervision-requests/{supervisionRequestId}/withdrawal', {
      params: { path: { supervisionRequestId }, header: onceUpon(act) },
    }),
  );

export const changeArrangement = (
  caseId: string,
  body: Schemas['ChangeArrangementRequest'],
  { version }: Pick<Act, 'version'>,
) =>
  take(
    api.PUT('/cases/{caseId}/arrangement', {
      params: { path: { caseId }, header: upon(version) },
      body,
    }),
  );

export const recordSessionNotHeld = (
  caseId: string,
  body: Schemas['RecordSessionNotHeldRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/sessions-not-held', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );
