/* What the page itself says, in each language; what the form says is the form's. */

export type Words = ReturnType<typeof wordsOf>;

const nb = {
  loading: 'Et øyeblikk …',
  setMark: 'Sett merke',
  wouldNot: 'Vil ikke svare',
  ofTen: 'av 10, fra',
  towards: 'mot',
  about: 'Det gjelder samarbeidet med',
  and: 'og',
  next: 'Neste',
  left: 'Sett et merke på hver linje, eller velg «Vil ikke svare».',
  ready: 'Da er du klar til å sende',
  cannotUndo: 'Når svaret er sendt, kan du ikke endre det her.',
  seenByPair: 'De to som følger deg opp, kan se svaret. Ingen andre ser det.',
  seenByRated: 'Svaret ser bare den det gjelder:',
  share: 'Begge de to som følger meg opp, kan se svaret',
  send: 'Send svaret',
  back: 'Tilbake',
  sending: 'Sender …',
  unsent: 'Svaret er ikke sendt ennå',
  unsentHow:
    'Det er ikke nett akkurat nå. Svaret er tatt vare på her, og sendes når nettet er tilbake. La siden være åpen, eller åpne lenken igjen siden.',
  tryNow: 'Prøv nå',
  nothing: 'Du har ikke svart på noen av linjene',
  nothingHow: 'Det er helt greit. Ingenting er sendt.',
  thanks: 'Takk. Svaret er sendt',
  yours: 'Slik har du svart',
  higherIsBetter: 'Høyere opp er bedre.',
  higherIsBetterTogether: 'Høyere opp er et bedre samarbeid.',
  limitIs: 'Den stiplede linjen står på',
  limitWhat: 'Det er amerikanske grenseverdier; norske finnes ikke.',
  borrowed: 'De er lånt fra et annet skjema.',
  once: 'Dette er første gang du svarer. Summen av de fire linjene er',
  now: 'Summen av de fire linjene er nå',
  before: 'Forrige gang var den',
  atFirst: 'og første gang',
  times: 'Du har svart så mange ganger:',
  noSum: 'Summen vises når du har svart på alle fire linjene.',
  notAllLines: 'ikke alle linjene',
  allTimes: 'Alle gangene',
  yourNotes: 'Det du har skrevet',
  write: 'Skriv gjerne noe på kurven',
  writeHow: 'For eksempel «flyttet». De to som følger deg opp, kan lese det.',
  onDay: 'Dag',
  add: 'Legg til',
  notAdded:
    'Det ble ikke lagret. Skriv høyst 80 tegn, ikke noe fødselsnummer, og en dag som har vært.',
  shownFor: 'Kurven vises her i et kvarter. Så er den borte fra denne skjermen.',
  finish: 'Ferdig',
  done: 'Takk',
  doneHow: 'Du kan lukke siden.',
  giveBack: 'Takk. Gi skjermen tilbake',
  giveBackHow: 'Den som jobber her, logger inn for å komme tilbake til saken.',
  signIn: 'Logg inn',
  over: 'Denne lenken virker ikke lenger',
  overHow: 'Den kan være brukt, eller tiden har gått ut. Spør den som ga deg lenken, om en ny.',
  idle: 'Det har gått en stund',
  idleHow: 'Derfor er det du hadde satt, tatt bort fra skjermen. Ingenting er sendt.',
  again: 'Begynn igjen',
  away: 'Det er ikke kontakt akkurat nå',
  awayHow: 'Vent litt og prøv igjen.',
};

type Texts = typeof nb;

const nn: Texts = {
  loading: 'Eit augeblikk …',
  setMark: 'Set merke',
  wouldNot: 'Vil ikkje svare',
  ofTen: 'av 10, frå',
  towards: 'mot',
  about: 'Det gjeld samarbeidet med',
  and: 'og',
  next: 'Neste',
  left: 'Set eit merke på kvar linje, eller vel «Vil ikkje svare».',
  ready: 'Da er du klar til å sende',
  cannotUndo: 'Når svaret er sendt, kan du ikkje endre det her.',
  seenByPair: 'Dei to som følgjer deg opp, kan sjå svaret. Ingen andre ser det.',
  seenByRated: 'Svaret ser berre den det gjeld:',
  share: 'Begge dei to som følgjer meg opp, kan sjå svaret',
  send: 'Send svaret',
  back: 'Tilbake',
  sending: 'Sender …',
  unsent: 'Svaret er ikkje sendt enno',
  unsentHow:
    'Det er ikkje nett akkurat no. Svaret er teke vare på her, og blir sendt når nettet er tilbake. La sida vere open, eller opne lenkja igjen seinare.',
  tryNow: 'Prøv no',
  nothing: 'Du har ikkje svart på nokon av linjene',
  nothingHow: 'Det er heilt greitt. Ingenting er sendt.',
  thanks: 'Takk. Svaret er sendt',
  yours: 'Slik har du svart',
  higherIsBetter: 'Høgare opp er betre.',
  higherIsBetterTogether: 'Høgare opp er eit betre samarbeid.',
  limitIs: 'Den stipla linja står på',
  limitWhat: 'Det er amerikanske grenseverdiar; norske finst ikkje.',
  borrowed: 'Dei er lånte frå eit anna skjema.',
  once: 'Dette er første gongen du svarer. Summen av dei fire linjene er',
  now: 'Summen av dei fire linjene er no',
  before: 'Førre gong var han',
  atFirst: 'og første gongen',
  times: 'Du har svart så mange gonger:',
  noSum: 'Summen blir vist når du har svart på alle fire linjene.',
  notAllLines: 'ikkje alle linjene',
  allTimes: 'Alle gongene',
  yourNotes: 'Det du har skrive',
  write: 'Skriv gjerne noko på kurva',
  writeHow: 'Til dømes «flytta». Dei to som følgjer deg opp, kan lese det.',
  onDay: 'Dag',
  add: 'Legg til',
  notAdded:
    'Det blei ikkje lagra. Skriv høgst 80 teikn, ikkje noko fødselsnummer, og ein dag som har vore.',
  shownFor: 'Kurva blir vist her i eit kvarter. Så er ho borte frå denne skjermen.',
  finish: 'Ferdig',
  done: 'Takk',
  doneHow: 'Du kan lukke sida.',
  giveBack: 'Takk. Gi skjermen tilbake',
  giveBackHow: 'Den som arbeider her, loggar inn for å kome tilbake til saka.',
  signIn: 'Logg inn',
  over: 'Denne lenkja verkar ikkje lenger',
  overHow: 'Ho kan vere brukt, eller tida har gått ut. Spør den som gav deg lenkja, om ei ny.',
  idle: 'Det har gått ei stund',
  idleHow: 'Difor er det du hadde sett, teke bort frå skjermen. Ingenting er sendt.',
  again: 'Begynn igjen',
  away: 'Det er ikkje kontakt akkurat no',
  awayHow: 'Vent litt og prøv igjen.',
};

const en: Texts = {
  loading: 'One moment …',
  setMark: 'Set a mark',
  wouldNot: 'Rather not say',
  ofTen: 'of 10, from',
  towards: 'towards',
  about: 'It is about working together with',
  and: 'and',
  next: 'Next',
  left: 'Set a mark on each line, or choose “Rather not say”.',
  ready: 'You are ready to send',
  cannotUndo: 'Once it is sent, you cannot change it here.',
  seenByPair: 'The two who work with you can see your answer. Nobody else does.',
  seenByRated: 'Your answer is seen only by whom it is about:',
  share: 'Both of the two who work with me may see it',
  send: 'Send my answer',
  back: 'Back',
  sending: 'Sending …',
  unsent: 'Your answer has not been sent yet',
  unsentHow:
    'There is no network just now. Your answer is kept here, and is sent when the network is back. Leave the page open, or open the link again later.',
  tryNow: 'Try now',
  nothing: 'You have not answered any of the lines',
  nothingHow: 'That is quite all right. Nothing has been sent.',
  thanks: 'Thank you. Your answer has been sent',
  yours: 'How you have answered',
  higherIsBetter: 'Higher is better.',
  higherIsBetterTogether: 'Higher is working better together.',
  limitIs: 'The dashed line is at',
  limitWhat: 'These are American limits; there are no Norwegian ones.',
  borrowed: 'They are borrowed from another form.',
  once: 'This is the first time you answer. The four lines together are',
  now: 'The four lines together are now',
  before: 'Last time they were',
  atFirst: 'and the first time',
  times: 'Times you have answered:',
  noSum: 'The sum is shown when you have answered all four lines.',
  notAllLines: 'not all the lines',
  allTimes: 'All the times',
  yourNotes: 'What you have written',
  write: 'You may write something on the curve',
  writeHow: 'For instance “moved”. The two who work with you can read it.',
  onDay: 'Day',
  add: 'Add',
  notAdded:
    'It was not saved. Write at most 80 characters, no national id, and a day that has been.',
  shownFor: 'The curve is shown here for a quarter of an hour. Then it is gone from this screen.',
  finish: 'Done',
  done: 'Thank you',
  doneHow: 'You can close the page.',
  giveBack: 'Thank you. Give the screen back',
  giveBackHow: 'Whoever works here signs in to come back to the case.',
  signIn: 'Sign in',
  over: 'This link does not work any more',
  overHow:
    'It may have been used, or its time has run out. Ask whoever gave it to you for a new one.',
  idle: 'It has been a while',
  idleHow: 'So what you had set has been taken off the screen. Nothing has been sent.',
  again: 'Begin again',
  away: 'There is no contact just now',
  awayHow: 'Wait a little and try again.',
};

const all = { nb, nn, en };

/** The page's own language for a form in `language`: the same, or the first that the browser asks for. */
export function languageFor(language: string | undefined): keyof typeof all {
  const wanted = [language ?? '', ...navigator.languages.map((one) => one.slice(0, 2))];
  for (const one of wanted) if (one === 'nb' || one === 'nn' || one === 'en') return one;
  return 'nb';
}

export function wordsOf(language: keyof typeof all) {
  const say = all[language];
  const number = (tenths: number) =>
    (tenths / 10).toFixed(1).replace('.', language === 'en' ? '.' : ',');
  return {
    ...say,
    number,
    position: (tenths: number, from: string, to: string) =>
      `${number(tenths)} ${say.ofTen} «${from}» ${say.towards} «${to}»`,
    day: (on: string) => {
      const [year, month, day] = on.split('-');
      return language === 'en'
        ? `${Number(day)}/${Number(month)}/${year}`
        : `${day}.${month}.${year}`;
    },
    limit: (tenths: number) => `${say.limitIs} ${number(tenths)}. ${say.limitWhat}`,
    firstTime: (total: number) => `${say.once} ${number(total)}.`,
    lastTimes: (last: number, before: number, first: number, count: number) =>
      `${say.now} ${number(last)}. ${say.before} ${number(before)}${count > 2 ? `, ${say.atFirst} ${number(first)}` : ''}. ${say.times} ${count}.`,
    names: (names: readonly string[]) => names.join(` ${say.and} `),
  };
}
