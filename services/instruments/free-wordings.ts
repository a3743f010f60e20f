/** What a person reads while answering. */
export interface Wording {
  title: string;
  instruction: string;
  /** From the top: what each line is about, and what its two ends mean. */
  lines: { label: string; left: string; right: string }[];
  copyright: string;
}

const copyright = '© Skulder. Fritt å bruke (EUPL-1.2).';

/** Of the forms that are free, by language. */
export const freeWordings: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  four_lines: {
    nb: {
      title: 'Hvordan er det for tiden?',
      instruction: 'Trykk på hver linje der det passer for deg.',
      lines: [
        { label: 'Meg selv', left: 'Tungt', right: 'Godt' },
        { label: 'De nærmeste', left: 'Vanskelig med dem', right: 'Godt med dem' },
        { label: 'Hverdagen blant folk', left: 'Går dårlig', right: 'Går bra' },
        { label: 'Livet, alt i alt', left: 'Dårlig', right: 'Bra' },
      ],
      copyright,
    },
    nn: {
      title: 'Korleis er det for tida?',
      instruction: 'Trykk på kvar linje der det passar for deg.',
      lines: [
        { label: 'Meg sjølv', left: 'Tungt', right: 'Godt' },
        { label: 'Dei næraste', left: 'Vanskeleg med dei', right: 'Godt med dei' },
        { label: 'Kvardagen blant folk', left: 'Går dårleg', right: 'Går bra' },
        { label: 'Livet, alt i alt', left: 'Dårleg', right: 'Bra' },
      ],
      copyright,
    },
    en: {
      title: 'How are things these days?',
      instruction: 'Tap each line where it fits for you.',
      lines: [
        { label: 'Myself', left: 'Heavy', right: 'Good' },
        { label: 'Those closest to me', left: 'Hard with them', right: 'Good with them' },
        { label: 'Everyday life among people', left: 'Goes badly', right: 'Goes well' },
        { label: 'Life, all in all', left: 'Bad', right: 'Good' },
      ],
      copyright: '© Skulder. Free to use (EUPL-1.2).',
    },
  },
  four_lines_together: {
    nb: {
      title: 'Hvordan var det i dag?',
      instruction: 'Trykk på hver linje der det passer for deg.',
      lines: [
        { label: 'Tonen mellom oss', left: 'Jeg måtte passe på', right: 'Jeg kunne være meg selv' },
        { label: 'Det vi brukte tiden på', left: 'Ikke viktig for meg', right: 'Viktig for meg' },
        { label: 'Måten vi gjør det på', left: 'Hjelper ikke', right: 'Hjelper' },
        {
          label: 'Samarbeidet, alt i alt',
          left: 'Noe må bli annerledes',
          right: 'Slik kan det fortsette',
        },
      ],
      copyright,
    },
    nn: {
      title: 'Korleis var det i dag?',
      instruction: 'Trykk på kvar linje der det passar for deg.',
      lines: [
        { label: 'Tonen mellom oss', left: 'Eg måtte passe på', right: 'Eg kunne vere meg sjølv' },
        { label: 'Det vi brukte tida på', left: 'Ikkje viktig for meg', right: 'Viktig for meg' },
        { label: 'Måten vi gjer det på', left: 'Hjelper ikkje', right: 'Hjelper' },
        {
          label: 'Samarbeidet, alt i alt',
          left: 'Noko må bli annleis',
          right: 'Slik kan det halde fram',
        },
      ],
      copyright,
    },
    en: {
      title: 'How was it today?',
      instruction: 'Tap each line where it fits for you.',
      lines: [
        { label: 'The tone between us', left: 'I had to be careful', right: 'I could be myself' },
        { label: 'What we spent time on', left: 'Not important to me', right: 'Important to me' },
        { label: 'The way we do it', left: 'Does not help', right: 'Helps' },
        {
          label: 'Working together, all in all',
          left: 'Something must change',
          right: 'It can go on like this',
        },
      ],
      copyright: '© Skulder. Free to use (EUPL-1.2).',
    },
  },
};
