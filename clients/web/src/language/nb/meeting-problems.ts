export const meetingProblems = {
  'present-for-other-level': {
    title: 'Personen er allerede til stede for det andre nivået',
    help: 'Én person taler for ett nivå i et møte, også med en ansettelse på hvert. Meld den andre som fraværende først.',
  },
  'meeting-not-in-session': {
    title: 'Møtet er ikke i gang',
    help: 'Start møtet først.',
  },
  'meeting-closed': {
    title: 'Møtet er avsluttet',
    help: 'Referatet står fast. Rettelser skrives som et tillegg.',
  },
  'nothing-to-undo': {
    title: 'Ingenting å angre',
    help: 'Punktet er ikke vedtatt, eller noen andre har alt angret vedtaket.',
  },
  'decision-built-upon': {
    title: 'Vedtaket kan ikke angres',
    help: 'Det er gjort noe etterpå som bygger på vedtaket. Gjør heller et nytt vedtak om det som skal gjelde nå.',
  },
  'case-opened-in-error': {
    title: 'Saken ble åpnet ved et vedtak som er angret',
    help: 'Den åpnes ikke igjen. Ta inn personen med et nytt vedtak.',
  },
  'notes-edit-unfit': {
    title: 'Det som er skrevet, passer ikke til notatene slik de står nå',
    help: 'Det du skrev er beholdt, og sendes på nytt.',
  },
  'notes-too-long': {
    title: 'Notatene til punktet er blitt for lange',
    help: 'Kort ned det som står der, til høyst 8000 tegn til sammen. Ingenting er borte.',
  },
  'meeting-week-taken': {
    title: 'Teamet har allerede et møte denne uken',
    help: 'Velg en dag i en annen uke, eller bruk møtet som finnes.',
  },
  'meeting-started': {
    title: 'Møtet er i gang',
    help: 'Avslutt møtet. Det som ikke er avgjort, går videre til et senere møte.',
  },
  'meeting-cancelled': {
    title: 'Møtet er avlyst',
    help: 'Bruk neste møte, eller hold dette likevel: flytt det til en dag som kommer.',
  },
  'meeting-rule-missing': {
    title: 'Ingen har sagt når teamet møtes',
    help: 'Teamlederen setter ukedag, klokkeslett og varighet først.',
  },
  'turn-not-yours': {
    title: 'Turen er noen andres',
    help: 'De to det gjelder kan bytte selv, og teamlederen kan bytte for alle.',
  },
  'one-person-leads-and-writes': {
    title: 'Én person kan ikke både lede møtet og skrive referatet',
    help: 'Velg to personer.',
  },
  'meeting-in-session': {
    title: 'Et annet møte i teamet er i gang',
    help: 'Avslutt det møtet først.',
  },
  'meeting-not-closed': {
    title: 'Møtet er ikke avsluttet ennå',
    help: 'Skriv det i referatet mens møtet pågår. Et tillegg skrives etterpå.',
  },
  'minutes-comment-settled': {
    title: 'Merknaden er allerede besvart eller trukket',
    help: 'Les referatet på nytt. Skriv en ny merknad hvis noe fortsatt er feil.',
  },
  'minutes-comment-not-yours': {
    title: 'En annen skrev merknaden',
    help: 'Svar med et tillegg. Bare den som skrev merknaden, kan trekke den.',
  },
  'both-levels-must-attend': {
    title: 'Begge nivåer må være til stede',
    help: 'Registrer minst én fra hvert nivå som til stede. Video og telefon teller.',
  },
  'outcome-to-come': {
    title: 'Det er ikke kommet noe ut av henvendelsen ennå',
    help: 'Skriv at den er bekreftet mottatt, og utfallet når det foreligger.',
  },
  'door-path-taken': {
    title: 'Et annet team har den adressen',
    help: 'Velg en annen siste del av adressen.',
  },
  'decision-not-possible': {
    title: 'Vedtaket passer ikke til dette punktet',
    help: 'Velg et av utfallene som står på listen for punktet.',
  },
};
