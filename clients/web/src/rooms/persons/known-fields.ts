import type { Fields } from '../../service/change.ts';
import type { Person } from '../../service/contract.ts';

const personal = ['name', 'phone', 'address', 'howToMeet'] as const;
const journals = [
  ...(['municipalSystem', 'municipalReference'] as const),
  ...(['specialistSystem', 'specialistReference'] as const),
] as const;
export type KnownField = (typeof personal)[number] | (typeof journals)[number] | 'givenByInquirer';
export const isOfJournal = (name: KnownField) => (journals as readonly string[]).includes(name);
export type KnownForm = Record<KnownField, string>;

/** What may be kept, in the order it is shown; it follows what the person has said. */
export function fieldsKept(registration: Person['registration']): KnownField[] {
  if (registration === 'approved') return [...personal, 'givenByInquirer', ...journals];
  return registration === 'unregistered' ? ['givenByInquirer', ...journals] : [...journals];
}

export const fieldsOf = (person: Person): Fields =>
  Object.fromEntries(
    [...personal, ...journals, 'givenByInquirer'].map((name) => [name, person[name as KnownField]]),
  );

export const formOf = (person: Person): KnownForm => ({
  name: person.name ?? '',
  phone: person.phone ?? '',
  address: person.address ?? '',
  howToMeet: person.howToMeet ?? '',
  givenByInquirer: person.givenByInquirer ?? '',
  municipalReference: person.municipalReference ?? '',
  specialistReference: person.specialistReference ?? '',
  municipalSystem: person.municipalSystem ?? '',
  specialistSystem: person.specialistSystem ?? '',
});

/** Only what was changed here is sent, so that a colleague's other changes stand. */
export function changed(before: KnownForm, now: KnownForm, kept: readonly KnownField[]): Fields {
  const fields: Fields = {};
  for (const name of kept) {
    const value = now[name].trim();
    if (value !== before[name]) fields[name] = value === '' ? null : value;
  }
  return fields;
}
