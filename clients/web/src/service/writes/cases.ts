/** Everything that changes a case, its seats or an agreement that holds them; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const proposeOpening = (
  teamId: string,
  body: Schemas['ProposeOpeningRequest'],
  key: string,
) =>
  take(
    api.POST('/teams/{teamId}/openings', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const confirmOpening = (openingId: string, key: string) =>
  take(
    api.POST('/openings/{openingId}/confirmation', {
      params: { path: { openingId }, header: once(key) },
    }),
  );

export const withdrawOpening = (openingId: string, key: string) =>
  take(
    api.POST('/openings/{openingId}/withdrawal', {
      params: { path: { openingId }, header: once(key) },
    }),
  );

export const handOverSeat = (caseId: string, body: Schemas['HandOverSeatRequest'], act: Act) =>
  take(
    api.POST('/cases/{caseId}/handovers', {
      params: { path: { caseId }, header: onceUpon(act) },
      body,
    }),
  );

export const changeMode = (caseId: string, body: Schemas['ChangeModeRequest'], act: Act) =>
  take(
    api.POST('/cases/{caseId}/mode-changes', {
      params: { path: { caseId }, header: onceUpon(act) },
      body,
    }),
  );

export const changeEngagement = (
  caseId: string,
  body: Schemas['ChangeEngagementRequest'],
  { version }: Act,
) =>
  take(
    api.PUT('/cases/{caseId}/engagement', {
      params: { path: { caseId }, header: upon(version) },
      body,
    }),
  );

export const closeCase = (caseId: string, body: Schemas['CloseCaseRequest'], act: Act) =>
  take(
    api.POST('/cases/{caseId}/closing', {
      params: { path: { caseId }, header: onceUpon(act) },
      body,
    }),
  );

export const nameTreatmentContact = (
  treatmentContactId: string,
  body: Schemas['NameTreatmentContactRequest'],
  { version }: Act,
) =>
  take(
    api.PUT('/treatment-contacts/{treatmentContactId}/name', {
      params: { path: { treatmentContactId }, header: upon(version) },
      body,
    }),
  );

export const changeTreatmentContact = (
  treatmentContactId: string,
  body: Schemas['ChangeTreatmentContactRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/treatment-contacts/{treatmentContactId}', {
      params: { path: { treatmentContactId }, header: upon(version) },
      body,
    }),
  );

export const inviteTreatmentContact = (
  treatmentContactId: string,
  accessUntilOn: string,
  { version }: Act,
) =>
  take(
    api.POST('/treatment-contacts/{treatmentContactId}/invitation', {
      params: { path: { treatmentContactId }, header: upon(version) },
      body: { accessUntilOn },
    }),
  );

export const planAgreementEnd = (
  agreementId: string,
  plannedEndOn: string | null,
  { version }: Act,
) =>
  take(
    api.PUT('/agreements/{agreementId}/planned-end', {
      params: { path: { agreementId }, header: upon(version) },
      body: { plannedEndOn },
    }),
  );

export const endAgreement = (agreementId: string, endedOn: string, act: Act) =>
  take(
    api.POST('/agreements/{agreementId}/ending', {
      params: { path: { agreementId }, header: onceUpon(act) },
      body: { endedOn },
    }),
  );

export const leaveTeam = (agreementId: string, body: Schemas['LeaveTeamRequest'], act: Act) =>
  take(
    api.POST('/agreements/{agreementId}/leaving', {
      params: { path: { agreementId }, header: onceUpon(act) },
      body,
    }),
  );
