/** Setting up teams, units, workers, agreements and roles; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const createTeam = (body: Schemas['CreateTeamRequest'], { key }: Act) =>
  take(api.POST('/teams', { params: { header: once(key) }, body }));

export const changeTeam = (teamId: string, body: Schemas['ChangeTeamRequest'], { version }: Act) =>
  take(
    api.PATCH('/teams/{teamId}', {
      params: { path: { teamId }, header: upon(version) },
      body,
    }),
  );

export const createUnit = (body: Schemas['CreateUnitRequest'], { key }: Act) =>
  take(api.POST('/units', { params: { header: once(key) }, body }));

export const changeUnit = (unitId: string, body: Schemas['ChangeUnitRequest'], { version }: Act) =>
  take(
    api.PATCH('/units/{unitId}', {
      params: { path: { unitId }, header: upon(version) },
      body,
    }),
  );

export const createWorker = (body: Schemas['CreateWorkerRequest'], { key }: Act) =>
  take(api.POST('/workers', { params: { header: once(key) }, body }));

export const changeWorker = (
  workerId: string,
  body: Schemas['ChangeWorkerRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/workers/{workerId}', {
      params: { path: { workerId }, header: upon(version) },
      body,
    }),
  );

export const makeAgreement = (teamId: string, body: Schemas['MakeAgreementRequest'], key: string) =>
  take(
    api.POST('/teams/{teamId}/agreements', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const continueAgreement = (
  agreementId: string,
  body: Schemas['ContinueAgreementRequest'],
  act: Act,
) =>
  take(
    api.POST('/agreements/{agreementId}/terms', {
      params: { path: { agreementId }, header: onceUpon(act) },
      body,
    }),
  );

export const mergeUnits = (unitId: string, body: Schemas['MergeUnitsRequest'], key: string) =>
  take(
    api.POST('/units/{unitId}/mergers', {
      params: { path: { unitId }, header: once(key) },
      body,
    }),
  );

export const planUnitChanges = (body: Schemas['PlanUnitChangesRequest'], key: string) =>
  take(api.POST('/planned-unit-changes', { params: { header: once(key) }, body }));

export const changePlannedUnitChange = (
  plannedUnitChangeId: string,
  body: Schemas['ChangePlannedUnitChangeRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/planned-unit-changes/{plannedUnitChangeId}', {
      params: { path: { plannedUnitChangeId }, header: upon(version) },
      body,
    }),
  );

export const cancelPlannedUnitChange = (plannedUnitChangeId: string, act: Act) =>
  take(
    api.POST('/planned-unit-changes/{plannedUnitChangeId}/cancellation', {
      params: { path: { plannedUnitChangeId }, header: onceUpon(act) },
    }),
  );

export const grantRole = (workerId: string, body: Schemas['GrantRoleRequest'], key: string) =>
  take(
    api.POST('/workers/{workerId}/roles', {
      params: { path: { workerId }, header: once(key) },
      body,
    }),
  );

export const removeRole = (roleGrantId: string) =>
  take(api.DELETE('/role-grants/{roleGrantId}', { params: { path: { roleGrantId } } }));

export const endOwnSession = (sessionId: string) =>
  take(api.DELETE('/me/sessions/{sessionId}', { params: { path: { sessionId } } }));

export const endOtherSessions = () => take(api.DELETE('/me/sessions'));

export const inviteWorker = (workerId: string) =>
  take(api.POST('/workers/{workerId}/invitations', { params: { path: { workerId } } }));
