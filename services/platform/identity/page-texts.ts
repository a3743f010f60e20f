import type { RefusalReason } from './sign-in-refused.ts';

export type Language = 'nb' | 'en';

export interface Text {
  title: string;
  paragraphs: readonly string[];
}

/** What a page says that tells of something; forms have their own words below. */
export type Notice =
  | RefusalReason
  | 'signed-out'
  | 'moving-on'
  | 'unavailable'
  | 'broken'
  | 'not-found'
  | 'not-from-here'
  | 'too-many-requests';

export const notices: Record<Language, Record<Notice, Text>> = {
  nb: {
    'provider-unreachable': {
      title: 'Innloggingen svarer ikke',
      paragraphs: [
        'Innloggingstjenesten svarer ikke akkurat nå. Skulder selv virker: den som alt er logget inn, kan arbeide videre.',
        'Vent litt og prøv igjen. Varer det, si fra til den som drifter Skulder hos dere.',
      ],
    },
    cancelled: {
      title: 'Innloggingen ble avbrutt',
      paragraphs: ['Du er ikke logget inn.'],
    },
    failed: {
      title: 'Innloggingen ble ikke fullført',
      paragraphs: [
        'Svaret fra innloggingstjenesten kunne ikke brukes, og du er ikke logget inn. Prøv igjen.',
      ],
    },
    'level-too-low': {
      title: 'Du må logge inn på en sikrere måte',
      paragraphs: [
        'Skulder krever et høyere sikkerhetsnivå enn det du logget inn med. Prøv igjen og velg for eksempel BankID eller Buypass.',
      ],
    },
    'too-long-ago': {
      title: 'Du må vise hvem du er på nytt',
      paragraphs: [
        'Det er for lenge siden du sist viste innloggingstjenesten hvem du er. Prøv igjen.',
      ],
    },
    'time-untold': {
      title: 'Innloggingstjenesten sier ikke når du viste hvem du er',
      paragraphs: [
        'Derfor kan du ikke logge inn slik nå. Si fra til den som drifter Skulder: Innloggingstjenesten må settes opp til å gi opplysningen auth_time.',
      ],
    },
    'attempt-over': {
      title: 'Innloggingen må startes på nytt',
      paragraphs: [
        'En innlogging må fullføres innen ti minutter, én gang, og i den nettleseren der den ble startet.',
      ],
    },
    'not-tied': {
      title: 'Du er ikke med i et team ennå',
      paragraphs: [
        'Innloggingen gikk bra, men den er ikke knyttet til noen medarbeider i Skulder.',
        'Be teamlederen din eller en administrator om en invitasjon. Åpne lenken du får, og logg inn derfra.',
      ],
    },
    'other-organisation': {
      title: 'Du er logget inn for en annen virksomhet',
      paragraphs: [
        'Du valgte en virksomhet der du ikke har noen jobb i Skulder. Logg inn på nytt og velg virksomheten du arbeider i.',
      ],
    },
    'tied-to-another': {
      title: 'Invitasjonen er til en annen',
      paragraphs: [
        'Den invitasjonen gjelder, logger alt inn med en annen innlogging enn din. Invitasjonen er ikke brukt.',
        'Logg ut og inn igjen med den innloggingen, eller be en administrator om en ny invitasjon.',
      ],
    },
    'works-with-oneself': {
      title: 'Du ville jobbet sammen med deg selv',
      paragraphs: [
        'Den invitasjonen gjelder, og en annen ansettelse som du logger inn med, går sammen to i en sak eller finner ut av en henvendelse sammen. Det skal alltid være to personer. Invitasjonen er ikke brukt.',
        'Be teamlederen om at en annen tar over den ene plassen. Åpne så invitasjonen igjen.',
      ],
    },
    'invitation-used': {
      title: 'Invitasjonen gjelder ikke lenger',
      paragraphs: [
        'En invitasjon kan brukes én gang, og den går ut på dato. Be den som inviterte deg, om en ny.',
        'Har du alt tatt imot invitasjonen, kan du bare logge inn.',
      ],
    },
    'too-many-attempts': {
      title: 'Mange logger inn nå',
      paragraphs: ['Vent et minutt og prøv igjen.'],
    },
    'signed-out': {
      title: 'Du er logget ut',
      paragraphs: ['På en delt maskin: lukk nettleseren også.'],
    },
    'moving-on': {
      title: 'Du sendes videre',
      paragraphs: ['Innloggingstjenesten åpnes nå.'],
    },
    unavailable: {
      title: 'Skulder er ikke tilgjengelig akkurat nå',
      paragraphs: ['Vent litt og prøv igjen.'],
    },
    broken: {
      title: 'Noe gikk galt hos oss',
      paragraphs: ['Feilen er skrevet i loggen. Prøv igjen.'],
    },
    'not-found': {
      title: 'Siden finnes ikke',
      paragraphs: ['Adressen er feil, eller siden er borte.'],
    },
    'not-from-here': {
      title: 'Dette må gjøres fra Skulder selv',
      paragraphs: ['Forespørselen kom fra et annet nettsted og er ikke utført.'],
    },
    'too-many-requests': {
      title: 'For mange forsøk',
      paragraphs: ['Vent et minutt og prøv igjen.'],
    },
  },
  en: {
    'provider-unreachable': {
      title: 'Sign-in does not answer',
      paragraphs: [
        'The sign-in service does not answer right now. Skulder itself works: whoever is signed in already can go on working.',
        'Wait a little and try again. If it lasts, tell those who run Skulder at your organisation.',
      ],
    },
    cancelled: { title: 'The sign-in was cancelled', paragraphs: ['You are not signed in.'] },
    failed: {
      title: 'The sign-in was not completed',
      paragraphs: [
        'The answer from the sign-in service could not be used, and you are not signed in. Try again.',
      ],
    },
    'level-too-low': {
      title: 'You must sign in in a safer way',
      paragraphs: [
        'Skulder asks for a higher level of assurance than the one you signed in with. Try again and choose BankID or Buypass, for instance.',
      ],
    },
    'too-long-ago': {
      title: 'You must show who you are again',
      paragraphs: [
        'It is too long since you last showed the sign-in service who you are. Try again.',
      ],
    },
    'time-untold': {
      title: 'The sign-in service does not say when you showed who you are',
      paragraphs: [
        'So you cannot sign in this way now. Tell whoever runs Skulder: the sign-in service must be set up to give the claim auth_time.',
      ],
    },
    'attempt-over': {
      title: 'Start signing in again',
      paragraphs: [
        'A sign-in must be completed within ten minutes, once, and in the browser it was begun in.',
      ],
    },
    'not-tied': {
      title: 'You are not in a team yet',
      paragraphs: [
        'You signed in, but that sign-in is not tied to any worker in Skulder.',
        'Ask your team leader or an administrator for an invitation. Open the link you get and sign in from there.',
      ],
    },
    'other-organisation': {
      title: 'You are signed in for another organisation',
      paragraphs: [
        'You chose an organisation where you have no job in Skulder. Sign in again and choose the organisation you work in.',
      ],
    },
    'tied-to-another': {
      title: 'The invitation is for somebody else',
      paragraphs: [
        'The one whom the invitation is for signs in by another sign-in than yours already. The invitation has not been used.',
        'Sign out and sign in again by that one, or ask an administrator for a new invitation.',
      ],
    },
    'works-with-oneself': {
      title: 'You would work together with yourself',
      paragraphs: [
        'The one whom the invitation is for and another employment that you sign in with go together in a case, or find out about an inquiry together. There must always be two people. The invitation has not been used.',
        'Ask the team leader to let somebody else take over one of the places. Then open the invitation again.',
      ],
    },
    'invitation-used': {
      title: 'The invitation no longer works',
      paragraphs: [
        'An invitation can be used once, and it runs out. Ask whoever invited you for a new one.',
        'If you have accepted it already, just sign in.',
      ],
    },
    'too-many-attempts': {
      title: 'Many are signing in now',
      paragraphs: ['Wait a minute and try again.'],
    },
    'signed-out': {
      title: 'You are signed out',
      paragraphs: ['On a shared machine: close the browser too.'],
    },
    'moving-on': { title: 'On your way', paragraphs: ['The sign-in service is opening.'] },
    unavailable: {
      title: 'Skulder is not available right now',
      paragraphs: ['Wait a little and try again.'],
    },
    broken: {
      title: 'Something went wrong on our side',
      paragraphs: ['The fault is in the log. Try again.'],
    },
    'not-found': {
      title: 'There is no such page',
      paragraphs: ['The address is wrong, or the page is gone.'],
    },
    'not-from-here': {
      title: 'This must be done from Skulder itself',
      paragraphs: ['The request came from another site and was not carried out.'],
    },
    'too-many-requests': {
      title: 'Too many attempts',
      paragraphs: ['Wait a minute and try again.'],
    },
  },
};
