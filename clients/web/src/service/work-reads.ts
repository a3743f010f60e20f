/** What is done and planned, as the pages read it. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { take } from './refusal.ts';

/** What a year is proposed by. */
export interface ProposalWish {
  fromOn: string;
  untilOn: string;
  whenHoliday: 'move' | 'skip';
  skips: ('easter' | 'christmas')[];
  skippedWeeks: string[];
}

export const pageByPage = {
  initialPageParam: {} as { cursor?: string },
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) =>
    nextCursor === null ? undefined : { cursor: nextCursor },
};

/** What is listed of what is to be done; left out, all that is open. */
export interface ActionSearch {
  state?: 'open' | 'settled';
  caseId?: string;
  inquiryId?: string;
  ownerId?: string;
}

export const workReads = {
  actions: (teamId: string, search: ActionSearch) =>
    infiniteQueryOptions({
      queryKey: ['actions', teamId, search],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/teams/{teamId}/actions', {
            params: { path: { teamId }, query: { limit: 50, ...search, ...pageParam } },
          }),
        ),
      ...pageByPage,
    }),
  action: (actionId: string) =>
    queryOptions({
      queryKey: ['action', actionId],
      queryFn: () => take(api.GET('/actions/{actionId}', { params: { path: { actionId } } })),
      staleTime: 0,
    }),
  caseActivities: (caseId: string) =>
    infiniteQueryOptions({
      queryKey: ['case', caseId, 'activities'],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/cases/{caseId}/activities', {
            params: { path: { caseId }, query: { limit: 20, ...pageParam } },
          }),
        ),
      ...pageByPage,
    }),
  plannedActivities: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'plans'],
      queryFn: () =>
        take(api.GET('/cases/{caseId}/planned-activities', { params: { path: { caseId } } })),
    }),
  /** Who sat where on a day; today when left out. */
  teamSeats: (teamId: string, on?: string) =>
    infiniteQueryOptions({
      queryKey: ['members', teamId, 'seats', ...(on ? [on] : [])],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/teams/{teamId}/seats', {
            params: { path: { teamId }, query: { limit: 100, ...(on && { on }), ...pageParam } },
          }),
        ),
      ...pageByPage,
    }),
  /** The week that the day is in; today's when left out. */
  week: (on: string | undefined) =>
    queryOptions({
      queryKey: ['week', on ?? 'now'],
      queryFn: () => take(api.GET('/me/week', { params: { query: on ? { on } : {} } })),
    }),
  /** From the first day through the last. */
  inquiryStatement: (teamId: string, query: { fromOn: string; toOn: string }) =>
    queryOptions({
      queryKey: ['inquiries', teamId, 'statement', query],
      queryFn: () =>
        take(api.GET('/teams/{teamId}/inquiry-statement', { params: { path: { teamId }, query } })),
    }),
  /** The ISO year; the one that today is in when left out. */
  meetingYear: (teamId: string, isoYear: number | undefined) =>
    queryOptions({
      queryKey: ['meetings', teamId, 'year', isoYear ?? 'now'],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/meeting-year', {
            params: { path: { teamId }, query: isoYear ? { isoYear } : {} },
          }),
        ),
    }),
  proposedYear: (teamId: string, wish: ProposalWish) =>
    queryOptions({
      queryKey: ['meetings', teamId, 'proposal', wish],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/meeting-year/proposal', {
            params: { path: { teamId }, query: wish },
          }),
        ),
      placeholderData: keepPreviousData,
    }),
  calendarLink: () =>
    queryOptions({
      queryKey: ['calendar-link'],
      queryFn: () => take(api.GET('/me/calendar-link')),
    }),
};
