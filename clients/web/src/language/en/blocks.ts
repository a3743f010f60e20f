import type { block as nb } from '../nb/blocks.ts';

export const block: typeof nb = {
  title: 'Blocks',
  lead: 'The person has closed the case. Whoever is blocked cannot see that it exists.',
  none: 'The person has the right to close the case to somebody. Nobody is blocked now.',
  to: {
    whole_case: 'Closed to everybody but the two in the case',
    worker: 'Closed to {{name}}',
    unit: 'Closed to everybody from {{name}}',
  },
  recorded: 'From {{when}}, written down by {{name}}.',
  lifted: 'Lifted {{when}} by {{name}}.',
  seat: {
    title: 'The seat must be handed over',
    text: '{{name}} sits in the seat of {{level}}, but is blocked and does not see the case.',
  },
  record: {
    action: 'Record a block',
    title: 'Record a block',
    lead: 'The person has the right to close the case and need not say why. It holds at once and everywhere: on the board, in the meeting, in lists and searches. Whoever is blocked is not told.',
    who: 'Who shall not see the case?',
    worker: 'A worker',
    whichWorker: 'Which worker?',
    choose: 'Choose a worker',
    unit: 'A unit',
    unitNote: 'Everybody who comes to the team from the unit, or from a part of it',
    whichUnit: 'Which unit?',
    whole: 'Everybody but the two in the case',
    wholeNoteOne: '{{one}} still sees the case.',
    wholeNote: '{{one}} and {{other}} still see the case.',
    wholeEmergency:
      'Others get in only by emergency access, when it cannot wait. The leaders and the two in the case are then told.',
    words: 'In the person’s own words',
    wordsHint: 'Only if the person wants it written down. Those who see the case can read it.',
    missing: 'Choose who shall not see the case.',
    do: 'Close the case',
    done: 'The case is closed to them.',
  },
  follows: {
    title: 'What follows from it',
    self: 'You block yourself and will not see the case afterwards. Others who see it can lift the block when the person wants it.',
    everybody:
      'Nobody in the team sees the case afterwards, nor do you. The team leader then sees that it is closed, and can lift a block when the person wants it, unless the leader is blocked too.',
    seat: '{{name}} stays in the seat of {{level}} without seeing the case. The case stands first on the agenda until the seat is handed over.',
  },
  lift: {
    action: 'Lift',
    title: 'Lift the block?',
    lead: 'Do so only when the person wants it. Those who were blocked see the case again at once. That it was closed stays.',
    do: 'Lift the block',
    done: 'The block is lifted.',
  },
  history: {
    title: 'When the case has been closed to somebody',
    none: 'The case has not been closed to anybody.',
  },
  copy: {
    title: 'What you have closed',
    lead: 'You have decided that these shall not see your case. They cannot open it. When it is closed to everybody but the two who work with it, others may still take emergency access when it cannot wait. If so, it is in this list. You can say so at any time if you want to open it again or close it to more people.',
    none: 'You have not closed your case to anybody. You can do so at any time. Tell those who work with the case.',
    since: '{{to}}, from {{when}}.',
  },
  unseen: {
    title: 'Cases nobody in the team sees',
    lead: 'The person has closed the case to everybody in the team. You see that it exists, but not what is in it. Lift a block only when the person asks for it.',
  },
  seats: {
    title: 'Seats where the case is closed to the holder',
    lead: 'The person has closed the case to whoever sits in the seat. It must be handed over to somebody else of the same level. Which case and who it is are not said here.',
    since: '{{level}}: since {{day}}',
  },
};
