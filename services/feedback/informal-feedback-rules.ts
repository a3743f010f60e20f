import { Problem } from '../platform/http/problem.ts';

/** Whoever is not registered is quoted nowhere, and whoever said no is let be altogether. */
export function refuseQuoting(registration: string, words: string | null | undefined): void {
  if (registration === 'declined' || registration === 'withdrawn')
    throw new Problem('feedback-said-no');
  if (registration === 'approved' || typeof words !== 'string') return;
  const message = 'is kept only of a person who has approved';
  throw new Problem('person-not-approved', { errors: [{ pointer: '/words', message }] });
}

/** Days compare as texts. */
export function refuseToCome(saidOn: string | undefined, today: string): void {
  if (saidOn === undefined || saidOn <= today) return;
  throw new Problem('validation-failed', {
    errors: [{ pointer: '/saidOn', message: 'is to come' }],
  });
}
