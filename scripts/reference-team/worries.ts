type Answer = 'yes' | 'no' | 'unknown';
/** Severe problems, functional impairment, unstable life, contact with services. */
export type Answered = readonly [
  Answer,
  Answer,
  Answer,
  'none' | 'treatment_contact' | 'stable' | 'unknown',
];

/** Decided without a case, as a team does too. */
export const otherDecisions = [
  {
    alias: 'Einer-41',
    source: 'gp',
    askedBy: 'fastlegen',
    worry: 'Har fast behandler, men fastlegen er bekymret.',
    decided: 19,
    outcome: 'supervision_offer',
    answers: ['yes', 'yes', 'yes', 'stable'],
    unit: 'allmenn',
    toWorkerName: 'Randi Moe',
    note: 'Veiledning til behandleren en gang i måneden.',
  },
  {
    alias: 'Einer-42',
    source: 'nav',
    askedBy: 'veileder i NAV',
    worry: 'Trenger bolig, ikke behandling.',
    decided: 12,
    outcome: 'guide_to_service',
    answers: ['no', 'no', 'yes', 'none'],
    unit: 'bolig',
    acceptedBy: 'saksbehandler i Boligtjenesten',
  },
  {
    alias: 'Pil-56',
    source: 'institution',
    askedBy: 'legevakten',
    worry: 'Sier at han har behandler, men ingen kjenner til det.',
    decided: 1,
    outcome: 'investigate',
    answers: ['yes', 'yes', 'unknown', 'unknown'],
  },
  {
    alias: 'Pil-57',
    source: 'nav',
    askedBy: 'veileder i NAV',
    worry: 'Trenger et sted å bo før noe annet.',
    decided: 1,
    outcome: 'guide_to_service',
    answers: ['yes', 'no', 'yes', 'none'],
    unit: 'bolig',
  },
] as const;

/** Not decided: what this week's meeting has before it. */
export const openInquiries = [
  {
    alias: 'Pil-51',
    source: 'next_of_kin',
    askedBy: 'søster',
    worry: 'Har ikke vært å få tak i på tre uker. Lyset står på.',
    daysAgo: 2,
    state: 'ready',
    answers: ['yes', 'yes', 'yes', 'none'],
  },
  {
    alias: 'Pil-52',
    source: 'gp',
    askedBy: 'legevakten',
    worry: 'Går fra legevakt til legevakt. Ingen vet hvor han bor.',
    daysAgo: 4,
    state: 'ready',
    answers: ['yes', 'yes', 'yes', 'treatment_contact'],
  },
  {
    alias: 'Pil-53',
    source: 'police',
    askedBy: 'politiet',
    worry: 'Flere bekymringsmeldinger fra naboer siste måned.',
    daysAgo: 6,
    state: 'clarifying',
    answers: ['yes', 'unknown', 'yes', 'unknown'],
  },
  {
    alias: 'Pil-54',
    source: 'municipal_unit',
    askedBy: 'Psykisk helse',
    worry: 'Har stabil kontakt hos oss, men vi står fast.',
    daysAgo: 5,
    state: 'ready',
    answers: ['yes', 'yes', 'no', 'stable'],
  },
  {
    alias: 'Pil-55',
    source: 'self',
    askedBy: 'personen selv',
    worry: 'Vil ha noen å snakke med om bolig og gjeld.',
    daysAgo: 1,
    state: 'received',
    answers: ['unknown', 'unknown', 'yes', 'none'],
  },
] as const;
