import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../service/act.ts';
import type { Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import type { Act } from '../../service/writes/headers.ts';

/** An act on a case, against the version that was shown when the person began. */
export function useCaseAct<Input>(
  shown: Case,
  send: (input: Input, act: Act) => Promise<Case>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const [base] = useState(shown);
  return useAct(base, send, (changed) => {
    queries.setQueryData(reads.case(shown.id).queryKey, changed);
    void queries.invalidateQueries({ queryKey: ['case', shown.id] });
    onDone();
  });
}
