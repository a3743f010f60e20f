import type { Level, UnitKey } from './people.ts';
import type { Answered } from './worries.ts';

/*
 * Half a year in the team, told in weeks before today (26 = half a year ago). Written as a list so that one can read
 * what the demonstration holds; the pairs are dealt out by the loader, evenly by fraction.
 */

export interface Contact {
  level: Level;
  /** Null: nobody knows the name yet. */
  name: string | null;
  profession: string;
  unit: UnitKey;
}

export interface CaseStory {
  alias: string;
  source: string;
  askedBy: string;
  worry: string;
  /** Every criterion met, unless said otherwise. */
  answers?: Answered;
  /** Why the team decided otherwise than advised. */
  differsBecause?: string;
  /** Weeks ago the meeting decided. */
  decided: number;
  mode: 'intake' | 'shoulder_to_shoulder';
  contact?: Contact;
  engagement: 'outreach' | 'in_contact' | 'accepts_services';
  lastContactDaysAgo?: number;
  /** Weeks ago somebody handed over a seat. */
  handedOver?: { weeksAgo: number; level: Level };
  /** Weeks ago an ordinary service became treatment contact. */
  becameShoulder?: { weeksAgo: number; contact: Contact };
  closed?: {
    weeksAgo: number;
    reason: string;
    position: string;
    offer?: { unit: UnitKey; toWorkerName: string; note: string };
  };
}

const gp = ['gp', 'fastlegen'] as const;
const mother = ['next_of_kin', 'mor'] as const;
const nav = ['nav', 'veileder i NAV'] as const;
const police = ['police', 'politiet'] as const;
const intake = ['dps_joint_intake', 'felles inntak ved DPS'] as const;
const self = ['self', 'personen selv'] as const;
const ward = ['institution', 'akuttposten'] as const;
const home = ['municipal_unit', 'Boligtjenesten'] as const;
const brother = ['next_of_kin', 'bror'] as const;

const poly = (name: string | null, unit: UnitKey = 'allmenn'): Contact => ({
  level: 'specialist',
  name,
  profession: 'therapist',
  unit,
});
const milieu = (name: string | null, unit: UnitKey = 'bolig'): Contact => ({
  level: 'municipal',
  name,
  profession: 'milieu_therapist',
  unit,
});

function c(
  alias: string,
  [source, askedBy]: readonly [string, string],
  worry: string,
  decided: number,
  engagement: CaseStory['engagement'],
  more: Partial<CaseStory> = {},
): CaseStory {
  return { alias, source, askedBy, worry, decided, engagement, mode: 'intake', ...more };
}

const shoulder = (contact: Contact) => ({ mode: 'shoulder_to_shoulder' as const, contact });

export const caseStories: readonly CaseStory[] = [
  c(
    'Rogn-1',
    gp,
    'Møter ikke til timer. Bor alene, har sluttet å åpne posten.',
    26,
    'accepts_services',
    { lastContactDaysAgo: 3, handedOver: { weeksAgo: 14, level: 'municipal' } },
  ),
  c('Bjørk-2', mother, 'Har ikke åpnet døra på to uker.', 26, 'in_contact', {
    lastContactDaysAgo: 8,
  }),
  c('Osp-3', nav, 'Mistet leiligheten og sover hos kjente.', 25, 'accepts_services', {
    lastContactDaysAgo: 2,
    becameShoulder: { weeksAgo: 7, contact: poly('Nina Dahlberg') },
  }),
  c('Selje-4', intake, 'Avsluttet hos tre behandlere på ett år.', 25, 'in_contact', {
    closed: { weeksAgo: 6, reason: 'moved', position: 'agrees' },
  }),
  c('Hegg-5', police, 'Mange oppdrag på adressen. Ingen andre er inne.', 24, 'outreach', {
    lastContactDaysAgo: 31,
  }),
  c('Gran-6', self, 'Vil ha hjelp, men orker ikke flere skjemaer.', 24, 'accepts_services', {
    lastContactDaysAgo: 1,
  }),
  c('Furu-7', ward, 'Tredje innleggelse i år. Ingen følger opp ute.', 23, 'in_contact', {
    lastContactDaysAgo: 6,
    handedOver: { weeksAgo: 9, level: 'specialist' },
  }),
  c('Ask-8', home, 'Naboene klager. Slipper ikke inn hjemmetjenesten.', 22, 'outreach', {
    lastContactDaysAgo: 19,
  }),
  c('Eik-9', gp, 'Ruser seg mer etter at faren døde.', 22, 'accepts_services', {
    ...shoulder(milieu('Trond Lie')),
    lastContactDaysAgo: 5,
  }),
  c('Alm-10', brother, 'Snakker om at noen følger etter. Spiser lite.', 21, 'in_contact', {
    lastContactDaysAgo: 4,
  }),
  c('Lønn-11', nav, 'Kommer ikke til avtaler. Står uten inntekt.', 20, 'accepts_services', {
    closed: {
      weeksAgo: 3,
      reason: 'stable_contact_established',
      position: 'agrees',
      offer: {
        unit: 'allmenn',
        toWorkerName: 'Geir Solli',
        note: 'Veiledning hver fjortende dag så lenge det trengs.',
      },
    },
  }),
  c('Or-12', intake, 'Henvist to ganger, ikke møtt.', 20, 'outreach', { lastContactDaysAgo: 44 }),
  c('Rogn-13', mother, 'Redd for at han ikke klarer vinteren.', 19, 'in_contact', {
    lastContactDaysAgo: 9,
  }),
  c('Bjørk-14', police, 'Funnet ute flere netter. Ingen fast bolig.', 18, 'in_contact', {
    lastContactDaysAgo: 11,
    handedOver: { weeksAgo: 5, level: 'municipal' },
  }),
  c('Osp-15', gp, 'Har avtale ved poliklinikken, men det står stille.', 18, 'accepts_services', {
    ...shoulder(poly('Eva Bratland', 'ruspol')),
    lastContactDaysAgo: 7,
  }),
  c('Selje-16', self, 'Ringte selv. Har ikke snakket med noen på lenge.', 17, 'accepts_services', {
    lastContactDaysAgo: 2,
  }),
  c('Hegg-17', ward, 'Utskrevet uten plan. Vil ikke tilbake til posten.', 16, 'in_contact', {
    lastContactDaysAgo: 12,
  }),
  c('Gran-18', home, 'Utrygg i boligen. Flytter mellom slekt.', 16, 'outreach'),
  c('Furu-19', brother, 'Har sluttet med medisinen og sover ikke.', 15, 'in_contact', {
    lastContactDaysAgo: 15,
  }),
  c('Ask-20', nav, 'Skulle begynt i tiltak. Ingen får tak i henne.', 14, 'accepts_services', {
    lastContactDaysAgo: 3,
  }),
  c('Eik-21', intake, 'Stor belastning på mor og søsken.', 13, 'in_contact', {
    closed: { weeksAgo: 1, reason: 'user_wish', position: 'agrees' },
  }),
  c('Alm-22', gp, 'Fastlegen når ikke fram lenger.', 13, 'outreach', {
    answers: ['yes', 'unknown', 'yes', 'none'],
    differsBecause: 'Ingen får vite mer uten å oppsøke henne. To drar ut med en gang.',
    lastContactDaysAgo: 27,
  }),
  c('Lønn-23', mother, 'Kommer hjem bare for å hente penger.', 12, 'in_contact', {
    ...shoulder(milieu(null)),
    lastContactDaysAgo: 10,
  }),
  c('Or-24', police, 'Har ringt nødnummer ti ganger på en uke.', 11, 'in_contact', {
    lastContactDaysAgo: 6,
  }),
  c('Rogn-25', self, 'Har mistet leiligheten.', 10, 'accepts_services', { lastContactDaysAgo: 1 }),
  c('Bjørk-26', ward, 'Holder kontakten, men vil ikke hjem.', 10, 'in_contact', {
    lastContactDaysAgo: 5,
  }),
  c('Osp-27', home, 'Slipper bare inn én av oss.', 9, 'outreach', { lastContactDaysAgo: 21 }),
  c('Selje-28', gp, 'Langvarig rus. Smerter og mange vakter.', 8, 'in_contact', {
    lastContactDaysAgo: 8,
  }),
  c('Hegg-29', nav, 'Har behandler, men samarbeidet har stoppet.', 7, 'accepts_services', {
    ...shoulder(poly('Simen Falk')),
    lastContactDaysAgo: 4,
  }),
  c('Gran-30', brother, 'Bor i bil. Vil ikke snakke med kommunen.', 6, 'outreach'),
  c('Furu-31', intake, 'Overføres mellom poliklinikker for fjerde gang.', 5, 'in_contact', {
    lastContactDaysAgo: 13,
  }),
  c('Ask-32', mother, 'Trekker seg unna alle.', 4, 'outreach', { lastContactDaysAgo: 16 }),
  c('Eik-33', self, 'Vil prøve en gang til.', 3, 'in_contact', { lastContactDaysAgo: 2 }),
  c('Alm-34', gp, 'Ikke sett siden i sommer.', 2, 'outreach'),
  c('Lønn-35', police, 'Gråter i telefonen, legger på.', 1, 'outreach', { lastContactDaysAgo: 5 }),
];

/** Supervision of a service site: a title instead of an alias. */
export const supervisionStories = [
  {
    title: 'Veiledning til Boligen Solbakken',
    unit: 'solbakken',
    decided: 23,
    kind: 'fixed',
    everyWeeks: 4,
    times: { weekday: 2, time: '13:00', minutes: 90 },
    reason: 'special_need',
  },
  {
    title: 'Veiledning til Dagsenteret Brygga',
    unit: 'brygga',
    decided: 15,
    kind: 'on_demand',
    everyWeeks: null,
    times: null,
    reason: 'lacks_offer',
  },
  {
    title: 'Veiledning til Akuttposten',
    unit: 'akutt',
    decided: 8,
    kind: 'fixed',
    everyWeeks: 6,
    times: { weekday: 4, time: '14:00', minutes: 60 },
    reason: 'special_need',
  },
] as const;
