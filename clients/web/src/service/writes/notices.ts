/** What a level announces, and that the other has seen it; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { once } from './headers.ts';

export const announceServiceChange = (
  teamId: string,
  body: Schemas['AnnounceServiceChangeRequest'],
  key: string,
) =>
  take(
    api.POST('/teams/{teamId}/service-changes', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const acknowledgeServiceChange = (serviceChangeId: string, key: string) =>
  take(
    api.POST('/service-changes/{serviceChangeId}/acknowledgement', {
      params: { path: { serviceChangeId }, header: once(key) },
    }),
  );

export const withdrawServiceChange = (serviceChangeId: string, key: string) =>
  take(
    api.POST('/service-changes/{serviceChangeId}/withdrawal', {
      params: { path: { serviceChangeId }, header: once(key) },
    }),
  );
