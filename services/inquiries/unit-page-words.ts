import { html, phoneLink, type Html } from '../platform/identity/html.ts';
import type { AskedUnit } from './reply-sql.ts';

interface Words {
  title: string;
  answered: string;
  lead: (team: string, unit: string) => string;
  callFirst: (name: string, phone: string | null) => Html;
  /** Once they have said yes, or could no longer. */
  callNow: (name: string, phone: string | null) => Html;
  answeredBy: string;
  answeredByHint: string;
  reason: string;
  reasonHint: string;
  accept: string;
  decline: string;
  answerBy: (day: string) => string;
  says: Record<Exclude<AskedUnit['state'], 'waiting'>, string>;
  refused: {
    answeredBy: string;
    reason: string;
    answer: string;
    elsewhere: string;
    unavailable: string;
  };
}

const at = (phone: string | null) => (phone === null ? undefined : html` (${phoneLink(phone)})`);

export const unitPageWords: Record<'nb' | 'en', Words> = {
  nb: {
    title: 'Kan dere ta imot?',
    answered: 'Svar på spørsmålet',
    lead: (team, unit) =>
      `${team} spør om ${unit} kan ta over. Teamet har ansvaret til dere har sagt ja.`,
    callFirst: (name, phone) =>
      html`Hvem det gjelder, står ikke her. Ring ${name}${at(phone)} før dere svarer.`,
    callNow: (name, phone) =>
      html`Hvem det gjelder, står ikke her. Ring ${name}${at(phone)} og avtal hvordan dere tar over.`,
    answeredBy: 'Hvem svarer?',
    answeredByHint: 'Navn og stilling.',
    reason: 'Hvis dere ikke kan: hvorfor ikke?',
    reasonHint: 'Skriv ikke noe om hvem det gjelder.',
    accept: 'Ja, vi tar imot',
    decline: 'Nei, vi kan ikke',
    answerBy: (day) => `Svar senest ${day}. Uten svar tar teamet det opp igjen.`,
    says: {
      accepted: 'Dere har sagt ja til å ta imot. Takk.',
      declined: 'Dere har svart at dere ikke kan. Teamet har ansvaret og tar det opp igjen.',
      superseded: 'Teamet har ordnet det på en annen måte. Dere trenger ikke svare.',
      asked_anew:
        'Teamet har spurt dere på nytt, og denne lenken gjelder ikke lenger. Svar med den nye lenken, eller ring.',
      too_late:
        'Fristen har gått ut, og teamet tar det opp igjen. Ring hvis dere likevel kan ta imot.',
    },
    refused: {
      answeredBy: 'Skriv hvem som svarer, med høyst 120 tegn.',
      reason: 'Begrunnelsen er for lang. Her er det plass til 1000 tegn.',
      answer: 'Velg ja eller nei.',
      elsewhere: 'Svaret er ikke sendt. Send det på nytt herfra.',
      unavailable: 'Vi kunne ikke ta imot svaret akkurat nå. Prøv igjen om litt.',
    },
  },
  en: {
    title: 'Can you take over?',
    answered: 'Your answer',
    lead: (team, unit) =>
      `${team} asks whether ${unit} can take over. The team is responsible until you have said yes.`,
    callFirst: (name, phone) =>
      html`Whom it is about is not said here. Call ${name}${at(phone)} before you answer.`,
    callNow: (name, phone) =>
      html`Whom it is about is not said here. Call ${name}${at(phone)} and agree how you take over.`,
    answeredBy: 'Who answers?',
    answeredByHint: 'Name and position.',
    reason: 'If you cannot: why not?',
    reasonHint: 'Write nothing of whom it is about.',
    accept: 'Yes, we take over',
    decline: 'No, we cannot',
    answerBy: (day) => `Answer by ${day}. Without an answer the team takes it up again.`,
    says: {
      accepted: 'You have said yes. Thank you.',
      declined: 'You have answered that you cannot. The team is responsible and takes it up again.',
      superseded: 'The team has arranged it otherwise. You need not answer.',
      asked_anew:
        'The team has asked you once more, and this link is no longer valid. Answer by the new link, or call.',
      too_late:
        'The time has run out, and the team takes it up again. Call if you can take over after all.',
    },
    refused: {
      answeredBy: 'Say who answers, in at most 120 characters.',
      reason: 'The reason is too long. There is room for 1000 characters.',
      answer: 'Choose yes or no.',
      elsewhere: 'The answer has not been sent. Send it once more from here.',
      unavailable: 'We could not receive the answer just now. Try again in a while.',
    },
  },
};
