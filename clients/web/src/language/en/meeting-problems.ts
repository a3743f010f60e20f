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
  'nothing-to-undo': {
    title: 'Nothing to undo',
    help: 'The item is not decided, or somebody else has undone the decision already.',
  },
  'decision-built-upon': {
    title: 'The decision cannot be undone',
    help: 'Something has been done since that rests on it. Make a new decision about what is to hold now.',
  },
  'case-opened-in-error': {
    title: 'The case was opened by a decision that was undone',
    help: 'It is not opened again. Take the person in with a new decision.',
  },
  'notes-edit-unfit': {
    title: 'What was written does not fit the notes as they stand now',
    help: 'What you wrote is kept, and is sent again.',
  },
  'notes-too-long': {
    title: 'The notes of the item have become too long',
    help: 'Shorten what stands there to 8,000 characters at most, all together. Nothing is lost.',
  },
  'meeting-week-taken': {
    title: 'The team already has a meeting this week',
    help: 'Choose a day in another week, or use the meeting that exists.',
  },
  'meeting-started': {
    title: 'The meeting has started',
    help: 'Close it. What is not decided goes on to a later meeting.',
  },
  'meeting-cancelled': {
    title: 'The meeting is cancelled',
    help: 'Use the next meeting, or hold this one after all: move it to a day to come.',
  },
  'meeting-rule-missing': {
    title: 'Nobody has said when the team meets',
    help: 'The team leader sets the day, the time and the length first.',
  },
  'turn-not-yours': {
    title: 'The turn is somebody else’s',
    help: 'Either of the two may swap, and the team leader may swap for everybody.',
  },
  'one-person-leads-and-writes': {
    title: 'One person cannot both lead the meeting and write its minutes',
    help: 'Choose two people.',
  },
  'meeting-in-session': {
    title: 'Another meeting of the team is in session',
    help: 'Close that meeting first.',
  },
  'meeting-not-closed': {
    title: 'The meeting is not closed yet',
    help: 'Write it in the minutes while the meeting goes on. An addendum comes afterwards.',
  },
  'minutes-comment-settled': {
    title: 'The comment has been answered or taken back',
    help: 'Read the minutes again. Write a new comment if something is still wrong.',
  },
  'minutes-comment-not-yours': {
    title: 'Somebody else wrote the comment',
    help: 'Answer it with an addendum. Only whoever wrote it takes it back.',
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
  'decision-not-possible': {
    title: 'That decision does not fit this item',
    help: 'Choose one of the outcomes listed for the item.',
  },
};
