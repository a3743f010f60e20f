/** The forms and what people read on them, as the pages read it. */
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { take } from './refusal.ts';

export const instrumentReads = {
  instruments: (teamId: string) =>
    queryOptions({
      queryKey: ['instruments', teamId],
      queryFn: () => take(api.GET('/teams/{teamId}/instruments', { params: { path: { teamId } } })),
    }),
  textPacks: (teamId: string, form: string) =>
    queryOptions({
      queryKey: ['instruments', teamId, 'text-packs', form],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/text-packs', { params: { path: { teamId }, query: { form } } }),
        ),
    }),
};
