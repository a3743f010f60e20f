export const peopleProblems = {
  'unit-level-in-use': {
    title: 'The level cannot be changed',
    help: 'Someone with an agreement from this unit sits in cases. Hand over the seats first.',
  },
  'unit-within-itself': {
    title: 'A unit cannot lie under itself',
    help: 'Choose a unit that does not lie under this one.',
  },
  'organisation-number-invalid': {
    title: 'This is not an organisation number',
    help: 'It has nine digits, and the last one does not fit the others. Look it up in Enhetsregisteret.',
  },
  'organisation-number-taken': {
    title: 'Another unit has this organisation number',
    help: 'Write it once: on the topmost unit of the employer.',
  },
  'last-administrator': {
    title: 'This is the last administrator',
    help: 'Give the role to someone else before removing it here.',
  },
};
