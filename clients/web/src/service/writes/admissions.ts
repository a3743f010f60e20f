/** When the person is in an institution, and the meeting that it prompts; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const recordAdmission = (
  caseId: string,
  body: Schemas['RecordAdmissionRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/admissions', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const changeAdmission = (
  admissionId: string,
  body: Schemas['ChangeAdmissionRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/admissions/{admissionId}', {
      params: { path: { admissionId }, header: upon(version) },
      body,
    }),
  );

export const endAdmission = (admissionId: string, dischargedOn: string, act: Act) =>
  take(
    api.POST('/admissions/{admissionId}/end', {
      params: { path: { admissionId }, header: onceUpon(act) },
      body: { dischargedOn },
    }),
  );

export const withdrawAdmission = (admissionId: string, act: Act) =>
  take(
    api.POST('/admissions/{admissionId}/withdrawal', {
      params: { path: { admissionId }, header: onceUpon(act) },
    }),
  );

export const setCollaborationMeeting = (
  admissionId: string,
  body: Schemas['SetCollaborationMeetingRequest'],
  { version }: Act,
) =>
  take(
    api.PUT('/admissions/{admissionId}/collaboration-meeting', {
      params: { path: { admissionId }, header: upon(version) },
      body,
    }),
  );
