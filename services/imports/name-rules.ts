import type { Corrections, Facts, Level, PersonRef, UnitLevel, UnitRef } from './import-plan.ts';
import { wordKey } from './spelling-rules.ts';

/** Somebody who may hold a seat: a member already, or a worker row of the same file. */
export interface KnownPerson extends PersonRef {
  level: Level;
  startsOn: string;
  /** First day that the agreement no longer covers, where somebody has ended it. */
  endedOn: string | null;
}

export interface Names {
  /** Members of the team, after the worker rows have been read. */
  people: KnownPerson[];
  /** Units, after the worker rows have been read. */
  units: UnitRef[];
  /** Worker rows that were refused, by key of the name. */
  refused: Map<string, number>;
  corrections: Corrections;
}

export type Lookup =
  | { found: KnownPerson; isTurned: boolean }
  | {
      problem: 'worker_unknown' | 'name_shared' | 'worker_no_member' | 'worker_row_refused';
      candidates: string[];
    };

const candidatesShown = 3;

export function namesFrom(facts: Facts, corrections: Corrections): Names {
  return {
    people: facts.members.map((member) => ({ ...member, key: wordKey(member.name) })),
    units: facts.units.map((unit) => ({ ...unit })),
    refused: new Map(),
    corrections,
  };
}

/**
 * Who a cell means. A whole name finds its holder, in either order («Berg, Kari»); part of a name
 * never does, since a seat gives access to a person's case: it only suggests.
 */
export function findPerson(names: Names, said: string): Lookup {
  const key = wordKey(said);
  const corrected = names.corrections.workers.find((other) => wordKey(other.name) === key);
  if (corrected?.workerId !== undefined) {
    const found = names.people.find((person) => person.workerId === corrected.workerId);
    return found ? { found, isTurned: false } : { problem: 'worker_no_member', candidates: [] };
  }
  return named(names, corrected?.workerName ?? said);
}

function named(names: Names, said: string): Lookup {
  const key = wordKey(said);
  const turned = wordKey(said.split(',').reverse().join(' '));
  const found = names.people.filter((person) => person.key === key || person.key === turned);
  if (found.length > 1)
    return { problem: 'name_shared', candidates: found.map(({ name }) => name) };
  if (found[0]) return { found: found[0], isTurned: found[0].key !== key };
  return names.refused.has(key)
    ? { problem: 'worker_row_refused', candidates: [] }
    : { problem: 'worker_unknown', candidates: nearestTo(key, names.people) };
}

/** Names that share a word with what was said, or the beginning of one. */
function nearestTo(key: string, people: KnownPerson[]): string[] {
  const said = key.split(' ').filter((word) => word.length > 1);
  return people
    .map(({ name, key: known }) => {
      const words = known.split(' ');
      const shared = said.filter((word) => words.some((other) => other.startsWith(word)));
      return { name, shared: shared.length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, candidatesShown)
    .map(({ name }) => name);
}

/** The unit that a cell means, when the service or an earlier row knows it. */
export function findUnit(names: Names, said: string): UnitRef | null {
  const key = wordKey(said);
  const corrected = names.corrections.units.find((other) => wordKey(other.name) === key);
  return (
    names.units.find((unit) => unit.unitId !== null && unit.unitId === corrected?.unitId) ??
    names.units.find((unit) => wordKey(unit.name) === key) ??
    null
  );
}

/**
 * The unit, made known at the level given if nobody knew it. One that this import adds without a
 * level gets it from the first row that tells it.
 */
export function unitAt(names: Names, said: string, level: UnitLevel): UnitRef {
  const known = findUnit(names, said);
  if (known && isLevelUntold(known)) known.level = level;
  if (known) return known;
  const made: UnitRef = { unitId: null, name: said, level };
  names.units.push(made);
  return made;
}

export function isLevelUntold(unit: UnitRef): boolean {
  return unit.unitId === null && unit.level === 'other';
}
