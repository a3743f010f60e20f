/*
 * What the table of outcomes advises for an inquiry. The meeting decides; it says why if it decides
 * otherwise. Nothing but these five answers is an input: not diagnosis, age, the referral, substance
 * use, motivation or no-shows, nor the eight typical characteristics.
 */

export type Answer = 'yes' | 'no' | 'unknown';
export type Contact = 'none' | 'treatment_contact' | 'stable' | 'unknown';

export interface Known {
  about: 'person' | 'service_site';
  /** A: severe mental health problems or addiction. */
  severeProblems: Answer;
  /** B: major functional impairment. */
  functionalImpairment: Answer;
  /** C: an unstable life situation. */
  unstableLife: Answer;
  /** D: contact with services. */
  contactWithServices: Contact;
}

export type Advised =
  | 'intake'
  | 'shoulder_to_shoulder'
  | 'supervision'
  | 'supervision_offer'
  | 'investigate'
  | 'guide_to_service';

type Question = keyof Known;

export interface AdvisedOutcome {
  outcome: Advised;
  /** The row of the table. */
  row: number;
  /** The answers that decided it. */
  reasons: { question: Question; answer: Answer | Contact | 'service_site' }[];
  requiresSupervisionOffer: boolean;
}

const criteria = ['severeProblems', 'functionalImpairment', 'unstableLife'] as const;
const questions = [...criteria, 'contactWithServices'] as const;

export function advise(known: Known): AdvisedOutcome {
  const answered = (answer: Answer | Contact) => questions.filter((one) => known[one] === answer);
  const because = (outcome: Advised, row: number, asked: readonly Question[]): AdvisedOutcome => ({
    outcome,
    row,
    reasons: asked.map((question) => ({
      question,
      answer: known[question] as AdvisedOutcome['reasons'][number]['answer'],
    })),
    requiresSupervisionOffer: row === 1,
  });
  if (known.about === 'service_site') return because('supervision', 6, ['about']);
  if (known.contactWithServices === 'stable') {
    return because('supervision_offer', 1, ['contactWithServices']);
  }
  if (answered('unknown').length > 0) return because('investigate', 4, answered('unknown'));
  if (answered('no').length > 0) return because('guide_to_service', 5, answered('no'));
  if (known.contactWithServices === 'none') return because('intake', 2, questions);
  return because('shoulder_to_shoulder', 3, questions);
}
