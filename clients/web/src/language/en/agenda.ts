import type { Texts } from '../nb.ts';

export const agenda: Texts['agenda'] = {
  ground: {
    opening_record: 'Opened between meetings',
    pending_case: 'The second seat is missing',
    inquiry: 'Inquiries',
    seat_at_risk: 'Staffing at risk',
    feedback_signal: 'Feedback to talk about',
    silence: 'Not heard from',
    admission: 'Admitted',
    supervision_request: 'Ask for supervision',
    overdue_action: 'Should have been done',
    added: 'Cases and items of your own',
  },
  setting: {
    action: 'Agenda',
    title: 'Order and time on the agenda',
    lead: 'For planned meetings. What somebody has moved stays where it is. A meeting in session does not change.',
    first: 'Always stands first',
    firstWhy:
      'Before these stands a case that the person has closed to one of the two, and after them what belongs to somebody it is closed to. They cannot wait, and are not moved.',
    then: 'Then, in the order of the team',
    minutes: 'Minutes',
    unit: 'min',
    minutesHint:
      'For each item; for what should have been done: for all of it together. The time is shown in the meeting and decides nothing.',
    up: 'Move up: {{ground}}',
    down: 'Move down: {{ground}}',
    moved: '{{ground}} is now number {{place}}',
    do: 'Save',
    missing: 'Write 1–120 minutes for each.',
  },
  time: {
    planned: '{{planned}} min',
    used: '{{used}} of {{planned}} min',
    sum: '{{planned}} min planned, done at about {{end}}',
    change: 'Change place and time',
    changeShort: 'Change',
    lead: 'The time is shown in the meeting and decides nothing.',
    place: 'Place on the agenda',
    missing: 'Write 1–240 minutes and a place on the agenda.',
  },
  proposal: {
    about: 'What is it about?',
    title: 'Proposed decision',
    hint: 'Shown to the team with your name, and not on the screen in the room.',
    by: 'Proposed by {{name}}',
    addedBy: 'Added by {{name}}',
    take: 'Take in the proposal',
    taken: 'The proposal has been taken in',
  },
};
