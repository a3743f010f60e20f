import type { Language } from './page-texts.ts';

/** What forms and buttons say; pages that only tell of something have their words in page-texts.ts. */
export const words = {
  nb: {
    signIn: 'Logg inn',
    tryAgain: 'Prøv igjen',
    signOut: 'Logg ut',
    goOn: 'Fortsett',
    invitation: 'Invitasjon til Skulder',
    invitedAs: 'Du er invitert til Skulder som',
    invitedAsAdministrator:
      'Lenken gjør deg til den første administratoren av Skulder her. Du kan så lage team og invitere medarbeidere.',
    notYou: 'Er det ikke deg, så la være å ta imot, og si fra til den som ga deg lenken.',
    onceOnly:
      'Når du tar imot, logger du inn, og innloggingen din blir knyttet til invitasjonen. Det skjer én gang.',
    addsJob:
      'Har du innlogging hit fra før, legges dette til den, og du velger hva det gjelder når du logger inn.',
    accept: 'Ta imot invitasjonen',
    whichJob: 'Hvilken jobb gjelder det?',
    whichJobLead:
      'Du har mer enn én jobb i Skulder. Du ser bare det som hører til den du velger, og kan bytte senere fra menyen med navnet ditt.',
    jobNow: 'nå',
    jobLast: 'sist brukt',
    keepJob: 'Fortsett uten å bytte',
    projector: 'Vis et møte på denne skjermen',
    projectorHow:
      'Møtelederen får koden i møterommet i Skulder. Skjermen kan bare vise, og slutter når møtet lukkes.',
    code: 'Kode',
    show: 'Vis møtet',
    wrongCode: 'Koden stemmer ikke, er brukt, eller er for gammel. Be om en ny i møterommet.',
    demonstration: 'DEMONSTRASJON',
    demonstrationIs:
      'Alle personer og saker er oppdiktet. Her velger du hvem du vil være, uten passord. Med ekte data logger man inn hos en ekte innloggingstjeneste.',
    whoAreYou: 'Hvem vil du være?',
    someoneNew: 'En som ikke er med ennå',
    someoneNewHow: 'For å prøve en invitasjon: logg inn som en ny person.',
    yourName: 'Navn',
    endDemonstration: 'Vil du logge ut?',
    ending: 'Du logges ut',
    somethingWrong: 'Innloggingen kan ikke fortsette',
    startAgain: 'Gå tilbake til Skulder og logg inn på nytt.',
    toSkulder: 'Til Skulder',
  },
  en: {
    signIn: 'Sign in',
    tryAgain: 'Try again',
    signOut: 'Sign out',
    goOn: 'Continue',
    invitation: 'Invitation to Skulder',
    invitedAs: 'You are invited to Skulder as',
    invitedAsAdministrator:
      'The link makes you the first administrator of Skulder here. You can then make teams and invite workers.',
    notYou: 'If this is not you, do not accept, and tell whoever gave you the link.',
    onceOnly:
      'When you accept, you sign in, and your sign-in is tied to the invitation. That happens once.',
    addsJob:
      'If you sign in here already, this becomes one more job. You choose which job it is about when you sign in.',
    accept: 'Accept the invitation',
    whichJob: 'Which job is it about?',
    whichJobLead:
      'You have more than one job in Skulder. You see only what belongs to the one you choose, and can switch later from the menu with your name.',
    jobNow: 'now',
    jobLast: 'last used',
    keepJob: 'Go on without switching',
    projector: 'Show a meeting on this screen',
    projectorHow:
      'The chair gets the code in the meeting room in Skulder. The screen can only show, and ends with the meeting.',
    code: 'Code',
    show: 'Show the meeting',
    wrongCode: 'The code is wrong, used, or too old. Ask for a new one in the meeting room.',
    demonstration: 'DEMONSTRATION',
    demonstrationIs:
      'All people and cases are fictional. Here you choose who to be, without a password. With real data one signs in at a real sign-in service.',
    whoAreYou: 'Who do you want to be?',
    someoneNew: 'Somebody who is not in yet',
    someoneNewHow: 'To try an invitation: sign in as a new person.',
    yourName: 'Name',
    endDemonstration: 'Do you want to sign out?',
    ending: 'You are being signed out',
    somethingWrong: 'The sign-in cannot go on',
    startAgain: 'Go back to Skulder and sign in again.',
    toSkulder: 'To Skulder',
  },
} as const satisfies Record<Language, Record<string, string>>;
