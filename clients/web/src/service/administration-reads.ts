import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { instrumentReads } from './instrument-reads.ts';
import { take } from './refusal.ts';
import { pageByPage } from './work-reads.ts';

/** What is read about who has which role, and about the team's own spreadsheets. */
export const administrationReads = {
  ...instrumentReads,
  roleGrants: (of: { workerId?: string; teamId?: string }) =>
    infiniteQueryOptions({
      queryKey: ['roles', of],
      queryFn: ({ pageParam }) =>
        take(api.GET('/role-grants', { params: { query: { limit: 50, ...of, ...pageParam } } })),
      ...pageByPage,
      staleTime: 0,
    }),

  /** Looked at anew each minute: what is planned becomes so by itself, and no page is told. */
  plannedUnitChanges: () =>
    queryOptions({
      queryKey: ['units', 'planned'],
      queryFn: () => take(api.GET('/planned-unit-changes')),
      refetchInterval: 60_000,
    }),

  imports: (teamId: string) =>
    queryOptions({
      queryKey: ['imports', teamId],
      queryFn: () => take(api.GET('/teams/{teamId}/imports', { params: { path: { teamId } } })),
    }),
  import: (importId: string) =>
    queryOptions({
      queryKey: ['import', importId],
      queryFn: () => take(api.GET('/imports/{importId}', { params: { path: { importId } } })),
    }),
};
