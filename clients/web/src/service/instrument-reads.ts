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
  /** Of the courses that began in a year; null: in all years. */
  feedbackFigures: (teamId: string, year: number | null) =>
    queryOptions({
      queryKey: ['feedback-figures', teamId, year],
      queryFn: () =>
        take(
          api.GET('/teams/{teamId}/feedback-figures', {
            params: { path: { teamId }, query: year === null ? {} : { year } },
          }),
        ),
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

/** Asked for once, when somebody wants the file: it is kept nowhere. */
export const exportFeedback = (teamId: string, fromYear: number, toYear: number) =>
  take(
    api.GET('/teams/{teamId}/feedback-export', {
      params: { path: { teamId }, query: { fromYear, toYear } },
    }),
  );
