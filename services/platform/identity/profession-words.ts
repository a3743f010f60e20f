import type { Language } from './page-texts.ts';

/** What a profession is called in a sentence; `other` is called nothing. */
export const professionWords = {
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
  },
} as const satisfies Record<Language, Record<string, string>>;
