/** About what is done and planned. */
export const activityProblems = {
  'activity-to-come': {
    title: 'Det har ikke skjedd ennå',
    help: 'Registrer det når det er gjort.',
  },
  'activity-outside-case': {
    title: 'Saken var ikke hos teamet den dagen',
    help: 'Velg en dag fra henvendelsen kom, og før saken ble avsluttet.',
  },
  'activity-kind-unfit': {
    title: 'Denne typen aktivitet passer ikke her',
    help: 'Det som gjøres med personen, er enten kontakt eller forsøk. Et tjenestested har ingen av delene.',
  },
  'activity-withdrawn': {
    title: 'Aktiviteten er trukket tilbake',
    help: 'Registrer den på nytt hvis den skjedde likevel.',
  },
  'plan-in-the-past': {
    title: 'Tiden er passert',
    help: 'Planlegg for i dag eller senere, eller registrer det som er gjort.',
  },
  'plan-over': {
    title: 'Planen står ikke lenger',
    help: 'Den er avlyst eller gjennomført. Se på saken, og planlegg på nytt om det skal gjøres igjen.',
  },
  'worker-elsewhere': {
    title: 'En av dem er ikke med i teamet den dagen',
    help: 'Velg medlemmer av teamet den dagen, eller behandlingskontakten.',
  },
};
