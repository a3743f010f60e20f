import { answeringProblems } from './answering.ts';
import type { ProblemTexts } from '../problem-texts.ts';

/** Of whoever stands beside the pair, and of what is around the person. */
export const aroundProblems = {
  ...answeringProblems,
  'licence-overlaps': {
    title: 'Teamet har en lisens for skjemaet noen av de dagene',
    help: 'Sett siste dag på den andre lisensen først, eller velg dager etter den.',
  },
  'form-is-free': {
    title: 'Skjemaet er fritt',
    help: 'Det trenger ingen lisens, og teksten følger med.',
  },
  'licence-not-digital': {
    title: 'Teamet har ingen lisens i dag som lar noen svare på skjerm',
    help: 'Registrer en lisens som gir rett til skjerm først.',
  },
  'consultation-not-yours': {
    title: 'Noen andre har skrevet dette',
    help: 'Den som skrev det, retter det.',
  },
  'signal-settled': {
    title: 'Det venter ikke på svar lenger',
    help: 'Noen har skrevet hva som kom ut av det, eller det gjelder ikke lenger.',
  },
  'informal-feedback-withdrawn': {
    title: 'Tilbakemeldingen var feilført',
    help: 'Skriv den ned på nytt.',
  },
  'arrangement-not-of-a-site': {
    title: 'Saken gjelder en person',
    help: 'Planlegg det som skal gjøres i saken i stedet.',
  },
  'arrangement-incomplete': {
    title: 'Avtalen henger ikke sammen',
    help: 'En fast avtale har antall uker; dag, klokkeslett og minutter hører sammen, og slutten er ikke før starten.',
  },
  'session-settled': {
    title: 'Noe er sagt om veiledningen allerede',
    help: 'Se på listen igjen: den er planlagt, holdt eller holdes ikke. Er noe gjort i tillegg, føres det i saken.',
  },
  'supervision-not-on-demand': {
    title: 'Saken har ikke veiledning ved behov',
    help: 'Planlegg en veiledning i saken. Et tjenestested uten sak ber om det i en henvendelse.',
  },
  'supervision-request-over': {
    title: 'Ønsket venter ikke lenger',
    help: 'Skriv et nytt om det er noe mer.',
  },
  'notice-given': {
    title: 'Enheten har alt fått vite det',
    help: 'Du trenger ikke gjøre noe.',
  },
  'notice-not-due': {
    title: 'Ingen skal varsles om dette',
    help: 'Bare når noen drøfter en som ikke er i teamet, skal hjemmeenheten få vite det.',
  },
  'action-settled': {
    title: 'Punktet er alt gjort eller tatt bort',
    help: 'Er det feil, angrer du det først.',
  },
  'action-open': {
    title: 'Punktet er åpent alt',
    help: 'En kollega var først.',
  },
  'agreement-still-has-actions': {
    title: 'Personen har fortsatt oppfølgingspunkter i teamet',
    help: 'La noen andre overta punktene først, eller merk dem som gjort.',
  },
  'agreement-still-has-units-to-tell': {
    title: 'En hjemmeenhet er ikke varslet',
    help: 'Si fra til enheten, eller la en annen i teamet gjøre det, og avslutt avtalen etterpå.',
  },
  'crisis-plan-missing': {
    title: 'Det er ikke skrevet ned noen kriseplan',
    help: 'Skriv først ned hvor planen er.',
  },
  'invocation-withdrawn': {
    title: 'Det er alt merket som feilført',
    help: 'Før det på nytt om det trengs.',
  },
  'supporter-not-member': {
    title: 'En støttespiller er med i teamet fra første dag',
    help: 'Velg en som har avtale med teamet da, eller en annen dag.',
  },
  'supporter-holds-seat': {
    title: 'Vedkommende er en av de to i paret disse dagene',
    help: 'Velg en annen, eller dager etter at setet er overført.',
  },
  'supporter-already': {
    title: 'Vedkommende er alt støttespiller noen av disse dagene',
    help: 'Velg dagene som er igjen, eller avslutt støtten som står der.',
  },
  'support-over': {
    title: 'Støtten er slutt',
    help: 'Legg til støttespilleren på nytt om det trengs.',
  },
  'contact-removed': {
    title: 'Kontakten er fjernet',
    help: 'Legg til kontakten på nytt om det trengs.',
  },
  'consent-not-possible': {
    title: 'Det passer ikke med det personen sa sist',
    help: 'Har personen samtykket, trekkes samtykket tilbake. Bare et samtykke som er gitt, kan trekkes.',
  },
  'national-id-elsewhere': {
    title: 'Et fødselsnummer står der det ikke skal',
    help: 'Ta det ut. Når personen har sagt ja til å bli registrert, lagres det kryptert under «Fødselsnummer».',
  },
} satisfies Partial<ProblemTexts>;
