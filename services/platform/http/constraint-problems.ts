import type { ProblemSlug } from '../../../openapi/generated/problems.ts';

/**
 * What it means to the caller when the database keeps one of its promises. The rules refuse
 * the same things first and say more; these are the answers when two people acted at once.
 * A constraint that is not here is a mistake of ours, and answered as `internal`.
 */
export const constraintProblems: Readonly<Record<string, ProblemSlug>> = {
  seats_one_holder: 'seat-unchanged',
  seats_two_people: 'seat-same-worker',
  inquiries_alias_once_per_team: 'alias-taken',
  cases_alias_once_per_team: 'alias-taken',
  meetings_one_per_week: 'meeting-week-taken',
  meetings_one_in_session: 'meeting-in-session',
  decision_in_session: 'meeting-not-in-session',
  decision_needs_both_levels: 'both-levels-must-attend',
  decisions_one_per_item: 'item-already-decided',
  closed_minutes_stand: 'meeting-closed',
  closing_leaves_no_open_item: 'items-still-open',
};
