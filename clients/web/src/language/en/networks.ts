import type { Texts } from '../nb.ts';

export const networks: Texts['networks'] = {
  title: 'The network around the person',
  lead: 'Tell nobody anything unless the person has agreed to just them.',
  none: 'Nobody is written down yet. Ask the person who matters, and what they may be told.',
  notApproved:
    'Names and telephone numbers can be kept when the person has agreed to be registered. Before that you can write down what somebody is to the person, and what the person has agreed to.',
  letBe: 'The person has said no to being registered. Nobody new is written down.',
  saved: 'Saved',
  add: 'Add',
  tellNothing: 'Tell nothing.',
  relation: {
    next_of_kin: 'Next of kin',
    family: 'Family',
    friend: 'Friend',
    gp: 'GP',
    nav: 'NAV',
    housing: 'Housing',
    guardian: 'Guardian',
    other: 'Other',
  },
  consent: {
    not_asked: 'The person has not been asked',
    given: 'Consent',
    refused: 'The person said no',
    withdrawn: 'The consent was taken back',
  },
  answer: { given: 'Yes', refused: 'No', withdrawn: 'Takes the consent back' },
  cover: {
    that_the_team_is_involved: 'may be told that the team is involved',
    how_it_goes: 'may be told how it goes',
    call_in_a_crisis: 'may be called in a crisis',
  },
  coverLabel: {
    that_the_team_is_involved: 'May be told that the team is involved',
    how_it_goes: 'May be told how it goes',
    call_in_a_crisis: 'May be called in a crisis',
  },
  entry: '{{answer}}, {{said}} {{day}}. Written down by {{name}}.',
  act: { consent: 'The person’s answer', change: 'Change', remove: 'Remove' },
  dialog: {
    add: 'Who is around the person?',
    change: 'Change',
    lead: 'Only what you need to reach them.',
    notApproved:
      'Names and telephone numbers can be kept when the person has agreed to be registered.',
    relation: 'What are they to the person?',
    name: 'Name',
    phone: 'Telephone',
    missing: 'Choose what they are to the person.',
  },
  ask: {
    title: 'Consent: {{name}}',
    lead: 'What the person has said, for this one alone. The person may think otherwise at any time.',
    answer: 'What does the person say?',
    covers: 'What does the consent cover?',
    today: 'Today, if you leave it empty.',
    missing: 'Choose what the person says, what it covers, and how it was said.',
  },
  remove: {
    title: 'Remove {{name}}?',
    lead: 'Name and number are deleted. That the person has said yes or no stays, without the name.',
    do: 'Remove',
  },
};
