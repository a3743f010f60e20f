export const meetingProblems = {
  'present-for-other-level': {
    title: 'This person is already present for the other level',
    help: 'One person speaks for one level in a meeting, also with an employment at each. Mark the other one as absent first.',
  },
  'meeting-not-in-session': {
    title: 'The meeting is not in session',
    help: 'Start the meeting first.',
  },
  'meeting-closed': {
    title: 'The meeting is closed',
    help: 'The minutes stand. Corrections are written as an addendum.',
  },
  'meeting-week-taken': {
    title: 'The team already has a meeting this week',
    help: 'Choose a day in another week, or use the meeting that exists.',
  },
  'meeting-in-session': {
    title: 'Another meeting of the team is in session',
    help: 'Close that meeting first.',
  },
  'meeting-not-closed': {
    title: 'The meeting is not closed yet',
    help: 'Write it in the minutes while the meeting goes on. An addendum comes afterwards.',
  },
  'both-levels-must-attend': {
    title: 'Both levels must be present',
    help: 'Mark at least one person from each level as present. Video and phone count.',
  },
  'outcome-to-come': {
    title: 'Nothing has come of the inquiry yet',
    help: 'Record that it has been acknowledged, and the outcome once there is one.',
  },
  'door-path-taken': {
    title: 'Another team has that address',
    help: 'Choose another last part of the address.',
  },
};
