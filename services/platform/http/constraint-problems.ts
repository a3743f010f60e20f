import type { ProblemSlug } from '../../../openapi/generated/problems.ts';

/**
 * What it means to the caller when the database keeps one of its promises. The rules refuse
 * the same things first and say more; these are the answers when two people acted at once.
 * A constraint that is not here is a mistake of ours, and answered as `internal`.
 */
export const constraintProblems: Readonly<Record<string, ProblemSlug>> = {
  seats_one_holder: 'seat-unchanged',
  seats_two_people: 'seat-same-worker',
};
