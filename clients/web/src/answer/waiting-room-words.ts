import { languageFor } from './words.ts';

/* What the screen in a waiting room says itself, in each language. */

const nb = {
  enter: 'Skriv koden du har fått',
  enterHow: 'Koden er fire tall. Du får den av den som følger deg opp.',
  code: 'Kode',
  erase: 'Slett',
  go: 'Fortsett',
  typed: 'av fire tall er skrevet',
  short: 'Skriv alle fire tallene.',
  wrong: 'Koden virker ikke. Se om den er skrevet riktig, eller spør om en ny.',
  away: 'Det er ikke nett akkurat nå. Vent litt, og prøv igjen.',
  thanks: 'Takk. Svaret er sendt, og ingenting av det ligger igjen på denne skjermen.',
  wiped: 'Det som var satt her, er tatt bort. Ingenting er sendt.',
  over: 'Koden kan ikke brukes lenger. Spør den som ga deg den, om en ny.',
  unsent: 'Svaret er tatt vare på',
  unsentHow:
    'Det er ikke nett akkurat nå. Svaret sendes herfra så snart nettet er tilbake. Du trenger ikke vente.',
  done: 'Ferdig',
  wait: 'Vent litt',
  waitHow: (minutes: number) =>
    `Det er skrevet feil kode flere ganger. Prøv igjen om ${minutes === 1 ? 'ett minutt' : `${minutes} minutter`}, eller spør dem som jobber her.`,
  waitLong: 'Det er skrevet feil kode mange ganger. Spør dem som jobber her, så hjelper de deg.',
  unpaired: 'Denne skjermen er ikke koblet til et team',
  withdrawn: 'Denne skjermen er tatt ut av bruk',
  withdrawnHow: 'Spør dem som jobber her, så hjelper de deg.',
  pairHow: 'Den som jobber i teamet, lager en kode på teamets side og skriver den her.',
  pairingCode: 'Kode fra teamets side',
  pair: 'Koble til',
  pairWrong: 'Koden virker ikke. Den varer i ti minutter og virker én gang.',
  noContact: 'Det er ikke kontakt akkurat nå',
  noContactHow: 'Skjermen prøver igjen av seg selv.',
};

type Texts = typeof nb;

const nn: Texts = {
  enter: 'Skriv koden du har fått',
  enterHow: 'Koden er fire tal. Du får han av den som følgjer deg opp.',
  code: 'Kode',
  erase: 'Slett',
  go: 'Hald fram',
  typed: 'av fire tal er skrivne',
  short: 'Skriv alle fire tala.',
  wrong: 'Koden verkar ikkje. Sjå om han er skriven rett, eller spør om ein ny.',
  away: 'Det er ikkje nett akkurat no. Vent litt, og prøv igjen.',
  thanks: 'Takk. Svaret er sendt, og ingenting av det ligg att på denne skjermen.',
  wiped: 'Det som var sett her, er teke bort. Ingenting er sendt.',
  over: 'Koden kan ikkje brukast lenger. Spør den som gav deg han, om ein ny.',
  unsent: 'Svaret er teke vare på',
  unsentHow:
    'Det er ikkje nett akkurat no. Svaret blir sendt herifrå så snart nettet er tilbake. Du treng ikkje vente.',
  done: 'Ferdig',
  wait: 'Vent litt',
  waitHow: (minutes) =>
    `Det er skrive feil kode fleire gonger. Prøv igjen om ${minutes === 1 ? 'eitt minutt' : `${minutes} minutt`}, eller spør dei som arbeider her.`,
  waitLong: 'Det er skrive feil kode mange gonger. Spør dei som arbeider her, så hjelper dei deg.',
  unpaired: 'Denne skjermen er ikkje kopla til eit team',
  withdrawn: 'Denne skjermen er teken ut av bruk',
  withdrawnHow: 'Spør dei som arbeider her, så hjelper dei deg.',
  pairHow: 'Den som arbeider i teamet, lagar ein kode på sida til teamet og skriv han her.',
  pairingCode: 'Kode frå sida til teamet',
  pair: 'Kople til',
  pairWrong: 'Koden verkar ikkje. Han varer i ti minutt og verkar éin gong.',
  noContact: 'Det er ikkje kontakt akkurat no',
  noContactHow: 'Skjermen prøver igjen av seg sjølv.',
};

const en: Texts = {
  enter: 'Enter the code you were given',
  enterHow: 'The code is four digits. You get it from the person who works with you.',
  code: 'Code',
  erase: 'Erase',
  go: 'Continue',
  typed: 'of four digits entered',
  short: 'Enter all four digits.',
  wrong: 'The code does not work. See whether it is right, or ask for a new one.',
  away: 'There is no network just now. Wait a little, and try again.',
  thanks: 'Thank you. Your answer has been sent, and nothing of it is left on this screen.',
  wiped: 'What was set here has been taken away. Nothing has been sent.',
  over: 'The code cannot be used any more. Ask whoever gave it to you for a new one.',
  unsent: 'Your answer is kept',
  unsentHow:
    'There is no network just now. Your answer is sent from here as soon as the network is back. You need not wait.',
  done: 'Done',
  wait: 'Please wait a little',
  waitHow: (minutes) =>
    `A wrong code was entered several times. Try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}, or ask the people who work here.`,
  waitLong:
    'A wrong code was entered many times. Ask the people who work here, and they will help.',
  unpaired: 'This screen is not connected to a team',
  withdrawn: 'This screen has been taken out of use',
  withdrawnHow: 'Ask the people who work here, and they will help.',
  pairHow: 'Whoever works in the team makes a code on the team’s page and enters it here.',
  pairingCode: 'Code from the team’s page',
  pair: 'Connect',
  pairWrong: 'The code does not work. It lasts ten minutes and works once.',
  noContact: 'There is no contact just now',
  noContactHow: 'The screen tries again by itself.',
};

const all = { nb, nn, en };

/** In the first language that the browser asks for and that there is. */
export const screenWords = (): Texts => all[languageFor(undefined)];
