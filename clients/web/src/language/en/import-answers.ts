/** What was found in a row of answers, by the service's stable code. */
export const answerCodes: Record<string, string> = {
  age_taken_as_adult:
    'The age is not stated. The cut-off for adults is used, unless the person has answered in another age group here.',
  case_not_open:
    'The case is closed here, was reopened after that day, or lacks its second seat. Open it first, and upload the file again.',
  case_unknown:
    'No person in the team has this alias, and a service site has no answers. Correct it, or import the case with it.',
  cooperation_left_out: 'The team has no licence for SRS. The sum is left out.',
  cooperation_with_pair:
    'The sum is imported as an answer about the cooperation with the two who have the case now. Only those two see it.',
  licence_missing:
    'The team has no licence for ORS that holds today. Register it under Team, “Forms for feedback”, and upload the file again.',
  measured_already: 'There is an answer of that day already. What is there stays.',
  measured_twice: 'Another row has an answer of the same day. Correct one of the dates.',
  number_beyond_line: 'A line goes from 0.0 to 10.0, and the sum to 40.0. Correct the number.',
  number_not_understood: 'Write the number with at most one decimal, for example 7.5.',
  person_said_no: 'The person has said no to being registered. Leave the row out.',
  sum_differs:
    'The sum is not that of the four lines. Both are shown. Correct the number that is wrong.',
  sum_not_kept:
    'A line is missing. The sheet’s sum is not stored, and nothing is worked out for it.',
};
