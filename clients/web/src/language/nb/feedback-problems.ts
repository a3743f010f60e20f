export const feedbackProblems = {
  'not-of-the-pair': {
    title: 'Dette er for de to som følger personen',
    help: 'Spør en av dem. Den som vikarierer i dag, kan også.',
  },
  'feedback-said-no': {
    title: 'Personen har sagt nei til å bli registrert',
    help: 'La personen være. Registrer først at personen sier ja, hvis det er slik.',
  },
  'feedback-needs-licence': {
    title: 'Teamets lisens for skjemaet dekker ikke dette',
    help: 'Teamlederen registrerer lisensen under Team, «Skjemaer for tilbakemelding». Tall fra papir krever papirlisens, svar på skjerm digital lisens.',
  },
  'omission-withdrawn': {
    title: 'Det er alt tatt tilbake',
    help: 'Last siden på nytt. Skriv ned det som er riktig for den dagen.',
  },
  'form-not-chosen': {
    title: 'Personen blir ikke spurt på denne måten',
    help: 'Slå det på under «Dette blir personen spurt om», hvis personen ønsker det.',
  },
  'form-unfit': {
    title: 'Skjemaet passer ikke til dette',
    help: 'Velg et skjema som er for personens alder og spør om det dere vil vite.',
  },
  'series-frozen': {
    title: 'Personen begynte med et annet skjema eller i en annen aldersgruppe',
    help: 'Fortsett slik dere begynte. Et annet skjema blir en egen kurve, og de to sammenlignes ikke.',
  },
  'measurement-corrected': {
    title: 'Svaret er allerede rettet',
    help: 'Se på det som gjelder nå, og rett det hvis det fortsatt er feil.',
  },
  'correction-unfit': {
    title: 'Det er ingen grunn til å endre svaret',
    help: 'Det personen selv har satt, endres bare når personen vil det, eller tas ut når det gjaldt en annen.',
  },
  'omission-recorded': {
    title: 'Det er alt skrevet ned at personen ikke svarte denne dagen',
    help: 'Se under «Ikke spurt og ville ikke» hva som står der.',
  },
};
