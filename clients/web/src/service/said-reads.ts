/** What a person says without a form, and what calls for a talk, as the pages read it. */
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { take } from './refusal.ts';

export const saidReads = {
  signals: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'signals'],
      queryFn: () =>
        take(api.GET('/cases/{caseId}/feedback/signals', { params: { path: { caseId } } })),
    }),
  informalFeedback: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'informal-feedback'],
      queryFn: () =>
        take(api.GET('/cases/{caseId}/informal-feedback', { params: { path: { caseId } } })),
    }),
};
