import { Problem } from '../platform/http/problem.ts';
import type { ConsentAnswer, ConsentCover, ConsentState, Registration } from './words.ts';

/** Before the person has approved, nobody around them is known by name; after a no, nothing new is kept of anybody. */
export function refuseTooMuch(
  registration: Registration,
  contact: { name?: string | null; phone?: string | null },
  isNew: boolean,
): void {
  if (registration === 'approved') return;
  const closed = (['name', 'phone'] as const).filter((name) => typeof contact[name] === 'string');
  const isLetBe = isNew && registration !== 'unregistered';
  if (closed.length === 0 && !isLetBe) return;
  const errors = (isLetBe ? ['relation'] : closed).map((name) => ({
    pointer: `/${name}`,
    message: 'is kept only of a person who has approved',
  }));
  throw new Problem('person-not-approved', { errors });
}

/** A closed case is read; to take something away is never too late. */
export function refuseWhenClosed(
  caseState: 'open' | 'closed',
  change: { relation?: string; name?: string | null; phone?: string | null },
): void {
  if (caseState === 'open') return;
  const onlyTakesAway =
    change.relation === undefined && [change.name, change.phone].every((value) => value == null);
  if (!onlyTakesAway) throw new Problem('case-closed');
}

export interface SaidOfContact {
  answer: ConsentAnswer;
  covers: readonly ConsentCover[];
  saidOn: string;
}

export interface StandingConsent {
  consent: ConsentState;
  registration: Registration;
  caseState: 'open' | 'closed';
  today: string;
}

/** What the person may say of somebody after what they said before. */
export function refuseConsent(was: StandingConsent, said: SaidOfContact): void {
  const errors = [
    ...((said.answer === 'given') === said.covers.length > 0
      ? []
      : [{ pointer: '/covers', message: 'says what it covers when given, and nothing otherwise' }]),
    ...(said.saidOn > was.today ? [{ pointer: '/saidOn', message: 'is in the future' }] : []),
  ];
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  // Taking it back is a right that does not end with the case.
  if (was.caseState === 'closed' && said.answer !== 'withdrawn') throw new Problem('case-closed');
  const follows = {
    given: true,
    refused: was.consent !== 'given',
    withdrawn: was.consent === 'given',
  };
  if (!follows[said.answer]) throw new Problem('consent-not-possible');
  if (said.answer === 'given' && !['unregistered', 'approved'].includes(was.registration)) {
    throw new Problem('person-not-approved');
  }
}
