/** What went wrong, and what would do. Keyed by the contract's slugs, so that a missing one does not compile. */
import type { ProblemTexts } from '../problem-texts.ts';
import { activityProblems } from './activity-problems.ts';
import { admissionProblems } from './admissions.ts';
import { meetingProblems } from './meeting-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { feedbackProblems } from './feedback-problems.ts';
import { personProblems } from './person-problems.ts';
import { unitProblems } from './unit-problems.ts';
import { visitProblems } from './visit-problems.ts';
import { aroundProblems } from './around-problems.ts';

export const problems: ProblemTexts = {
  ...aroundProblems,
  'seat-empty': {
    title: 'Ett av setene er tomt',
    help: 'En sak har alltid én fra kommunen og én fra spesialisthelsetjenesten. Velg hvem som skal sitte i begge setene.',
  },
  'seat-wrong-level': {
    title: 'Personen hører til det andre nivået',
    help: 'Det er hjemmeenheten i avtalen som avgjør nivået, ikke yrket. Velg en fra riktig nivå.',
  },
  'seat-same-worker': {
    title: 'Samme person i begge setene',
    help: 'De går alltid to. Velg en annen i det ene setet.',
  },
  'seat-not-member': {
    title: 'Personen er ikke medlem av teamet nå',
    help: 'Velg en med avtale i teamet, eller gjør en ny avtale under Team først.',
  },
  'shoulder-same-level': {
    title: 'Begge er fra samme nivå',
    help: 'Ved skulder ved skulder kommer teamets medlem fra nivået motsatt av behandlingskontakten. Velg et medlem fra det andre nivået.',
  },
  'shoulder-needs-contact': {
    title: 'Behandlingskontakten mangler',
    help: 'Skulder ved skulder har en behandlingskontakt i det ene setet. Oppgi yrke og enhet. Navnet kan komme senere.',
  },
  'mode-change-not-possible': {
    title: 'Arbeidsformen kan ikke endres slik',
    help: 'En sak kan gå mellom inntak og skulder ved skulder. Skal det bli veiledning, avsluttes saken med «stabil kontakt er etablert» og et tilbud om veiledning.',
  },
  'case-closed': {
    title: 'Saken er avsluttet',
    help: 'Foreslå gjenåpning først. Et medlem fra det andre nivået bekrefter.',
  },
  'case-open': { title: 'Saken er allerede åpen', help: 'Åpne saken og fortsett der.' },
  'case-not-yours': {
    title: 'Du sitter ikke i denne saken',
    help: 'Be en av de to i saken, eller teamlederen, gjøre dette.',
  },
  'agreement-still-seated': {
    title: 'Avtalen har seter den dagen eller senere',
    help: 'Overfør setene i disse sakene først, og velg en dag etter at det siste ble overført. Et sete kan aldri stå tomt.',
  },
  'agreement-still-owns': {
    title: 'Personen har fortsatt ansvar for åpne henvendelser',
    help: 'La noen andre i teamet overta henvendelsene først. En åpen henvendelse har alltid en ansvarlig.',
  },
  'agreement-still-investigates': {
    title: 'Personen undersøker fortsatt åpne henvendelser',
    help: 'La en annen fra samme nivå i teamet overta undersøkelsen først.',
  },
  'agreement-overlaps': {
    title: 'Avtalen overlapper en annen avtale i teamet',
    help: 'Velg en startdato etter at den forrige avtalen er slutt.',
  },
  'worker-not-available': {
    title: 'Personen kan ikke sitte i saken på denne datoen',
    help: 'Avtalen er ikke begynt eller er slutt. Velg en annen.',
  },
  'absence-overlaps': {
    title: 'Fraværet er registrert fra før',
    help: 'Personen er alt borte noen av disse dagene. Endre fraværet som står der.',
  },
  'cover-not-needed': {
    title: 'Ingen er borte disse dagene',
    help: 'Registrer fraværet først, eller velg dager innenfor det.',
  },
  'cover-overlaps': {
    title: 'Det er alt en vikar noen av disse dagene',
    help: 'Avslutt vikariatet som står der, eller velg dagene som er igjen.',
  },
  'absence-withdrawn': {
    title: 'Fraværet gjelder ikke lenger',
    help: 'Registrer et nytt fravær.',
  },
  'absence-acted-in': {
    title: 'Noen har alt vært vikar disse dagene',
    help: 'La fraværet slutte i dag eller senere. Det som har vært, blir stående.',
  },
  'cover-over': {
    title: 'Vikariatet er slutt',
    help: 'Sett inn en vikar på nytt om det trengs.',
  },
  'items-still-open': {
    title: 'Noen punkter er ikke avgjort',
    help: 'Avgjør punktene, eller utsett dem til et møte med dato.',
  },
  'item-already-decided': {
    title: 'Punktet er allerede avgjort',
    help: 'Noen andre rakk det først. Se vedtaket i referatet.',
  },
  'differing-needs-reason': {
    title: 'Vedtaket avviker fra anbefalingen',
    help: 'Skriv kort hvorfor møtet velger noe annet.',
  },
  'supervision-offer-missing': {
    title: 'Tilbudet om veiledning mangler',
    help: 'Oppgi hvilken enhet som får tilbudet.',
  },
  'pair-missing': {
    title: 'Paret mangler',
    help: 'Velg én fra kommunen og én fra spesialisthelsetjenesten.',
  },
  'investigation-incomplete': {
    title: 'Undersøkelsen mangler noe',
    help: 'Velg én fra hvert nivå og en dato for når henvendelsen skal tilbake.',
  },
  'guidance-incomplete': {
    title: 'Tjenesten som skal ta imot, mangler',
    help: 'Velg enheten og skriv hvorfor den er rett sted.',
  },
  'handover-incomplete': {
    title: 'Den som skal ta over setet, mangler',
    help: 'Velg hvem som tar over.',
  },
  'inquiry-already-decided': {
    title: 'Henvendelsen er allerede avgjort',
    help: 'Se vedtaket på henvendelsen.',
  },
  'inquiry-withdrawn': {
    title: 'Henvendelsen er trukket',
    help: 'Kommer bekymringen tilbake, registrer en ny henvendelse.',
  },
  'inquiry-not-yours': {
    title: 'Den ansvarlige fører svaret fra tjenesten',
    help: 'Be den ansvarlige eller teamlederen om å føre det, eller overta henvendelsen først.',
  },
  'guidance-not-waiting': {
    title: 'Her er det ingen som venter på svar',
    help: 'Svaret er alt registrert, eller henvendelsen fikk et annet utfall.',
  },
  'disagreement-needs-meeting': {
    title: 'Personen er uenig. Da avgjør møtet.',
    help: 'Sett saken på sakslisten til inntaksmøtet.',
  },
  'close-reason-not-possible': {
    title: 'Grunnen passer ikke her',
    help: 'Velg en grunn som gjelder denne typen sak. Ved dødsfall er personens syn «ikke aktuelt».',
  },
  'opening-needs-other-level': {
    title: 'Det andre nivået må bekrefte',
    help: 'Forslaget kommer fra ditt eget nivå. Be et medlem fra det andre nivået bekrefte.',
  },
  'opening-proposer-left': {
    title: 'Den som foreslo åpningen, er ikke lenger med i teamet',
    help: 'Trekk forslaget og lag et nytt. To medlemmer, ett fra hvert nivå, åpner en sak sammen.',
  },
  'opening-answered': {
    title: 'Forslaget er allerede besvart',
    help: 'Se tavlen for det som gjelder nå.',
  },
  'invitation-used': {
    title: 'Invitasjonen er brukt eller utløpt',
    help: 'Be administratoren om en ny lenke.',
  },
  ...activityProblems,
  ...admissionProblems,
  ...meetingProblems,
  ...peopleProblems,
  ...personProblems,
  ...feedbackProblems,
  ...unitProblems,
  ...visitProblems,
  'import-unreadable': {
    title: 'Filen kan ikke leses',
    help: 'Lagre regnearket som xlsx eller csv uten formler og passord, og prøv igjen.',
  },
  'import-too-large': {
    title: 'Filen er for stor',
    help: 'Grensen er 10 MB. Del filen, eller ta bort bilder og tomme ark.',
  },
  'import-committed': {
    title: 'Importen er allerede gjennomført',
    help: 'Last opp filen på nytt hvis noe skal rettes. Rader som er inne, blir ikke doble.',
  },
  'import-blocked': {
    title: 'Importen kan ikke gjennomføres ennå',
    help: 'Rett det som er merket i gjennomgangen, og prøv igjen.',
  },
  'not-signed-in': { title: 'Du er ikke logget inn', help: 'Logg inn for å fortsette.' },
  'signed-out-by-idling': {
    title: 'Du er logget ut fordi siden har stått urørt',
    help: 'Logg inn igjen. Det du hadde skrevet, er tatt vare på.',
  },
  'not-allowed': {
    title: 'Dette har ikke rollen din tilgang til',
    help: 'Snakk med teamlederen hvis du trenger det i arbeidet.',
  },
  'not-found': {
    title: 'Vi finner det ikke',
    help: 'Lenken kan være gammel, eller det gjelder et annet team enn ditt.',
  },
  'validation-failed': {
    title: 'Noe mangler eller er fylt ut feil',
    help: 'Se over feltene som er merket.',
  },
  'malformed-json': {
    title: 'Tjenesten forsto ikke det som ble sendt',
    help: 'Last siden på nytt og prøv igjen. Det du har skrevet, er tatt vare på.',
  },
  'unsupported-media-type': {
    title: 'Filtypen støttes ikke',
    help: 'Bruk xlsx eller csv.',
  },
  'version-required': {
    title: 'Siden er utdatert',
    help: 'Last siden på nytt og prøv igjen. Det du har skrevet, er tatt vare på.',
  },
  'version-stale': {
    title: 'Noen har endret dette mens du holdt på',
    help: 'Se begge versjonene og velg hva som skal gjelde.',
  },
  'idempotency-key-reused': {
    title: 'Dette ser ut til å være sendt før med annet innhold',
    help: 'Last siden på nytt, se hva som er lagret, og prøv igjen.',
  },
  'cross-site-request': {
    title: 'Forespørselen kom fra et annet nettsted',
    help: 'Åpne Skulder i en egen fane og prøv derfra.',
  },
  'payload-too-large': {
    title: 'Det ble for mye på én gang',
    help: 'Kort ned teksten og prøv igjen.',
  },
  'too-many-requests': {
    title: 'For mange forsøk på kort tid',
    help: 'Vent et halvt minutt og prøv igjen.',
  },
  'database-unavailable': {
    title: 'Tjenesten er ikke tilgjengelig akkurat nå',
    help: 'Den er vanligvis tilbake om et øyeblikk. Ingenting er halvveis lagret.',
  },
  internal: {
    title: 'Noe gikk galt hos oss',
    help: 'Prøv igjen. Hjelper det ikke, meld fra og oppgi nummeret under.',
  },
  'seat-unchanged': {
    title: 'Personen sitter allerede i setet',
    help: 'Da trengs det ikke noe mer. Skal setet overføres, velg en annen.',
  },
  'alias-taken': {
    title: 'Teamet har brukt dette aliaset før',
    help: 'Velg et annet. Er det samme person, bruk saken som finnes, eller foreslå gjenåpning.',
  },
  'agreement-ended': {
    title: 'Avtalen er slutt',
    help: 'Gjør en ny avtale under Team.',
  },
  'contact-ended': {
    title: 'Kontakten er avsluttet',
    help: 'Vedkommende sitter ikke lenger i setet og ser ikke lenger saken.',
  },
  'contact-already-named': {
    title: 'Behandlingskontakten har alt et navn',
    help: 'Er det en annen som er kontakt nå, overfør setet.',
  },
  'supervision-case-incomplete': {
    title: 'Veiledningssaken mangler noe',
    help: 'Oppgi tittel, tjenestested og om veiledningen er fast eller ved behov.',
  },
  'linked-case-missing': {
    title: 'Det er ikke valgt hvilken sak henvendelsen hører til',
    help: 'Velg personens åpne sak.',
  },
  'linked-case-of-other-kind': {
    title: 'Henvendelsen kan ikke knyttes til den saken',
    help: 'En henvendelse om en person hører til en persons sak, og en fra et tjenestested til en veiledningssak. Velg en annen sak, eller fjern koblingen.',
  },
  'person-has-open-case': {
    title: 'Personen har allerede en åpen sak i teamet',
    help: 'Knytt henvendelsen til saken. Gjelder den en annen person, fjern koblingen i henvendelsen først.',
  },
  'closing-incomplete': {
    title: 'Avslutningen mangler noe',
    help: 'Oppgi grunnen og personens eget syn.',
  },
  'method-not-allowed': {
    title: 'Tjenesten forsto ikke forespørselen',
    help: 'Last siden på nytt og prøv igjen. Det du har skrevet, er tatt vare på.',
  },
  unreachable: {
    title: 'Får ikke kontakt med tjenesten',
    help: 'Sjekk nettet og prøv igjen. Det du har skrevet, er tatt vare på.',
  },
};
