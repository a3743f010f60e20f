export const answering = {
  title: 'Answers on their own screen',
  lead: 'The person answers alone, on this screen or by a link that works once. Then they see their own curve for a quarter of an hour.',
  make: 'Make a link',
  noForms:
    'No form can be answered on a screen here now. Turn on a form first; for protected forms the licence must be for screens.',
  about: { life: 'How life is', cooperation: 'How the cooperation is' },
  answered: 'Answered {{when}}',
  waits: 'Waits for an answer. Works until {{when}}',
  byCaregiver: 'a caregiver answers',
  withdraw: 'Take back',
  withdrawn: 'The link has been taken back.',
  age: { child: '6–12 years', adolescent: '13–17 years', adult: '18 years or more' },
  language: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  hours: { h1: '1 hour', h24: '1 day', h72: '3 days', h168: '1 week', h336: '2 weeks' },
  here: {
    begin: 'Give the screen to the person',
    title: 'Give the screen to the person',
    lead: 'You are signed out here, in all windows, and the person sees the form only. When you get the screen back, you sign in again and are back in the case.',
    do: 'Sign out and give the screen',
  },
  notes: 'The person’s own notes',
  dialog: {
    title: 'A link to answer on their own screen',
    lead: 'The link works once. Whoever has it can answer; it does not say who the person is.',
    shown:
      'The link is shown only now. Let the person read the code with their camera, or send it in a way that they have said yes to.',
    qr: 'QR code with the link',
    until: 'Works once, until {{when}}. You can take it back.',
    about: 'What is asked?',
    who: 'Who answers?',
    withWhom: 'Working together with whom?',
    withWhomHint: 'About a colleague alone, that colleague makes the link.',
    both: 'Both',
    age: 'How old is the person?',
    ageHint: 'Needed the first time. From then on it stands while the case is open.',
    language: 'Language',
    lasts: 'How long should the link work?',
    missing: 'Answer the questions above first.',
    noWording: 'The team has not put up the wording of this form yet.',
  },
};

export const answeringProblems = {
  'answer-link-over': {
    title: 'The link has been answered or taken back already',
    help: 'Make a new link if the person is to answer once more.',
  },
  'wording-missing': {
    title: 'The wording of the form is missing in that language',
    help: 'Choose another language. The team leader can put up the wording, as the licence lets it.',
  },
} as const;
