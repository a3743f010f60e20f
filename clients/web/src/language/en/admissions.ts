import type { Texts } from '../nb.ts';

export const admissions: Texts['admissions'] = {
  title: 'Admissions',
  none: 'No admissions have been recorded.',
  since: 'admitted since {{day}}',
  days: '{{from}} to {{to}}',
  flag: {
    in: 'Admitted since {{day}}',
    out: 'Discharged {{day}}',
    notArranged: 'Collaboration meeting not arranged',
    planned: 'Collaboration meeting {{day}}',
    wasPlanned: 'Collaboration meeting {{day}} not recorded',
  },
  record: {
    action: 'Record admission',
    title: 'The person is admitted',
    lead: 'The pair is the same, and the case goes on. The board prompts for a collaboration meeting with the ward and the municipality.',
    done: 'The admission is recorded.',
  },
  change: {
    action: 'Change',
    title: 'Change the admission',
    done: 'The admission is changed.',
  },
  end: {
    action: 'Discharged',
    title: 'The person is discharged',
    lead: 'If the collaboration meeting has not been held, the board goes on prompting for it.',
    do: 'Save the discharge',
    done: 'The discharge is recorded.',
  },
  withdraw: {
    action: 'Mistaken',
    title: 'Was the admission recorded by mistake?',
    lead: 'It counts no more. That it was recorded stands in the history.',
    do: 'Remove the admission',
    done: 'The admission is removed.',
  },
  dialog: {
    where: 'Where',
    elsewhere: 'Somewhere else',
    place: 'Name of the place',
    placeHint: 'Short, for example “Acute ward”.',
    admittedOn: 'Admitted',
    dischargedOn: 'Discharged',
    stillIn: '(empty while the person is admitted)',
    backwards: 'Discharged is before admitted.',
    toCome: 'That day has not come yet.',
    missing: 'Fill in the place and the days.',
  },
  meeting: {
    action: 'Collaboration meeting',
    title: 'Collaboration meeting with the ward and the municipality',
    lead: 'The case prompts for the meeting until it is held or not needed.',
    state: 'How does it stand?',
    day: { planned: 'When is the meeting?', held: 'When was it held?' },
    who: 'Who was there?',
    why: 'Why is it not needed?',
    missing: {
      day: 'Choose the day. A meeting that was held cannot be in the future, nor a planned one in the past.',
      who: 'Choose who was there.',
      why: 'Choose why the meeting is not needed.',
    },
    wasHeld: 'Collaboration meeting held {{day}} with {{who}}.',
    notNeeded: 'Collaboration meeting not needed: {{why}}.',
    done: 'The collaboration meeting is recorded.',
  },
  state: {
    not_arranged: 'Not arranged after all',
    planned: 'Arranged',
    held: 'Held',
    not_needed: 'Not needed',
  },
  attended: {
    ward: 'The ward',
    municipality: 'The municipality',
    dps: 'The DPS',
    service_user: 'The person',
    next_of_kin: 'Next of kin',
    gp: 'The GP',
    nav: 'NAV',
    other: 'Others',
  },
  because: {
    short_stay: 'Short stay',
    user_wish: 'The person does not want it',
    agreed_otherwise: 'Agreed with the ward and the municipality otherwise',
    other: 'Other',
  },
};

export const admissionProblems = {
  'admission-overlaps': {
    title: 'The person was admitted already on some of these days',
    help: 'Change the admission that is there, or the days. If the person was moved, discharge and new admission are on the same day.',
  },
  'admission-over': {
    title: 'The person is discharged already',
    help: 'Change the admission if the day is wrong, or record the new one.',
  },
  'admission-withdrawn': {
    title: 'The admission was recorded by mistake and does not count',
    help: 'Record it anew if it was right after all.',
  },
};
