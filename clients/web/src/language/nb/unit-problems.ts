export const unitProblems = {
  'seats-not-handed-over': {
    title: 'Ikke alle setene kunne overføres, så ingen ble det',
    help: 'Det står ved hvert sete hvorfor. Velg en annen der, og prøv igjen. Alt du har valgt, er fortsatt valgt.',
  },
  'agreement-ends-too-soon': {
    title: 'Setene holdes i dag, så avtalen gjelder i dag',
    help: 'Velg i morgen eller en senere dag som første dag uten avtale.',
  },
  'agreement-other-level': {
    title: 'Hjemmeenheten er på det andre nivået',
    help: 'Et annet nivå er en annen avtale. Overfør setene, avslutt denne og gjør en ny.',
  },
  'agreement-unchanged': {
    title: 'Avtalen er slik allerede',
    help: 'Da trengs det ikke noe mer. Ellers velg en annen dag, stillingsbrøk eller enhet.',
  },
  'unit-in-use': {
    title: 'Enheten er i bruk',
    help: 'Slå den sammen med enheten som går videre. Eller avslutt avtalene, overfør setene i disse sakene og flytt det som ligger under.',
  },
  'unit-ended': {
    title: 'Enheten er nedlagt, eller skal bli det',
    help: 'Velg enheten som går videre.',
  },
  'unit-changed-since': {
    title: 'Enheten er endret etter den dagen, eller dagen er ikke kommet',
    help: 'Velg en dag fra den siste endringen til i dag. Var det planlagt før endringen, se om det fortsatt skal skje, og gi planen en dag igjen.',
  },
  'unit-plan-not-ahead': {
    title: 'Dagen har vært',
    help: 'Velg en dag som kommer.',
  },
  'unit-plan-over': {
    title: 'Planen står ikke lenger',
    help: 'Den er gjennomført eller tatt tilbake. Se på enheten, og planlegg på nytt om noe skal skje med den.',
  },
  'unit-levels-differ': {
    title: 'Enhetene er ikke på samme nivå',
    help: 'Den som sitter i et sete, ville havnet på det andre nivået. Slå sammen enheter på samme nivå.',
  },
  'unit-for-administrators': {
    title: 'Dette må en administrator gjøre',
    help: 'En teamleder kan endre navn på og avslutte enheter som bare egne team bruker. En administrator flytter enheter, og endrer dem andre bruker.',
  },
  'agreement-is-your-own': {
    title: 'Avtalen er din egen',
    help: 'Be en annen teamleder eller en administrator. Ingen lager eller avslutter sin egen avtale.',
  },
  'level-not-yours': {
    title: 'Det er nivåets egen leder som gjør dette',
    help: 'Meld og trekk tilbake for det nivået du leder i dette teamet, og kvitter for det andre nivåets meldinger.',
  },
  'service-change-needs-two': {
    title: 'Du har selv meldt endringen, for det andre nivået',
    help: 'En annen som leder dette nivået, må se den.',
  },
  'service-change-settled': {
    title: 'Meldingen er trukket tilbake, eller noen har alt sett den',
    help: 'Last siden på nytt for å se hvordan den står nå.',
  },
  'service-change-unit-unfit': {
    title: 'Enheten hører ikke til det nivået nå',
    help: 'Velg en enhet fra nivået, eller la feltet stå tomt når hele nivået endres.',
  },
};
