import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Consultation } from '../../service/contract.ts';

/** What shows a consultation is read again once it has changed; others hear of it by the event. */
export function useConsultationChange() {
  const queries = useQueryClient();
  return useCallback(
    ({ teamId, caseId }: Consultation) => {
      const keys = [
        ['consultations', teamId],
        ['supervision-figures', teamId],
        ['week'],
        ['members', teamId, 'leaving'],
      ];
      if (caseId) keys.push(['case', caseId]);
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
    },
    [queries],
  );
}
