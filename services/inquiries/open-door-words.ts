import { html, phoneLink, type Html } from '../platform/identity/html.ts';
import type { Source } from './open-door-rules.ts';
import type { Progress } from './receipt-sql.ts';

type Language = 'nb' | 'en';

interface Words {
  title: string;
  lead: string;
  orCall: (phone: string) => Html;
  urgent: Html;
  worry: string;
  worryHint: string;
  askedBy: string;
  askedByHint: string;
  contact: string;
  contactHint: string;
  source: string;
  chooseSource: string;
  sources: Record<Source, string>;
  website: string;
  send: string;
  privacy: string;
  promise: (team: string, days: number) => string;
  receipt: string;
  answers: (name: string, days: number | null) => string;
  keepAddress: string;
  receivedOn: string;
  inMeeting: string;
  call: (phone: string) => Html;
  says: Record<Progress, string>;
  confidential: string;
  refused: {
    lead: string;
    worryMissing: string;
    askedByMissing: string;
    tooLong: (most: number) => string;
    links: string;
    nationalId: string;
    website: string;
    tooMany: (phone: string) => string;
    elsewhere: string;
    unavailable: (phone: string) => string;
  };
}

export const doorWords: Record<Language, Words> = {
  nb: {
    title: 'Er du bekymret for noen?',
    lead: 'Hvem som helst kan henvende seg: du selv, pårørende, naboer og andre tjenester. Det trengs ingen henvisning.',
    orCall: (phone) => html`Du kan også ringe ${phoneLink(phone)}.`,
    urgent: html`Er det fare for liv eller helse, ring ${phoneLink('113')}. Legevakten har nummer
    ${phoneLink('116 117')}.`,
    worry: 'Hva er du bekymret for?',
    worryHint:
      'Skriv med egne ord. Skriv gjerne hvem det gjelder, og hvor personen er å treffe. Ikke skriv fødselsnummer.',
    askedBy: 'Hvem er du?',
    askedByHint: 'For eksempel «mor», «fastlege Berg» eller «nabo».',
    contact: 'Hvordan når vi deg?',
    contactHint: 'Telefon eller e-post. Uten dette kan vi ikke svare deg.',
    source: 'Du henvender deg som',
    chooseSource: 'Velg det som passer',
    sources: {
      self: 'meg selv det gjelder',
      next_of_kin: 'pårørende, venn eller nabo',
      gp: 'fastlege',
      dps_joint_intake: 'felles inntak ved DPS',
      municipal_unit: 'ansatt i kommunen',
      nav: 'Nav',
      police: 'politi',
      institution: 'sykehus eller institusjon',
      other: 'noe annet',
    },
    website: 'La dette feltet stå tomt',
    send: 'Send henvendelsen',
    privacy:
      'Det du skriver, leses bare av teamet, som har taushetsplikt. Teamet snakker med den det gjelder, før noe settes i gang.',
    promise: (team, days) =>
      `${team} svarer deg innen ${days === 1 ? 'én virkedag' : `${days} virkedager`}.`,
    receipt: 'Henvendelsen er mottatt',
    answers: (name, days) =>
      days === null
        ? `${name} har ansvaret for den.`
        : `${name} har ansvaret for den og svarer deg innen ${days === 1 ? 'én virkedag' : `${days} virkedager`}.`,
    keepAddress:
      'Ta vare på adressen til denne siden. Her ser du hvordan det går med henvendelsen. Alle som har adressen, kan se det samme.',
    receivedOn: 'Mottatt',
    inMeeting: 'Tas opp i teamets møte',
    call: (phone) => html`Lurer du på noe, ring teamet på ${phoneLink(phone)}.`,
    says: {
      received: 'Teamet har fått henvendelsen og skal ta den opp i sitt møte.',
      finding_out:
        'To fra teamet finner ut mer, én fra kommunen og én fra spesialisthelsetjenesten.',
      asked_elsewhere:
        'Teamet spør et annet tjenestested om å ta imot. Teamet har ansvaret til det tjenestestedet har sagt ja.',
      taken_over: 'Et annet tjenestested har sagt ja til å ta imot.',
      taken_up: 'Teamet har behandlet henvendelsen og går videre med den.',
      withdrawn: 'Henvendelsen er trukket tilbake.',
    },
    confidential: 'På grunn av taushetsplikten står det ikke mer her.',
    refused: {
      lead: 'Henvendelsen er ikke sendt ennå. Det du har skrevet, står her fortsatt.',
      worryMissing: 'Skriv hva du er bekymret for.',
      askedByMissing: 'Skriv hvem du er. Det trenger ikke være navnet ditt.',
      tooLong: (most) => `Teksten er for lang. Her er det plass til ${most} tegn.`,
      nationalId: 'Ta bort fødselsnummeret. Navn eller kjennetegn er nok.',
      links: 'Teksten har mange nettadresser. Ta dem bort og send igjen.',
      website: 'Et felt som skulle stå tomt, var fylt ut. Det er tømt nå. Send igjen.',
      tooMany: (phone) =>
        `Det har kommet mange henvendelser på kort tid. Vent et minutt og send igjen, eller ring ${phone}.`,
      elsewhere: 'Send på nytt herfra.',
      unavailable: (phone) =>
        `Vi kunne ikke ta imot akkurat nå. Send igjen om litt, eller ring ${phone}.`,
    },
  },
  en: {
    title: 'Are you worried about somebody?',
    lead: 'Anybody can get in touch: you yourself, next of kin, neighbours and other services. No referral is needed.',
    orCall: (phone) => html`You can also call ${phoneLink(phone)}.`,
    urgent: html`If life or health is in danger, call ${phoneLink('113')}. The emergency clinic has
    number ${phoneLink('116 117')}.`,
    worry: 'What are you worried about?',
    worryHint:
      'In your own words. Do say whom it is about and where they can be met. Do not write national identity numbers.',
    askedBy: 'Who are you?',
    askedByHint: 'For example “mother”, “Dr Berg, GP” or “neighbour”.',
    contact: 'How do we reach you?',
    contactHint: 'Telephone or e-mail. Without this we cannot answer you.',
    source: 'You are',
    chooseSource: 'Choose what fits',
    sources: {
      self: 'the person it is about',
      next_of_kin: 'next of kin, friend or neighbour',
      gp: 'a GP',
      dps_joint_intake: 'the joint intake of the district psychiatric centre',
      municipal_unit: 'working in the municipality',
      nav: 'Nav',
      police: 'police',
      institution: 'a hospital or institution',
      other: 'somebody else',
    },
    website: 'Leave this field empty',
    send: 'Send',
    privacy:
      'Only the team reads what you write, and is bound by confidentiality. The team talks with the person before anything is begun.',
    promise: (team, days) =>
      `${team} answers you within ${days === 1 ? 'one working day' : `${days} working days`}.`,
    receipt: 'Your inquiry has been received',
    answers: (name, days) =>
      days === null
        ? `${name} sees to it.`
        : `${name} sees to it and answers you within ${days === 1 ? 'one working day' : `${days} working days`}.`,
    keepAddress:
      'Keep the address of this page. Here you see what becomes of the inquiry. Whoever has the address can see the same.',
    receivedOn: 'Received',
    inMeeting: 'Before the team’s meeting of',
    call: (phone) => html`Call the team on ${phoneLink(phone)} if you wonder about something.`,
    says: {
      received: 'The team has the inquiry and will take it up in its meeting.',
      finding_out:
        'Two of the team find out more, one from the municipality and one from the specialist health service.',
      asked_elsewhere:
        'The team asks another service to take over. The team is responsible until that service has said yes.',
      taken_over: 'Another service has said yes.',
      taken_up: 'The team has considered the inquiry and takes it further.',
      withdrawn: 'The inquiry has been withdrawn.',
    },
    confidential: 'Because of confidentiality no more is said here.',
    refused: {
      lead: 'The inquiry has not been sent yet. What you wrote is still here.',
      worryMissing: 'Say what you are worried about.',
      askedByMissing: 'Say who you are. It need not be your name.',
      tooLong: (most) => `The text is too long. There is room for ${most} characters.`,
      nationalId: 'Take out the national identity number. A name or a description is enough.',
      links: 'The text holds many web addresses. Take them out and send again.',
      website: 'A field that was to be empty had been filled in. It is empty now. Send again.',
      tooMany: (phone) =>
        `Many inquiries have come in a short time. Wait a minute and send again, or call ${phone}.`,
      elsewhere: 'Send once more from here.',
      unavailable: (phone) =>
        `We could not receive it just now. Send again in a while, or call ${phone}.`,
    },
  },
};
