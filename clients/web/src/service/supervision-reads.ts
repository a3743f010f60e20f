/** What the team gives to others than its own people, as the pages read it. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { take } from './refusal.ts';
import { pageByPage } from './work-reads.ts';

/** Of one case, or what a unit has not been told of; left out, all. */
export type ConsultationSearch = { caseId?: string; isNoticeWaiting?: true };

export type RequestSearch = { caseId?: string; isWaiting?: true };

export const supervisionReads = {
  serviceChanges: (teamId: string) =>
    queryOptions({
      queryKey: ['service-changes', teamId],
      queryFn: () =>
        take(api.GET('/teams/{teamId}/service-changes', { params: { path: { teamId } } })),
    }),
  supervisionSessions: (teamId: string, search: { caseId?: string }) =>
    queryOptions({
      queryKey: ['supervision-sessions', teamId, search],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/supervision-sessions', {
            params: { path: { teamId }, query: search },
          }),
        ),
    }),
  supervisionRequests: (teamId: string, search: RequestSearch) =>
    infiniteQueryOptions({
      queryKey: ['supervision-requests', teamId, search],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/teams/{teamId}/supervision-requests', {
            params: { path: { teamId }, query: { limit: 20, ...search, ...pageParam } },
          }),
        ),
      ...pageByPage,
    }),
  consultations: (teamId: string, search: ConsultationSearch) =>
    infiniteQueryOptions({
      queryKey: ['consultations', teamId, search],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/teams/{teamId}/consultations', {
            params: { path: { teamId }, query: { limit: 20, ...search, ...pageParam } },
          }),
        ),
      ...pageByPage,
    }),
  supervisionFigures: (teamId: string, period: { fromOn: string; untilOn: string }) =>
    queryOptions({
      queryKey: ['supervision-figures', teamId, period],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/supervision-figures', {
            params: { path: { teamId }, query: period },
          }),
        ),
    }),
};
