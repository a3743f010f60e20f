export const personProblems = {
  'erasure-asked-already': {
    title: 'Personen har alt bedt om sletting og venter på svar',
    help: 'Du ser under ønsket hva nivåene har svart så langt. Personen kan trekke det tilbake og be på nytt.',
  },
  'erasure-answered': {
    title: 'Ønsket er alt besvart',
    help: 'Last siden på nytt for å se svaret. Personen kan be på nytt, hvis ikke alt er slettet.',
  },
  'erasure-not-your-level': {
    title: 'Det er nivåets egen leder som må svare',
    help: 'Svar for det nivået du leder i dette teamet.',
  },
  'erasure-needs-two': {
    title: 'Du har svart for det andre nivået',
    help: 'Begge nivåer må svare, og det må være to ulike personer. En annen leder for dette nivået må svare.',
  },
  'erasure-ground-unfit': {
    title: 'Grunnlaget passer ikke til svaret, eller gjelder ikke lenger',
    help: 'Velg et av grunnlagene som vises for svaret.',
  },
  'case-still-open': {
    title: 'Personen har en åpen sak, eller en henvendelse som ikke er avgjort',
    help: 'Avslutt saken og henvendelsen først. Du kan også svare at opplysningene beholdes.',
  },
  'case-erased': {
    title: 'Det som var kjent om personen, er slettet',
    help: 'Saken kan ikke åpnes igjen. Kommer personen tilbake, begynner dere på nytt.',
  },
  'inquiry-has-no-person': {
    title: 'Henvendelsen gjelder et tjenestested',
    help: 'Den sier ikke noe om en person, så det er ingenting å slette.',
  },
  'inquiry-has-case': {
    title: 'Henvendelsen hører til en sak',
    help: 'Registrer ønsket på saken. Det som står i henvendelsen, slettes sammen med den.',
  },
  'inquiry-not-ended': {
    title: 'Henvendelsen er ikke avgjort',
    help: 'Avslutt henvendelsen først.',
  },
  'inquiry-erased': {
    title: 'Det som sto i henvendelsen, er slettet',
    help: 'Ingenting kan skrives i den lenger. Kommer personen tilbake, begynner dere på nytt.',
  },
  'block-stands': {
    title: 'Personen har allerede sperret dette',
    help: 'Sperringen står i lista. Du trenger ikke gjøre noe mer.',
  },
  'block-lifted': {
    title: 'Sperringen er allerede opphevet',
    help: 'Noen andre rakk det først. Du trenger ikke gjøre noe mer.',
  },
  'worker-blocked': {
    title: 'Denne ansatte kan ikke delta i saken',
    help: 'Velg en annen. Grunnen står under «Sperringer» på saken.',
  },
  'contact-unnamed': {
    title: 'Ingen vet ennå hvem behandlingskontakten er',
    help: 'Gi kontakten navn først. En lenke er til én person.',
  },
  'contact-signs-in': {
    title: 'Behandlingskontakten kan alt logge inn, eller hører til et annet team også',
    help: 'Sett heller hvor lenge vedkommende ser saken, under «Sluttdato og innsyn». En ny lenke gir en administrator.',
  },
  'guest-is-member': {
    title: 'Medlemmer av teamet er ikke gjester',
    help: 'De er med i møtet fra før. Merk dem som til stede.',
  },
  'guest-signs-in-otherwise': {
    title: 'Den du valgte, har ingen innlogging ennå og får den på en annen måte',
    help: 'En behandlingskontakt inviteres fra saken. En som er med i et team, inviteres av teamlederen eller en administrator. Inviter som gjest etterpå.',
  },
  'guest-withdrawn': {
    title: 'Invitasjonen er trukket tilbake',
    help: 'Inviter gjesten på nytt hvis gjesten skal komme likevel.',
  },
  'case-has-no-person': {
    title: 'Saken gjelder et tjenestested',
    help: 'En veiledningssak har ingen person, så det er ingen å registrere.',
  },
  'registration-unchanged': {
    title: 'Det står slik fra før',
    help: 'Personen har sagt dette allerede. Ingenting trenger å gjøres.',
  },
  'registration-not-possible': {
    title: 'Det passer ikke med det personen har sagt før',
    help: 'Den som har sagt ja, kan trekke det tilbake. Den som har sagt nei, kan si ja senere.',
  },
  'person-not-approved': {
    title: 'Personen har ikke sagt ja til å bli registrert',
    help: 'Før opp at personen sier ja, hvis det er slik. Til da lagres bare det melderen ga og numrene i de to journalene.',
  },
  'person-known': {
    title: 'Teamet kjenner en person med dette fødselsnummeret',
    help: 'Bruk saken til den personen, eller foreslå gjenåpning, og avslutt denne. Stemmer det ikke, sjekk nummeret med personen.',
  },
  'national-id-invalid': {
    title: 'Dette er ikke et fødselsnummer',
    help: 'Sjekk sifrene med personen eller et legitimasjonspapir.',
  },
  'national-id-missing': {
    title: 'Fødselsnummeret er ikke lagret',
    help: 'Skriv det inn først, når personen har sagt ja til å bli registrert.',
  },
  'national-id-keys-missing': {
    title: 'Skulder mangler nøkkelen som fødselsnumre låses med',
    help: 'Si fra til dem som drifter Skulder. Ingenting ble endret.',
  },
};
