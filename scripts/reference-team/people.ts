/** Everybody here is invented, and so are the place and its services. */

export type Level = 'municipal' | 'specialist';

export const teamName = 'Skulderteamet i Fjordbyen (oppdiktet)';
export const teamShortName = 'Skulder';

export const units = [
  ['rus', 'Rustjenesten', 'municipal'],
  ['bolig', 'Boligtjenesten', 'municipal'],
  ['psykisk', 'Psykisk helse', 'municipal'],
  ['nav', 'NAV Fjordbyen', 'municipal'],
  ['solbakken', 'Boligen Solbakken', 'municipal'],
  ['brygga', 'Dagsenteret Brygga', 'municipal'],
  ['allmenn', 'Allmennpoliklinikken', 'specialist'],
  ['ruspol', 'Ruspoliklinikken', 'specialist'],
  ['rehab', 'Rehabiliteringspoliklinikken', 'specialist'],
  ['akutt', 'Akuttposten', 'specialist'],
  ['politi', 'Politiet i Fjordbyen', 'other'],
] as const;

export type UnitKey = (typeof units)[number][0];

export interface ReferenceMember {
  name: string;
  level: Level;
  profession: string;
  unit: UnitKey;
  fraction: number;
  competences: readonly string[];
  /** Weeks from today until a planned end. */
  leavesInWeeks?: number;
  role?: 'team_leader';
}

/** Fourteen people in 5.0 full-time equivalents. */
export const members: readonly ReferenceMember[] = [
  m('Marit Solheim', 'specialist', 'psychiatrist', 'rehab', 0.2, ['psychiatry', 'mental_health']),
  m('Jonas Eide', 'specialist', 'psychiatric_nurse', 'ruspol', 0.5, [
    'mental_health',
    'substance_use',
  ]),
  m('Henrik Vang', 'specialist', 'psychologist', 'allmenn', 0.4, ['psychiatry', 'mental_health']),
  m('Tuva Rosland', 'specialist', 'psychologist', 'rehab', 0.3, [
    'mental_health',
    'rehabilitation',
  ]),
  m('Amina Warsame', 'specialist', 'social_worker', 'allmenn', 0.3, ['nav_work', 'housing_social']),
  m('Silje Moen', 'specialist', 'psychiatric_nurse', 'rehab', 0.4, [
    'rehabilitation',
    'substance_use',
  ]),
  {
    ...m('Olav Brekke', 'specialist', 'specialist_psychologist', 'ruspol', 0.3, [
      'substance_use',
      'psychiatry',
    ]),
    role: 'team_leader',
  },
  m('Ragnhild Tveit', 'municipal', 'social_worker', 'rus', 0.4, ['substance_use', 'nav_work']),
  m('Bjarne Nygård', 'municipal', 'social_worker', 'bolig', 0.3, ['housing_social']),
  m('Lene Fossum', 'municipal', 'mental_health_worker', 'psykisk', 0.5, [
    'mental_health',
    'rehabilitation',
  ]),
  m('Mohammed Aziz', 'municipal', 'mental_health_worker', 'rus', 0.3, [
    'substance_use',
    'mental_health',
  ]),
  m('Gro Lindvik', 'municipal', 'social_educator', 'bolig', 0.4, [
    'housing_social',
    'rehabilitation',
  ]),
  {
    ...m('Petter Strand', 'municipal', 'social_educator', 'psykisk', 0.2, [
      'nav_work',
      'mental_health',
    ]),
    leavesInWeeks: 5,
  },
  m('Ida Krogh', 'municipal', 'peer_consultant', 'rus', 0.5, ['lived_experience', 'substance_use']),
];

function m(
  name: string,
  level: Level,
  profession: string,
  unit: UnitKey,
  fraction: number,
  competences: readonly string[],
): ReferenceMember {
  return { name, level, profession, unit, fraction, competences };
}

/** Who else can sign in: leaders see numbers, the administrator sees no cases. */
export const others = [
  { name: 'Kristin Aune', role: 'municipal_leader', profession: 'other' },
  { name: 'Terje Hauge', role: 'dps_leader', profession: 'other' },
  { name: 'Astri Nilsen', role: 'administrator', profession: 'other' },
  // The other half of her position: one person, two jobs.
  { name: 'Gro Lindvik', role: 'municipal_leader', profession: 'social_educator' },
] as const;
