export const visitProblems = {
  'fresh-sign-in-needed': {
    title: 'You must sign in again first',
    help: 'For emergency access you must have shown who you are in the last five minutes. What you have written is kept.',
  },
  'case-seen-already': {
    title: 'You see the case already',
    help: 'It is your team’s, or you are its treatment contact. Open it the usual way.',
  },
  'visit-ongoing': {
    title: 'You have access to the case now',
    help: 'Use it until it ends. If you need more time, give a new reason then.',
  },
  'visit-over': {
    title: 'The access has ended',
    help: 'To see the case again, give a new reason.',
  },
  'several-cases': {
    title: 'More than one case fits',
    help: 'Write the alias of the case. With a national id: write the team too.',
  },
  'emergency-case-missing': {
    title: 'It is not clear which case it is',
    help: 'Write the team and the name of the case, or the national id.',
  },
  'review-not-yours': {
    title: 'You took this emergency access yourself',
    help: 'Another leader at the same level reviews it.',
  },
  'review-done': {
    title: 'You or your level have reviewed it already',
    help: 'The other level has a review of its own, by another person.',
  },
};
