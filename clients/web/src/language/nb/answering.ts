export const answering = {
  title: 'Svar på egen skjerm',
  lead: 'Personen svarer alene, på denne skjermen eller med en lenke som virker én gang. Etterpå ser personen sin egen kurve i et kvarter.',
  make: 'Lag lenke',
  noForms:
    'Ingen skjemaer kan besvares på skjerm her nå. Slå på et skjema først; for skjemaer som er beskyttet, må lisensen gjelde bruk på skjerm.',
  about: { life: 'Hvordan livet er', cooperation: 'Hvordan samarbeidet er' },
  answered: 'Besvart {{when}}',
  waits: 'Venter på svar. Virker til {{when}}',
  byCaregiver: 'foresatt svarer',
  withdraw: 'Trekk tilbake',
  withdrawn: 'Lenken er trukket tilbake.',
  age: { child: '6–12 år', adolescent: '13–17 år', adult: '18 år eller mer' },
  language: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  hours: { h1: '1 time', h24: '1 døgn', h72: '3 døgn', h168: '1 uke', h336: '2 uker' },
  here: {
    begin: 'Gi skjermen til personen',
    title: 'Gi skjermen til personen',
    lead: 'Du logges ut her, i alle vinduer, og personen ser bare skjemaet. Når du får skjermen tilbake, logger du inn på nytt og er tilbake i saken.',
    do: 'Logg ut og gi skjermen',
  },
  notes: 'Personens egne merknader',
  dialog: {
    title: 'Lenke til å svare på egen skjerm',
    lead: 'Lenken virker én gang. Den som har den, kan svare; den sier ikke hvem personen er.',
    shown:
      'Lenken vises bare nå. La personen lese av koden med kameraet sitt, eller send lenken på en måte personen har sagt ja til.',
    qr: 'QR-kode med lenken',
    until: 'Virker én gang, til {{when}}. Du kan trekke den tilbake.',
    about: 'Hva spørres det om?',
    who: 'Hvem svarer?',
    withWhom: 'Samarbeidet med hvem?',
    withWhomHint: 'Om en kollega alene er det kollegaen som lager lenken.',
    both: 'Begge',
    age: 'Hvor gammel er personen?',
    ageHint: 'Trengs den første gangen. Etterpå står det fast så lenge saken er åpen.',
    language: 'Språk',
    lasts: 'Hvor lenge skal lenken virke?',
    missing: 'Svar på spørsmålene over først.',
    noWording: 'Teamet har ikke lagt inn teksten til dette skjemaet ennå.',
  },
};

export const answeringProblems = {
  'answer-link-over': {
    title: 'Lenken er alt besvart eller trukket tilbake',
    help: 'Lag en ny lenke hvis personen skal svare en gang til.',
  },
  'wording-missing': {
    title: 'Teksten til skjemaet mangler på dette språket',
    help: 'Velg et annet språk. Teamlederen kan legge inn teksten, slik lisensen tillater.',
  },
} as const;
