import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Schemas } from '../../service/contract.ts';

/** What shows a request is read again once it has changed; others hear of it by the event. */
export function useRequestChange() {
  const queries = useQueryClient();
  return useCallback(
    ({ teamId, caseId }: Schemas['SupervisionRequest']) => {
      for (const queryKey of [
        ['supervision-requests', teamId],
        ['supervision-figures', teamId],
        ['week'],
        ['case', caseId],
      ])
        void queries.invalidateQueries({ queryKey });
    },
    [queries],
  );
}
