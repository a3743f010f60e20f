import type { Texts } from '../nb.ts';

export const signals: Texts['signals'] = {
  title: 'Should we change something?',
  none: 'Nothing to take up now.',
  coverage:
    'Answered: {{measured}}. In their own words: {{informally}}. Not asked: {{notAsked}}. Would not: {{wouldNot}}.',
  due: 'The person should have been asked on {{day}}. Ask, or write that nobody did.',
  onAgenda: 'Feedback to talk about',
  show: 'See what it is (only for the two of you)',
  kind: {
    sharp_drop: 'The answer has fallen',
    deteriorated: 'Lower than at the start',
    checkpoint: 'Checkpoint',
    last_chance: 'Should we change something?',
    cooperation_low: 'Talk about the cooperation',
    cooperation_drop: 'The cooperation has fallen',
    sawtooth: 'Up and down',
    flat: 'Within error of measurement',
  },
  numbers: {
    sharp_drop: '{{form}} {{from}} → {{to}}; a fall of {{change}}; limit {{limit}}.',
    deteriorated:
      '{{form}} {{from}} → {{to}}; down {{change}} since the first answer; limit {{limit}}.',
    checkpoint:
      '{{form}} {{from}} → {{to}}; less than {{limit}} up after {{nth}} answers. Talk about it.',
    last_chance:
      '{{form}} {{from}} → {{to}}; less than {{limit}} up after {{nth}} answers. Talk about what could be done otherwise.',
    cooperation_low: '{{form}} {{to}}; below {{limit}}.',
    cooperation_drop: '{{form}} {{from}} → {{to}}; a fall of {{change}}; limit {{limit}}.',
    sawtooth:
      '{{form}}: large steps up and down over {{nth}} answers; a step is {{limit}} or more.',
    flat: '{{form}} between {{from}} and {{to}} over {{nth}} answers; all within error of measurement ({{limit}}).',
  },
  rule: 'Rule-set {{rule}}',
  american: 'American cut-offs',
  borrowed: 'American cut-offs, borrowed from another form and untried for this one',
  about: 'About {{names}}',
  by: { self: 'answered {{day}}', caregiver: 'a caregiver answered {{day}}' },
  answer: 'Write what came of it',
  answerTitle: 'What came of it?',
  answerLead: 'Once it is written, the case goes off the agenda for this.',
  outcomeLabel: 'What happened?',
  outcome: {
    talked: 'We talked about it',
    changed_something: 'We changed something',
    nothing_to_change: 'Nothing to change',
    not_reached: 'We could not reach the person',
    other: 'Other',
  },
  words: 'In a few words',
  missing: 'Choose what happened.',
  saved: 'It has been written down',
  answered: '{{outcome}} · {{name}} {{day}}',
  over: 'Holds no more',
  earlier: 'Earlier ({{count}})',
};
