/** Everything that changes who a person is, or what they have agreed to; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, onceUpon, upon } from './headers.ts';

export const changePerson = (
  caseId: string,
  body: Schemas['ChangePersonRequest'],
  version: number,
) =>
  take(
    api.PATCH('/cases/{caseId}/person', {
      params: { path: { caseId }, header: upon(version) },
      body,
    }),
  );

export const recordRegistration = (
  caseId: string,
  body: Schemas['RecordRegistrationRequest'],
  act: Act,
) =>
  take(
    api.POST('/cases/{caseId}/person/registrations', {
      params: { path: { caseId }, header: onceUpon(act) },
      body,
    }),
  );

export const setNationalId = (caseId: string, nationalId: string | null, { version }: Act) =>
  take(
    api.POST('/cases/{caseId}/person/national-id', {
      params: { path: { caseId }, header: upon(version) },
      body: { nationalId },
    }),
  );

/** Each showing is an act of its own, in the access log. */
export const showNationalId = (caseId: string, purpose: Schemas['NationalIdPurpose']) =>
  take(
    api.POST('/cases/{caseId}/person/national-id/showing', {
      params: { path: { caseId } },
      body: { purpose },
    }),
  );
