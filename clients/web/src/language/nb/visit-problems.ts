export const visitProblems = {
  'fresh-sign-in-needed': {
    title: 'Du må logge inn på nytt først',
    help: 'For nødtilgang må du ha vist hvem du er de siste fem minuttene. Det du har skrevet, er tatt vare på.',
  },
  'case-seen-already': {
    title: 'Du ser saken allerede',
    help: 'Den hører til teamet ditt, eller du er behandlingskontakt. Åpne den på vanlig måte.',
  },
  'visit-ongoing': {
    title: 'Du har innsyn i saken nå',
    help: 'Bruk det til det er slutt. Trenger du mer tid, må du oppgi en ny grunn da.',
  },
  'visit-over': {
    title: 'Innsynet er slutt',
    help: 'Trenger du å se saken igjen, må du oppgi en ny grunn.',
  },
  'several-cases': {
    title: 'Flere saker passer',
    help: 'Skriv aliaset på saken. Med fødselsnummer: skriv også hvilket team.',
  },
  'emergency-case-missing': {
    title: 'Det går ikke frem hvilken sak det er',
    help: 'Skriv teamet og navnet på saken, eller fødselsnummeret.',
  },
  'review-not-yours': {
    title: 'Du tok denne nødtilgangen selv',
    help: 'En annen leder på samme nivå vurderer den.',
  },
  'review-done': {
    title: 'Du, eller nivået ditt, har vurdert den allerede',
    help: 'Det andre nivået har sin egen vurdering, av en annen person.',
  },
};
