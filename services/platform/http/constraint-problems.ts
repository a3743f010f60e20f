import type { ProblemSlug } from '../../../openapi/generated/problems.ts';

/**
 * What it means to the caller when the database keeps one of its promises. The rules refuse
 * the same things first and say more; these are the answers when two people acted at once.
 * A constraint that is not here can be broken only by a mistake of ours, and is `internal`.
 */
export const constraintProblems: Readonly<Record<string, ProblemSlug>> = {
  agreements_do_not_overlap: 'agreement-overlaps',
  agreements_fraction_of_a_position: 'validation-failed',
  agreements_level_is_the_home_units: 'unit-level-in-use',
  agreements_period_runs_forward: 'validation-failed',
  units_form_a_tree: 'unit-within-itself',
  units_period_runs_forward: 'validation-failed',

  case_fully_staffed: 'seat-empty',
  case_openings_decision_opens_one: 'item-already-decided',
  case_openings_one_at_a_time: 'case-open',
  case_openings_proposal_opens_one: 'opening-answered',
  cases_alias_once_per_team: 'alias-taken',
  cases_disagreement_needs_meeting: 'disagreement-needs-meeting',
  cases_stable_contact_is_offered_supervision: 'supervision-offer-missing',
  mode_decides_who_sits: 'seat-not-member',
  only_the_unnamed_are_named: 'contact-already-named',
  opening_answerer_is_a_member: 'opening-needs-other-level',
  opening_is_answered_once: 'opening-answered',
  opening_needs_two_levels: 'opening-needs-other-level',
  opening_proposer_is_a_member: 'opening-proposer-left',
  person_case_stays_a_person_case: 'mode-change-not-possible',
  seat_within_agreement: 'worker-not-available',
  seats_one_holder: 'version-stale',
  seats_sit_by_agreement: 'seat-wrong-level',
  seats_sit_by_contact: 'seat-wrong-level',
  seats_two_people: 'seat-same-worker',
  treatment_contacts_level_is_the_units: 'unit-level-in-use',
  treatment_contacts_period_runs_forward: 'validation-failed',

  persons_known_only_when_approved: 'person-not-approved',
  persons_national_id_only_when_approved: 'person-not-approved',
  persons_one_per_national_id: 'person-known',
  persons_who_said_no_are_let_be: 'person-not-approved',
  registration_follows_the_one_before: 'registration-not-possible',
  registrations_said_before_recorded: 'validation-failed',

  guidance_answer_is_the_owners: 'inquiry-not-yours',
  guidances_answered_when_asked: 'validation-failed',
  guidances_one_answer: 'guidance-not-waiting',
  guidances_one_waiting: 'inquiry-already-decided',
  inquiries_alias_once_per_team: 'alias-taken',
  known_person_has_one_case: 'person-has-open-case',
  leaver_investigates_nothing: 'agreement-still-investigates',
  leaver_owns_nothing: 'agreement-still-owns',
  linked_case_is_of_the_kind_asked: 'linked-case-of-other-kind',
  open_inquiry_has_an_owner: 'worker-not-available',
  investigators_are_of_the_team: 'worker-not-available',
  investigations_two_people: 'investigation-incomplete',

  guest_comes_to_a_meeting: 'meeting-not-in-session',
  guest_is_no_member: 'guest-is-member',
  guest_to_an_open_item: 'item-already-decided',
  guests_once_per_item: 'version-stale',
  withdrawn_guest_stays_so: 'guest-withdrawn',

  closed_minutes_stand: 'meeting-closed',
  closing_leaves_no_open_item: 'items-still-open',
  decision_fits_the_inquiry: 'decision-not-possible',
  decision_in_session: 'meeting-not-in-session',
  decision_needs_both_levels: 'both-levels-must-attend',
  decisions_differing_says_why: 'differing-needs-reason',
  decisions_one_per_item: 'item-already-decided',
  meetings_one_in_session: 'meeting-in-session',
  meetings_one_per_week: 'meeting-week-taken',

  committed_import_stands: 'import-committed',
  import_makes_once: 'import-committed',
  import_runs_committed_once: 'import-committed',
};
