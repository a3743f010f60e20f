import { findContact } from './contact-rules.ts';
import type { CaseField, CaseValues, Change, Level, Mode, Reason, SeatRef } from './import-plan.ts';
import { findPerson, unitAt, type KnownPerson, type Names } from './name-rules.ts';
import { seatProblemOf } from './reason-rules.ts';
import { isNobody, wordKey } from './spelling-rules.ts';

type Stated = CaseValues['stated'];

/** The pair of a case as far as the row gives it, and everything that is wrong with it. */
export interface FoundPair {
  seats: Record<Level, SeatRef | null>;
  problem: CaseValues['problem'];
  reasons: Reason[];
  repairs: Change[];
}

interface Members {
  at: Record<Level, KnownPerson | null>;
  reasons: Reason[];
  repairs: Change[];
}

const levels = ['municipal', 'specialist'] as const;
const columnOf = { municipal: 'municipal_worker', specialist: 'specialist_worker' } as const;
const opposite = { municipal: 'specialist', specialist: 'municipal' } as const;

/**
 * Fills both seats from the row, or says which seat is not filled and why. Each level is treated
 * alike: mirror the row and the names, and the answer is mirrored.
 */
export function findPair(mode: Mode, stated: Stated, names: Names, today: string): FoundPair {
  const members = membersOf(stated, names, today);
  const seats: FoundPair['seats'] = {
    municipal: members.at.municipal && { member: members.at.municipal },
    specialist: members.at.specialist && { member: members.at.specialist },
  };
  const found = { seats, reasons: [...members.reasons], repairs: [...members.repairs] };
  if (mode === 'shoulder_to_shoulder') seatContact(stated.contact, found, members, names);
  else if (mode === 'intake' && stated.contact !== null) {
    const change = { field: 'treatment_contact', from: stated.contact, to: null } as const;
    found.repairs.push({ code: 'contact_left_out', ...change });
  }
  nameEmptySeats(found);
  const isWhole = seats.municipal !== null && seats.specialist !== null;
  if (isWhole && found.reasons.length === 0) return { ...found, problem: null };
  return { ...found, problem: seatProblemOf(found.reasons.map((reason) => reason.code)) };
}

/** Each named member in the seat of their own level, whichever column they stand in. */
function membersOf(stated: Stated, names: Names, today: string): Members {
  const members: Members = {
    at: { municipal: null, specialist: null },
    reasons: [],
    repairs: [],
  };
  const named = levels.flatMap((column) => {
    const said = stated[column];
    const person =
      said === null ? null : memberNamed(said, columnOf[column], names, today, members);
    return said !== null && person ? [{ column, said, person }] : [];
  });
  const [one, other] = named;
  if (one && one.person.key === other?.person.key) {
    const empty = opposite[one.person.level];
    const reason = { code: 'same_worker_twice', field: columnOf[empty] } as const;
    members.reasons.push({ ...reason, value: stated[empty] });
    members.at[one.person.level] = one.person;
    return members;
  }
  // Those who stand in the column of their own level sit down first.
  for (const { column, said, person } of named.sort(inOwnColumnFirst)) {
    const field = columnOf[column];
    if (members.at[person.level] !== null) {
      members.reasons.push({ code: 'worker_wrong_level', field, value: said });
    } else {
      members.at[person.level] = person;
      if (person.level !== column) {
        members.repairs.push({ code: 'seat_moved', field, from: said, to: person.level });
      }
    }
  }
  return members;
}

function inOwnColumnFirst(
  a: { column: Level; person: KnownPerson },
  b: { column: Level; person: KnownPerson },
): number {
  return Number(a.column !== a.person.level) - Number(b.column !== b.person.level);
}

function memberNamed(
  said: string,
  field: CaseField,
  names: Names,
  today: string,
  members: Members,
): KnownPerson | null {
  const lookup = findPerson(names, said);
  if (!('found' in lookup)) {
    const { problem: code, candidates } = lookup;
    const suggested = candidates.length > 0 && !isNobody(said) ? { candidates } : {};
    members.reasons.push({ code, field, value: said, ...suggested });
    return null;
  }
  const { found, isTurned } = lookup;
  if (found.startsOn > today) {
    members.reasons.push({ code: 'worker_not_yet', field, value: said });
    return null;
  }
  // Whoever has ended their agreement takes no seat, until then either.
  if (found.endedOn !== null) {
    members.reasons.push({ code: 'worker_leaves', field, value: said });
    return null;
  }
  if (isTurned) members.repairs.push({ code: 'name_turned', field, from: said, to: found.name });
  return found;
}

/** Shoulder to shoulder: the contact in the seat of their unit's level, a member in the opposite one. */
function seatContact(
  said: string | null,
  { seats, reasons, repairs }: Omit<FoundPair, 'problem'>,
  { at }: Members,
  names: Names,
): void {
  const field = 'treatment_contact';
  if (said === null) {
    reasons.push({ code: 'contact_missing', field, value: null });
    return;
  }
  const single = levels.filter((level) => at[level] !== null);
  const known = findContact(said, names, single.length === 1 ? opposite[single[0]!] : null);
  if ('problem' in known) {
    reasons.push({ code: known.problem, field, value: said });
    return;
  }
  const { contact } = known;
  const { level } = contact.unit;
  const sitting = at[level];
  const isSamePerson = sitting !== null && wordKey(contact.name ?? '') === sitting.key;
  if (sitting !== null && at[opposite[level]] === null && !isSamePerson) {
    reasons.push({ code: 'contact_same_level', field, value: said });
    return;
  }
  if (sitting !== null && !isSamePerson) {
    const change = { field: columnOf[level], from: sitting.name, to: null } as const;
    repairs.push({ code: 'member_left_out', ...change });
  }
  if (known.isLevelFromPair) {
    repairs.push({ code: 'unit_level_from_pair', field, from: contact.unit.name, to: level });
  }
  if (contact.name === null) {
    const to = `${contact.profession}, ${contact.unit.name}`;
    repairs.push({ code: 'contact_unnamed', field, from: said, to });
  }
  unitAt(names, contact.unit.name, level);
  seats[level] = { contact };
}

/** Every seat that nobody sits in has its reason: of its own column, or of the contact. */
function nameEmptySeats({ seats, reasons }: Omit<FoundPair, 'problem'>): void {
  for (const level of levels) {
    if (seats[level] !== null) continue;
    const field = columnOf[level];
    const isExplained = reasons.some(
      (reason) => reason.field === field || reason.field === 'treatment_contact',
    );
    if (!isExplained) reasons.push({ code: 'seat_empty', field, value: null });
  }
}
