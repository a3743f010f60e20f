import type { ContactRef, Level, PersonRef, UnitRef } from './import-plan.ts';
import { findPerson, findUnit, isLevelUntold, type Names } from './name-rules.ts';
import type { ReasonCode } from './reason-rules.ts';
import { isNobody, professionOf, wordKey } from './spelling-rules.ts';

/** What a cell says of a treatment contact: «navn, sted», «yrke, sted» or «navn, yrke, sted». */
export interface SaidContact {
  name: string | null;
  profession: string;
  site: string | null;
}

export function contactSaid(text: string, names: Names): SaidContact {
  const parts = text
    .split(/[,;\n]|\s[-–]\s|\s(?:ved|på|hos|i|at)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isNobody(part));
  const knownAt = parts.findIndex((part) => findUnit(names, part) !== null);
  const isAlone = parts.length === 1;
  const siteAt = knownAt >= 0 ? knownAt : isAlone ? -1 : parts.length - 1;
  const rest = parts.filter((_, index) => index !== siteAt);
  const worded = rest.find((part) => !isNameLike(part));
  return {
    name: rest.find(isNameLike) ?? null,
    profession: (worded === undefined ? null : professionOf(worded)) ?? 'other',
    site: parts[siteAt] ?? null,
  };
}

/** At least two capitalised words; «Psykologspesialist, Ruspoliklinikken» names nobody. */
function isNameLike(part: string): boolean {
  return /^\p{Lu}[\p{L}.'-]*( \p{L}[\p{L}.'-]*)* \p{Lu}[\p{L}.'-]*$/u.test(part);
}

export type FoundContact =
  { contact: ContactRef; isLevelFromPair: boolean } | { problem: ReasonCode };

/**
 * The treatment contact of a case. An unknown unit gets the level opposite to the member's, since
 * that is what the row states; without one member there is nothing to tell it by.
 */
export function findContact(
  text: string,
  names: Names,
  oppositeOfMember: Level | null,
): FoundContact {
  const { name, profession, site } = contactSaid(text, names);
  if (site === null) return { problem: 'contact_unit_missing' };
  const known = findUnit(names, site);
  const isUntold = known === null || isLevelUntold(known);
  const level = isUntold ? oppositeOfMember : known.level;
  if (level === 'other') return { problem: 'contact_fills_no_seat' };
  if (level === null) return { problem: 'contact_unit_unknown' };
  const unit: UnitRef & { level: Level } = known
    ? { ...known, level }
    : { unitId: null, name: site, level };
  const worker = name === null ? null : workerNamed(name, names);
  return { contact: { worker, name, profession, unit }, isLevelFromPair: isUntold };
}

function workerNamed(name: string, names: Names): PersonRef | null {
  const key = wordKey(name);
  const said = names.corrections.workers.find((other) => wordKey(other.name) === key);
  if (said?.workerId !== undefined) return { workerId: said.workerId, key, name };
  const lookup = findPerson(names, name);
  if (!('found' in lookup)) return null;
  const { found } = lookup;
  return { workerId: found.workerId, key: found.key, name: found.name };
}
