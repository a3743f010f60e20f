export const personProblems = {
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
