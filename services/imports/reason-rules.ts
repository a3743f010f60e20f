/** Why a row is refused or waits, and what would do. Clients for people translate the code. */
export const reasonHelp = {
  agreement_over: 'The agreement has ended. Leave the row out, or correct the last day.',
  alias_in_use:
    'A case of the team has this alias and another number. If it is the same case, nothing is lost; if not, give one of them another alias.',
  alias_twice: 'Another row has this alias. Give one of them another.',
  case_not_open:
    'The case is closed here, was reopened after that day, or waits for its second seat. Open it first, and upload the file again.',
  case_unknown:
    'No case of a person has this alias in the team; a service site has none. Correct it, or import the case with it.',
  closed_before_started: 'The case ends before it starts. Correct one of the dates.',
  closed_but_open: 'The row says both open and when it was closed. Correct the one that is wrong.',
  contact_fills_no_seat:
    'The contact’s unit is of neither level. Name a municipal or specialist unit.',
  contact_missing:
    'Name the treatment contact’s profession and unit, or choose the pair at the meeting.',
  contact_same_level:
    'In shoulder to shoulder the two come from different levels. Choose a member from the other level.',
  contact_unit_missing: 'Write where the treatment contact works, after a comma.',
  contact_unit_unknown: 'Say which unit is meant, or add it to the service first.',
  date_in_future: 'The date is still to come. Correct it.',
  date_not_understood: 'Write the date as day, month and year, for example 31.12.2026.',
  ends_before_start: 'The last day is before the first. Correct one of the dates.',
  fraction_not_understood:
    'Write the part of a full-time position as a percentage, for example 40 %.',
  fraction_out_of_range: 'The part of a full-time position must be above 0 and at most 100 %.',
  level_not_understood: 'Write «kommune» or «DPS».',
  licence_missing:
    'The team has no licence for the form. Register it under the forms, and upload the file again.',
  measured_twice: 'Another row has an answer of the same day. Correct one of the dates.',
  mode_not_understood: 'Write inntak, skulder ved skulder or veiledning.',
  name_shared: 'Several have this name. Say which one is meant.',
  name_twice: 'Another row has this name and says something else. Keep one, or tell the two apart.',
  national_id: 'No national identity number may be imported. Write an alias instead.',
  number_beyond_line: 'A line goes from 0,0 to 10,0, and the sum to 40,0. Correct the number.',
  number_not_understood: 'Write the number with at most one decimal, for example 7,5.',
  person_said_no: 'The person has said no to being registered. Leave the row out.',
  reference_in_use:
    'A case of the team has this number and another alias. If it is the same case, nothing is lost; if not, give one of them another number.',
  reference_twice: 'Another row has this reference and another alias. Correct one of them.',
  row_twice: 'The same row stands further up. Nothing is lost.',
  same_worker_twice: 'One person cannot hold both seats. Choose the other at the meeting.',
  seat_empty: 'Nobody from this level is named. Choose somebody at the meeting.',
  site_missing: 'Write which service site receives the supervision.',
  sum_differs:
    'The sum is not that of the four lines; both are shown. Correct the number that is wrong.',
  too_long: 'The text is too long. Shorten it.',
  unit_fills_no_seat: 'The unit is of neither level. Correct the unit’s level first.',
  unit_level_differs: 'The unit is known at the other level. Correct the level, or the unit.',
  value_missing: 'Fill in the cell, or say which column it is in.',
  worker_leaves: 'The agreement has an end. Choose somebody who stays at the meeting.',
  worker_no_member:
    'The worker is no member of the team. Make an agreement first, or name another.',
  worker_not_yet: 'The agreement starts later. Choose somebody at the meeting until then.',
  worker_row_refused: 'The row of this worker was refused. Correct that row first.',
  worker_unknown: 'Nobody in the team has this name. Say who is meant, or choose at the meeting.',
  worker_wrong_level:
    'The worker comes from the other level, where the seat is taken. Choose somebody at the meeting.',
} as const satisfies Record<string, string>;

export type ReasonCode = keyof typeof reasonHelp;

/** What is wrong with a pair, by the slug of the problem that opening such a case would meet. */
export type SeatProblem =
  | 'seat-empty'
  | 'seat-wrong-level'
  | 'seat-same-worker'
  | 'seat-not-member'
  | 'worker-not-available'
  | 'shoulder-same-level'
  | 'shoulder-needs-contact';

const seatProblems: Partial<Record<ReasonCode, SeatProblem>> = {
  worker_wrong_level: 'seat-wrong-level',
  same_worker_twice: 'seat-same-worker',
  worker_unknown: 'seat-not-member',
  worker_no_member: 'seat-not-member',
  worker_row_refused: 'seat-not-member',
  worker_leaves: 'worker-not-available',
  worker_not_yet: 'worker-not-available',
  contact_same_level: 'shoulder-same-level',
  contact_missing: 'shoulder-needs-contact',
  contact_unit_missing: 'shoulder-needs-contact',
  contact_unit_unknown: 'shoulder-needs-contact',
  contact_fills_no_seat: 'shoulder-needs-contact',
};

/** The order in which they are told, so that both levels are told alike. */
const tellingFirst: SeatProblem[] = [
  'seat-same-worker',
  'seat-wrong-level',
  'shoulder-same-level',
  'seat-not-member',
  'worker-not-available',
  'shoulder-needs-contact',
];

/** What the meeting is told is wrong with the pair. */
export function seatProblemOf(codes: ReasonCode[]): SeatProblem {
  const problems = codes.map((code) => seatProblems[code]);
  return tellingFirst.find((problem) => problems.includes(problem)) ?? 'seat-empty';
}
