import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ActionItem } from '../../service/contract.ts';

/** What shows an action is read again once it has changed; others hear of it by the event. */
export function useActionChange() {
  const queries = useQueryClient();
  return useCallback(
    ({ teamId, caseId, inquiryId }: ActionItem) => {
      const keys = [['actions', teamId], ['week'], ['meeting'], ['members', teamId, 'leaving']];
      if (caseId) keys.push(['case', caseId]);
      if (inquiryId) keys.push(['inquiry', inquiryId]);
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
    },
    [queries],
  );
}
