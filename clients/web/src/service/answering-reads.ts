/** The links by which a person answers alone, as the pages read them. */
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { take } from './refusal.ts';

export const answerLinks = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'answer-links'],
    queryFn: () => take(api.GET('/cases/{caseId}/answer-links', { params: { path: { caseId } } })),
    // Who is not one of the two is not told more by asking again.
    retry: false,
  });

export const waitingRoomDevices = (teamId: string) =>
  queryOptions({
    queryKey: ['waiting-room-devices', teamId],
    queryFn: () =>
      take(api.GET('/teams/{teamId}/waiting-room-devices', { params: { path: { teamId } } })),
  });
