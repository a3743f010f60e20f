/** Looking into one case that is not one's own, and what is thought of it; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { once } from './headers.ts';

export const openNamedCase = (teamId: string, body: Schemas['OpenNamedCaseRequest'], key: string) =>
  take(
    api.POST('/teams/{teamId}/named-cases', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const takeEmergencyAccess = (body: Schemas['TakeEmergencyAccessRequest']) =>
  take(api.POST('/emergency-accesses', { body }));

export const endVisit = (visitId: string, key: string) =>
  take(api.POST('/visits/{visitId}/ending', { params: { path: { visitId }, header: once(key) } }));

export const reviewEmergencyAccess = (
  visitId: string,
  body: Schemas['ReviewEmergencyAccessRequest'],
  key: string,
) =>
  take(
    api.POST('/emergency-accesses/{visitId}/reviews', {
      params: { path: { visitId }, header: once(key) },
      body,
    }),
  );
