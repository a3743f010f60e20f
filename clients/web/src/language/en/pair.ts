import type { pair as nb } from '../nb/pair.ts';

export const pair: typeof nb = {
  label: 'The pair',
  free: '{{seats}} free',
  full: 'full',
  over: '{{seats}} over',
  away: 'not in the meeting',
  all: 'Show all {{count}}',
  fewer: 'Show fewer',
  nobody: 'Nobody from this level has an agreement in the team now.',
  contactFirst: 'First choose where the treatment contact works.',
  theContact: 'The treatment contact',
  contactTitle: 'The treatment contact',
  contactUnit: 'Where does the contact work?',
  contactUnitHint: 'The unit decides the level. The team’s member comes from the other level.',
  contactName: 'Name',
  contactProfession: 'Profession',
  chooseProfession: 'Choose a profession',
  nameUnknown: 'The name is not known yet',
  nameUnknownNote: 'The case is flagged until the name is in place.',
  known: 'Is it one of these?',
  someoneElse: 'Choose someone else',
};
