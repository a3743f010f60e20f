/** What is done in a case; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const recordActivity = (
  caseId: string,
  body: Schemas['RecordActivityRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/activities', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const changeActivity = (
  activityId: string,
  body: Schemas['ChangeActivityRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/activities/{activityId}', {
      params: { path: { activityId }, header: upon(version) },
      body,
    }),
  );

export const withdrawActivity = (activityId: string, act: Act) =>
  take(
    api.POST('/activities/{activityId}/withdrawal', {
      params: { path: { activityId }, header: onceUpon(act) },
    }),
  );

export const planActivity = (caseId: string, body: Schemas['PlanActivityRequest'], key: string) =>
  take(
    api.POST('/cases/{caseId}/planned-activities', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const changePlannedActivity = (
  plannedActivityId: string,
  body: Schemas['ChangePlannedActivityRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/planned-activities/{plannedActivityId}', {
      params: { path: { plannedActivityId }, header: upon(version) },
      body,
    }),
  );

export const cancelPlannedActivity = (plannedActivityId: string, act: Act) =>
  take(
    api.POST('/planned-activities/{plannedActivityId}/cancellation', {
      params: { path: { plannedActivityId }, header: onceUpon(act) },
    }),
  );

export const carryOutPlannedActivity = (
  plannedActivityId: string,
  body: Schemas['CarryOutRequest'],
  act: Act,
) =>
  take(
    api.POST('/planned-activities/{plannedActivityId}/record', {
      params: { path: { plannedActivityId }, header: onceUpon(act) },
      body,
    }),
  );
