// The one name that the service gives: people read it on the board until somebody knows a better one.
const professions: Readonly<Record<string, string>> = {
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
};

/** «ukjent, yrke, enhet», for a treatment contact whose name nobody knows yet. */
export function nameOfUnnamed(profession: string, unitName: string): string {
  const known = professions[profession];
  return ['ukjent', ...(known ? [known] : []), unitName].join(', ').slice(0, 120);
}
