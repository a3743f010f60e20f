import type { Competence, Profession } from '../service/contract.ts';

export const professions = [
  'psychiatrist',
  'psychiatric_nurse',
  'nurse',
  'psychologist',
  'specialist_psychologist',
  'social_worker',
  'mental_health_worker',
  'social_educator',
  'peer_consultant',
  'therapist',
  'milieu_therapist',
  'occupational_therapist',
  'general_practitioner',
  'other',
] as const satisfies readonly Profession[];

export const competences = [
  'psychiatry',
  'mental_health',
  'substance_use',
  'housing_social',
  'nav_work',
  'rehabilitation',
  'lived_experience',
] as const satisfies readonly Competence[];
