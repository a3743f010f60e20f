import type {
  About,
  Answer,
  Characteristic,
  ContactWithServices,
  Source,
} from '../../service/contract.ts';

export const sources = [
  'next_of_kin',
  'self',
  'gp',
  'municipal_unit',
  'dps_joint_intake',
  'nav',
  'police',
  'institution',
  'other',
] as const satisfies readonly Source[];

export const abouts = ['person', 'service_site'] as const satisfies readonly About[];
export const answers = ['yes', 'no', 'unknown'] as const satisfies readonly Answer[];
export const contacts = [
  'none',
  'treatment_contact',
  'stable',
  'unknown',
] as const satisfies readonly ContactWithServices[];

export const yesNoQuestions = ['severeProblems', 'functionalImpairment', 'unstableLife'] as const;

export const questions = [...yesNoQuestions, 'contactWithServices'] as const;

export const characteristics = [
  'long_unstable_course',
  'broken_treatment_relations',
  'repeated_crisis_admissions',
  'limited_social_functioning',
  'lacking_support_or_stable_housing',
  'high_relapse_risk',
  'limited_effect_of_earlier_treatment',
  'great_need_of_coordination',
] as const satisfies readonly Characteristic[];
