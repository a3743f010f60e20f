import { Problem } from '../platform/http/problem.ts';
import type { ChangePersonRequest, RecordedRegistration, Registration } from './words.ts';

/** What the person may say after what they said before. */
export function refuseRegistration(
  was: Registration,
  state: RecordedRegistration,
  caseState: 'open' | 'closed',
  isInDoubt = false,
): void {
  // Asked anew after a restore: the same again is an answer.
  if (was === state && isInDoubt) return;
  if (was === state) throw new Problem('registration-unchanged');
  const follows = {
    approved: true,
    declined: was === 'unregistered',
    withdrawn: was === 'approved',
  };
  if (!follows[state]) throw new Problem('registration-not-possible');
  // Taking it back is a right that does not end with the case.
  if (caseState === 'closed' && state !== 'withdrawn') throw new Problem('case-closed');
}

const onlyApproved = ['name', 'phone', 'address', 'howToMeet'] as const;

/** More than the minimum is kept only of who has approved; taking away is never too much. */
export function refuseTooMuch(registration: Registration, change: ChangePersonRequest): void {
  if (registration === 'approved') return;
  const closed =
    registration === 'unregistered' ? onlyApproved : [...onlyApproved, 'givenByInquirer' as const];
  const tooMuch = closed.filter((name) => typeof change[name] === 'string');
  if (tooMuch.length === 0) return;
  throw new Problem('person-not-approved', {
    errors: tooMuch.map((name) => ({
      pointer: `/${name}`,
      message: 'is kept only of a person who has approved',
    })),
  });
}
