/** What matters to a person, and what is agreed for a crisis; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const changeLifeDomains = (
  caseId: string,
  items: Schemas['LifeDomainRequest'][],
  { version }: Act,
) =>
  take(
    api.PATCH('/cases/{caseId}/plan/life-domains', {
      params: { path: { caseId }, header: upon(version) },
      body: { items },
    }),
  );

export const changeCrisisPlan = (
  caseId: string,
  crisisPlan: Schemas['AgreedCrisisPlan'] | null,
  { version }: Act,
) =>
  take(
    api.PATCH('/cases/{caseId}/plan/crisis-plan', {
      params: { path: { caseId }, header: upon(version) },
      body: { crisisPlan },
    }),
  );

export const recordInvocation = (
  caseId: string,
  body: Schemas['RecordInvocationRequest'],
  key: string,
) =>
  take(
    api.POST('/cases/{caseId}/plan/invocations', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const withdrawInvocation = (invocationId: string, act: Act) =>
  take(
    api.POST('/crisis-plan-invocations/{invocationId}/withdrawal', {
      params: { path: { invocationId }, header: onceUpon(act) },
    }),
  );
