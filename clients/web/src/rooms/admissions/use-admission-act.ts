import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../service/act.ts';
import type { Admission } from '../../service/contract.ts';
import type { Act } from '../../service/writes/headers.ts';

/** An act on an admission, or a new one; the case's page is read again when it is done. */
export function useAdmissionAct<Input>(
  caseId: string,
  shown: Admission | null,
  send: (input: Input, act: Act) => Promise<unknown>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  return useAct(shown, send, () => {
    void queries.invalidateQueries({ queryKey: ['case', caseId] });
    onDone();
  });
}
