export const feedbackProblems = {
  'not-of-the-pair': {
    title: 'This is for the two who follow the person',
    help: 'Ask one of them; whoever acts for them today may too.',
  },
  'feedback-said-no': {
    title: 'The person has said no to being registered',
    help: 'Let them be. Record that they approve first, if they do.',
  },
  'feedback-needs-licence': {
    title: 'The team’s licence for the form does not cover this',
    help: 'The leader registers the licence under “Forms”. Numbers from paper need a paper licence, answers on a screen a digital one.',
  },
  'omission-withdrawn': {
    title: 'It has been taken back already',
    help: 'Load the page again. Write down what is right for that day.',
  },
  'form-not-chosen': {
    title: 'The person is not asked in this way',
    help: 'Turn it on under “What the person is asked about”, if they want it.',
  },
  'form-unfit': {
    title: 'The form does not fit',
    help: 'Choose a form that is for the person’s age and asks what you want to know.',
  },
  'series-frozen': {
    title: 'The person began with another form or in another age group',
    help: 'Go on as you began. Another form becomes a curve of its own, and the two are not compared.',
  },
  'measurement-corrected': {
    title: 'The answer has been put right already',
    help: 'Look at the one that counts now, and put that right if it is still wrong.',
  },
  'correction-unfit': {
    title: 'That is no reason to change the answer',
    help: 'What the person set themselves is changed only as they wish, or taken out when it was another’s.',
  },
  'omission-recorded': {
    title: 'It is written down already that there was no answer that day',
    help: 'See what it says under “Not asked and would not”.',
  },
};
