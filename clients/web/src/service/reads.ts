/** What the pages read, each with the key under which live events move it forward. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { administrationReads } from './administration-reads.ts';
import { allUnits } from './all-units.ts';
import { api } from './api.ts';
import { saidReads } from './said-reads.ts';
import { supervisionReads } from './supervision-reads.ts';
import { pageByPage, workReads } from './work-reads.ts';
import { take } from './refusal.ts';

/** What the access log is searched by; what is left out is everything. */
export interface AccessSearch {
  workerId?: string;
  unitId?: string;
  fromOn?: string;
  toOn?: string;
}

export const reads = {
  ...workReads,
  ...supervisionReads,
  ...saidReads,
  ...administrationReads,
  me: () =>
    queryOptions({ queryKey: ['me'], queryFn: () => take(api.GET('/me')), staleTime: 5 * 60_000 }),

  ownSessions: () =>
    queryOptions({
      queryKey: ['sessions'],
      queryFn: () => take(api.GET('/me/sessions')),
      staleTime: 0,
    }),

  board: (teamId: string) =>
    queryOptions({
      queryKey: ['board', teamId],
      queryFn: () => take(api.GET('/teams/{teamId}/board', { params: { path: { teamId } } })),
      staleTime: Infinity,
    }),

  case: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId],
      queryFn: () => take(api.GET('/cases/{caseId}', { params: { path: { caseId } } })),
    }),
  caseTimeline: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'timeline'],
      queryFn: () => take(api.GET('/cases/{caseId}/timeline', { params: { path: { caseId } } })),
    }),
  caseHistory: (caseId: string) =>
    infiniteQueryOptions({
      queryKey: ['case', caseId, 'history'],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/cases/{caseId}/history', {
            params: { path: { caseId }, query: { limit: 100, ...pageParam } },
          }),
        ),
      ...pageByPage,
    }),
  admissions: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'admissions'],
      queryFn: () => take(api.GET('/cases/{caseId}/admissions', { params: { path: { caseId } } })),
    }),
  planner: (teamId: string) =>
    queryOptions({
      queryKey: ['planner', teamId],
      queryFn: () => take(api.GET('/teams/{teamId}/planner', { params: { path: { teamId } } })),
    }),
  person: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'person'],
      queryFn: () => take(api.GET('/cases/{caseId}/person', { params: { path: { caseId } } })),
    }),
  plan: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'plan'],
      queryFn: () => take(api.GET('/cases/{caseId}/plan', { params: { path: { caseId } } })),
    }),
  feedback: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'feedback'],
      queryFn: () => take(api.GET('/cases/{caseId}/feedback', { params: { path: { caseId } } })),
    }),
  network: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'network'],
      queryFn: () => take(api.GET('/cases/{caseId}/network', { params: { path: { caseId } } })),
    }),
  caseErasures: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'erasures'],
      queryFn: () => take(api.GET('/cases/{caseId}/erasures', { params: { path: { caseId } } })),
    }),
  inquiryErasures: (inquiryId: string) =>
    queryOptions({
      queryKey: ['inquiry', inquiryId, 'erasures'],
      queryFn: () =>
        take(api.GET('/inquiries/{inquiryId}/erasures', { params: { path: { inquiryId } } })),
    }),
  erasures: (teamId: string) =>
    queryOptions({
      queryKey: ['erasures', teamId],
      queryFn: () => take(api.GET('/teams/{teamId}/erasures', { params: { path: { teamId } } })),
    }),
  blocks: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'blocks'],
      queryFn: () => take(api.GET('/cases/{caseId}/blocks', { params: { path: { caseId } } })),
    }),
  unseenCases: (teamId: string) =>
    queryOptions({
      queryKey: ['unseen', teamId],
      queryFn: () =>
        take(api.GET('/teams/{teamId}/unseen-cases', { params: { path: { teamId } } })),
      staleTime: 0,
    }),
  caseAccess: (caseId: string) =>
    infiniteQueryOptions({
      queryKey: ['access', 'case', caseId],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/cases/{caseId}/access', {
            params: { path: { caseId }, query: { limit: 200, ...pageParam } },
          }),
        ),
      ...pageByPage,
      staleTime: 0,
    }),
  caseAccessCopy: (caseId: string) =>
    queryOptions({
      queryKey: ['access', 'copy', caseId],
      queryFn: () => take(api.GET('/cases/{caseId}/access/copy', { params: { path: { caseId } } })),
      // Each copy is an act of its own, in the log.
      staleTime: Infinity,
      gcTime: 0,
    }),
  emergencies: (teamId: string) =>
    infiniteQueryOptions({
      queryKey: ['emergencies', teamId],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/teams/{teamId}/emergency-accesses', {
            params: { path: { teamId }, query: { limit: 20, ...pageParam } },
          }),
        ),
      ...pageByPage,
    }),
  teamAccess: (teamId: string, search: AccessSearch) =>
    infiniteQueryOptions({
      queryKey: ['access', teamId, search],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/teams/{teamId}/access', {
            params: { path: { teamId }, query: { limit: 200, ...search, ...pageParam } },
          }),
        ),
      ...pageByPage,
      staleTime: 0,
    }),
  accessHead: (teamId: string) =>
    queryOptions({
      queryKey: ['access', teamId, 'head'],
      queryFn: () =>
        take(api.GET('/teams/{teamId}/access/chain', { params: { path: { teamId } } })),
    }),
  /** With why each cannot wait, which the board never carries. */
  waitingOpenings: (teamId: string) =>
    queryOptions({
      queryKey: ['openings', teamId],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/openings', {
            params: { path: { teamId }, query: { state: 'waiting', limit: 200 } },
          }),
        ),
      staleTime: 0,
    }),
  closedCases: (teamId: string) =>
    queryOptions({
      queryKey: ['cases', teamId, 'closed'],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/cases', {
            params: { path: { teamId }, query: { state: 'closed', limit: 200 } },
          }),
        ),
    }),

  inquiries: (teamId: string) =>
    infiniteQueryOptions({
      queryKey: ['inquiries', teamId],
      queryFn: ({ pageParam }) =>
        take(
          api.GET('/teams/{teamId}/inquiries', {
            params: { path: { teamId }, query: { limit: 50, ...pageParam } },
          }),
        ),
      ...pageByPage,
    }),
  inquiry: (inquiryId: string) =>
    queryOptions({
      queryKey: ['inquiry', inquiryId],
      queryFn: () => take(api.GET('/inquiries/{inquiryId}', { params: { path: { inquiryId } } })),
    }),
  advice: (inquiryId: string) =>
    queryOptions({
      queryKey: ['inquiry', inquiryId, 'advice'],
      queryFn: () =>
        take(api.GET('/inquiries/{inquiryId}/advice', { params: { path: { inquiryId } } })),
    }),

  meetings: (teamId: string) =>
    queryOptions({
      queryKey: ['meetings', teamId],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/meetings', {
            // A year ahead comes before what has been.
            params: { path: { teamId }, query: { limit: 200 } },
          }),
        ),
    }),
  meeting: (meetingId: string) =>
    queryOptions({
      queryKey: ['meeting', meetingId],
      queryFn: () => take(api.GET('/meetings/{meetingId}', { params: { path: { meetingId } } })),
    }),
  guestItem: (itemId: string) =>
    queryOptions({
      queryKey: ['guest-item', itemId],
      queryFn: () => take(api.GET('/guest-items/{itemId}', { params: { path: { itemId } } })),
      // What has been seen is not kept for later.
      staleTime: 0,
      gcTime: 0,
    }),
  minutes: (meetingId: string) =>
    queryOptions({
      queryKey: ['meeting', meetingId, 'minutes'],
      queryFn: () =>
        take(api.GET('/meetings/{meetingId}/minutes', { params: { path: { meetingId } } })),
    }),

  team: (teamId: string) =>
    queryOptions({
      queryKey: ['team', teamId],
      queryFn: () => take(api.GET('/teams/{teamId}', { params: { path: { teamId } } })),
    }),
  teams: () =>
    queryOptions({
      queryKey: ['teams'],
      queryFn: () => take(api.GET('/teams', { params: { query: { limit: 200 } } })),
    }),
  /** On a day; left out, today. */
  members: (teamId: string, on?: string) =>
    queryOptions({
      queryKey: ['members', teamId, ...(on ? [on] : [])],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/members', {
            params: { path: { teamId }, query: on ? { on } : {} },
          }),
        ),
    }),
  staffing: (teamId: string, on?: string) =>
    queryOptions({
      queryKey: ['members', teamId, 'staffing', ...(on ? [on] : [])],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/staffing', {
            params: { path: { teamId }, query: on ? { on } : {} },
          }),
        ),
    }),
  leaving: (teamId: string, agreementId: string) =>
    queryOptions({
      queryKey: ['members', teamId, 'leaving', agreementId],
      queryFn: () =>
        take(api.GET('/agreements/{agreementId}/leaving', { params: { path: { agreementId } } })),
    }),
  units: () => queryOptions({ queryKey: ['units'], queryFn: allUnits, staleTime: 5 * 60_000 }),
  workers: (nameContains: string) =>
    queryOptions({
      queryKey: ['workers', nameContains],
      queryFn: () =>
        take(
          api.GET('/workers', {
            params: { query: { limit: 100, ...(nameContains ? { nameContains } : {}) } },
          }),
        ),
    }),

  caseload: (teamId: string) =>
    queryOptions({
      queryKey: ['caseload', teamId],
      queryFn: () => take(api.GET('/teams/{teamId}/caseload', { params: { path: { teamId } } })),
    }),
};
