/** About what is done and planned. */
export const activityProblems = {
  'activity-to-come': {
    title: 'It has not happened yet',
    help: 'Record it once it is done.',
  },
  'activity-outside-case': {
    title: 'The case was not with the team on that day',
    help: 'Choose a day from when the inquiry came, and before the case was closed.',
  },
  'activity-kind-unfit': {
    title: 'That kind of activity does not fit here',
    help: 'What is done with the person is either contact or an attempt. A service site has neither.',
  },
  'activity-withdrawn': {
    title: 'The activity has been taken back',
    help: 'Record it anew if it happened after all.',
  },
  'plan-in-the-past': {
    title: 'That time has passed',
    help: 'Plan for today or later, or record what has been done.',
  },
  'plan-over': {
    title: 'The plan does not stand any more',
    help: 'It has been cancelled or carried out. Look at the case, and plan anew if it is to be done again.',
  },
  'worker-elsewhere': {
    title: 'One of them is not in the team on that day',
    help: 'Choose members of the team on that day, or the treatment contact.',
  },
};
