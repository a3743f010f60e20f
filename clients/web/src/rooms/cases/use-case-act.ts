import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../service/act.ts';
import { ifMatch } from '../../service/api.ts';
import type { Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';

type Headers = { 'If-Match': string; 'Idempotency-Key': string };

/** An act on a case, against the version that was shown when the person began. */
export function useCaseAct<Input>(
  shown: Case,
  send: (input: Input, header: Headers) => Promise<Case>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const [base] = useState(shown);
  return useAct(
    base,
    (input: Input, version, key) =>
      send(input, { 'If-Match': ifMatch(version), 'Idempotency-Key': key }),
    (changed) => {
      queries.setQueryData(reads.case(shown.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['case', shown.id] });
      onDone();
    },
  );
}
