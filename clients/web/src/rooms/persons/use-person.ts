import { useQueryClient } from '@tanstack/react-query';
import type { Person } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';

/** Shows the person as they are known after a change, and lets the case be read again. */
export function useTakePerson() {
  const queries = useQueryClient();
  return (person: Person) => {
    queries.setQueryData(reads.person(person.caseId).queryKey, person);
    void queries.invalidateQueries({ queryKey: ['case', person.caseId], exact: true });
    void queries.invalidateQueries({ queryKey: reads.caseHistory(person.caseId).queryKey });
  };
}
