import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayBeAName as webMayBeAName } from '../../clients/web/src/rooms/cases/may-be-a-name.ts';
import {
  competencesOf,
  isNobody,
  isRejection,
  levelOf,
  mayBeAName,
  modeOf,
  professionOf,
  sourceOf,
  stateOf,
} from './spelling-rules.ts';

const spellings: [string, (text: string) => string | null, Record<string, string | null>][] = [
  [
    'a mode',
    modeOf,
    {
      inntak: 'intake',
      Inntak: 'intake',
      'Direkte inntak': 'intake',
      'skulder v/ skulder': 'shoulder_to_shoulder',
      'Skulder ved skulder': 'shoulder_to_shoulder',
      'skulder-ved-skulder': 'shoulder_to_shoulder',
      'S v/s': 'shoulder_to_shoulder',
      Veiledning: 'systematic_supervision',
      'Systematisk veiledning': 'systematic_supervision',
      'syst. veil.': 'systematic_supervision',
      'inntak/veiledning': null,
      ukjent: null,
    },
  ],
  [
    'a level',
    levelOf,
    {
      kommune: 'municipal',
      Kommunen: 'municipal',
      kommunal: 'municipal',
      '1. linje': 'municipal',
      DPS: 'specialist',
      spesialisthelsetjenesten: 'specialist',
      HF: 'specialist',
      '2.linje': 'specialist',
      privat: null,
    },
  ],
  [
    'a profession',
    professionOf,
    {
      psykiater: 'psychiatrist',
      'psykiatrisk sykepleier': 'psychiatric_nurse',
      'psyk. sykepleier': 'psychiatric_nurse',
      sykepleier: 'nurse',
      psykolog: 'psychologist',
      psykologspesialist: 'specialist_psychologist',
      sosionom: 'social_worker',
      'psykisk helsearbeider': 'mental_health_worker',
      vernepleier: 'social_educator',
      erfaringskonsulent: 'peer_consultant',
      behandler: 'therapist',
      miljøterapeut: 'milieu_therapist',
      fastlege: 'general_practitioner',
      snekker: null,
    },
  ],
  [
    'a state',
    stateOf,
    {
      åpen: 'open',
      Aktiv: 'open',
      pågår: 'open',
      avsluttet: 'closed',
      Lukket: 'closed',
      'Avsluttet mars 2025': 'closed',
      'avsluttet - flyttet til kysten': 'closed',
      pause: null,
      lunsj: null,
      'ikke avsluttet': 'doubted',
      'Avsluttes i vår': 'doubted',
      'ikke ferdig': 'doubted',
      uavsluttet: 'doubted',
      'avslutning planlagt': 'doubted',
      'skal avsluttes': 'doubted',
      'nesten ferdig': 'doubted',
      'avsluttet?': 'doubted',
      'ikke åpen': 'doubted',
      'avsluttet, åpen igjen': 'doubted',
      'will be closed': 'doubted',
    },
  ],
  [
    'an asker',
    sourceOf,
    {
      fastlege: 'gp',
      'Fastlegen ringte': 'gp',
      NAV: 'nav',
      politiet: 'police',
      'DPS inntak': 'dps_joint_intake',
      'felles inntak': 'dps_joint_intake',
      mor: 'next_of_kin',
      'mor og far': 'next_of_kin',
      pårørende: 'next_of_kin',
      'seg selv': 'self',
      sengepost: 'institution',
      Legevakta: 'institution',
      hjemmesykepleien: 'municipal_unit',
      nabo: null,
      farmasøyt: null,
    },
  ],
];

for (const [what, spelt, words] of spellings) {
  test.each(Object.entries(words))(`${what} written %j is %j`, (said, meant) => {
    expect(spelt(said)).toBe(meant);
  });
}

describe('fields of competence', () => {
  test.each([
    ['psykiatri, psykisk helse', ['psychiatry', 'mental_health']],
    ['psykisk helse; NAV-arbeid', ['mental_health', 'nav_work']],
    ['rus/avhengighet, bolig/sosial', ['substance_use', 'housing_social']],
    ['erfaring\nrehabilitering', ['lived_experience', 'rehabilitation']],
    ['psykiatri, strikking', ['psychiatry', null]],
    [' ; , ', []],
  ])('written %j are %j', (said, meant) => {
    expect(competencesOf(said).map(({ competence }) => competence)).toEqual(meant);
  });
});

test('a word for nobody is no name', () => {
  for (const said of ['Vikar', 'ukjent', '?', '-', 'ingen', 'N.N.']) {
    expect([said, isNobody(said)]).toEqual([said, said !== 'N.N.']);
  }
  expect(isNobody('Vigdis Karlsen')).toBe(false);
});

test('«avvist» is known however it is put', () => {
  for (const said of ['avvist - mangler henvisning', 'Avvises', 'avslag', 'avslått']) {
    expect(isRejection(said)).toBe(true);
  }
  expect(isRejection('venter')).toBe(false);
});

test('an alias that looks like a name is noticed', () => {
  const names = ['Ola Nordmann', 'Kari A. Berg', 'ola nordmann', 'OLA NORDMANN', 'Nordmann, Ola'];
  const more = ['Anne-Lise Berg', 'K. Nordmann', 'Kari Marie Berg Lie', 'Odd O’Brien', 'Åse Ås'];
  for (const name of [...names, ...more]) expect([name, mayBeAName(name)]).toEqual([name, true]);
  const aliases = ['Osp-101', 'Rogn', 'Gran 108', 'O N', 'KB', '', '010199 12345', 'Stue 2 nord'];
  for (const alias of aliases) expect([alias, mayBeAName(alias)]).toEqual([alias, false]);
});

test('the web client asks of a typed alias what the import asks of one in a sheet', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Ola',
      'nordmann',
      'K.',
      'Anne-Lise',
      'Berg,',
      'Osp-101',
      '12',
      '’',
      'Å',
      '\u00a0',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(fc.property(text, (alias) => expect(webMayBeAName(alias)).toBe(mayBeAName(alias))));
});
