export const peopleProblems = {
  'unit-level-in-use': {
    title: 'Nivået kan ikke endres',
    help: 'Noen med avtale fra enheten sitter i saker. Overfør setene først.',
  },
  'unit-within-itself': {
    title: 'Enheten kan ikke ligge under seg selv',
    help: 'Velg en enhet som ikke ligger under denne.',
  },
  'organisation-number-invalid': {
    title: 'Dette er ikke et organisasjonsnummer',
    help: 'Det skal ha ni siffer, og det siste passer ikke til resten. Slå det opp i Enhetsregisteret.',
  },
  'organisation-number-taken': {
    title: 'En annen enhet har dette organisasjonsnummeret',
    help: 'Skriv det én gang: på den øverste enheten hos arbeidsgiveren.',
  },
  'last-administrator': {
    title: 'Dette er den siste administratoren',
    help: 'Gi rollen til en til før du tar den bort her.',
  },
};
