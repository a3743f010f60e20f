import type { Employment } from './identity-sql.ts';
import type { Language } from './page-texts.ts';
import { professionWords } from './profession-words.ts';

/** Profession or role, unit and team, as far as each is known. */
export function describeEmployment(
  language: Language,
  { profession, unitName, roles, teamNames }: Employment,
): string {
  const say: Record<string, string> = { ...professionWords[language], ...roleWords[language] };
  const known = roles.map((role) => say[role] ?? role);
  const work = profession === 'other' ? [] : [say[profession] ?? profession];
  return [...work, ...known, unitName, ...teamNames].filter(Boolean).join(' · ');
}

const roleWords = {
  nb: {
    team_leader: 'teamleder',
    municipal_leader: 'leder i kommunen',
    dps_leader: 'leder ved DPS',
    administrator: 'administrator',
  },
  en: {
    team_leader: 'team leader',
    municipal_leader: 'leader in the municipality',
    dps_leader: 'leader at the DPS',
    administrator: 'administrator',
  },
} as const satisfies Record<Language, Record<string, string>>;
