import { Problem } from '../platform/http/problem.ts';
import type {
  AgreedCrisisPlan,
  LifeDomainRequest,
  RecordInvocationRequest,
  Registration,
} from './words.ts';

/** Each once; and the person's own words only of who has approved, nothing of who has said no. */
export function refuseLifeDomains(
  registration: Registration,
  items: readonly LifeDomainRequest[],
): void {
  const names = items.map(({ domain }) => domain);
  const twice = names.flatMap((domain, at) =>
    names.indexOf(domain) < at
      ? [{ pointer: `/items/${at}/domain`, message: 'is there already' }]
      : [],
  );
  if (twice.length > 0) throw new Problem('validation-failed', { errors: twice });
  if (registration === 'approved') return;
  const isLetBe = registration !== 'unregistered';
  const errors = items.flatMap(({ ownWords }, at) =>
    isLetBe || typeof ownWords === 'string'
      ? [
          {
            pointer: `/items/${at}/${isLetBe ? 'domain' : 'ownWords'}`,
            message: 'is kept only of a person who has approved',
          },
        ]
      : [],
  );
  if (errors.length > 0) throw new Problem('person-not-approved', { errors });
}

/** Days compare as texts. */
export function refuseCrisisPlan(plan: AgreedCrisisPlan | null, today: string): void {
  if (plan === null) return;
  const errors = [
    ...(plan.agreedOn > today
      ? [{ pointer: '/crisisPlan/agreedOn', message: 'is in the future' }]
      : []),
    ...(plan.renewOn && plan.renewOn <= plan.agreedOn
      ? [{ pointer: '/crisisPlan/renewOn', message: 'is not after agreedOn' }]
      : []),
  ];
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}

export function refuseInvocation(
  { answer, declinedBecause, invokedOn }: RecordInvocationRequest,
  { isThere, today }: { isThere: boolean; today: string },
): void {
  const errors = [
    ...((answer === 'declined') === (declinedBecause !== undefined)
      ? []
      : [{ pointer: '/declinedBecause', message: 'is said when declined, and nothing otherwise' }]),
    ...(invokedOn !== undefined && invokedOn > today
      ? [{ pointer: '/invokedOn', message: 'is in the future' }]
      : []),
  ];
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  if (!isThere) throw new Problem('crisis-plan-missing');
}
