import type { Employment } from './identity-sql.ts';
import type { Language } from './page-texts.ts';

/** Profession or role, unit and team, as far as each is known. */
export function describeEmployment(
  language: Language,
  { profession, unitName, roles, teamNames }: Employment,
): string {
  const say: Record<string, string> = words[language];
  const known = roles.map((role) => say[role] ?? role);
  const work = profession === 'other' ? [] : [say[profession] ?? profession];
  return [...work, ...known, unitName, ...teamNames].filter(Boolean).join(' · ');
}

const words = {
  nb: {
    psychiatrist: 'psykiater',
    psychiatric_nurse: 'psykiatrisk sykepleier',
    nurse: 'sykepleier',
    psychologist: 'psykolog',
    specialist_psychologist: 'psykologspesialist',
    social_worker: 'sosionom',
    mental_health_worker: 'psykisk helsearbeider',
    social_educator: 'vernepleier',
    peer_consultant: 'erfaringskonsulent',
    therapist: 'behandler',
    milieu_therapist: 'miljøterapeut',
    occupational_therapist: 'ergoterapeut',
    general_practitioner: 'fastlege',
    team_leader: 'teamleder',
    municipal_leader: 'leder i kommunen',
    dps_leader: 'leder ved DPS',
    administrator: 'administrator',
  },
  en: {
    psychiatrist: 'psychiatrist',
    psychiatric_nurse: 'psychiatric nurse',
    nurse: 'nurse',
    psychologist: 'psychologist',
    specialist_psychologist: 'specialist psychologist',
    social_worker: 'social worker',
    mental_health_worker: 'mental health worker',
    social_educator: 'social educator',
    peer_consultant: 'peer consultant',
    therapist: 'therapist',
    milieu_therapist: 'milieu therapist',
    occupational_therapist: 'occupational therapist',
    general_practitioner: 'general practitioner',
    team_leader: 'team leader',
    municipal_leader: 'leader in the municipality',
    dps_leader: 'leader at the DPS',
    administrator: 'administrator',
  },
} as const satisfies Record<Language, Record<string, string>>;
