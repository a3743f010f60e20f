import { cellIn, dayIn, saidIn, shortTextIn, textIn, type Notes } from './cell-rules.ts';
import { contactSaid } from './contact-rules.ts';
import type {
  CaseValues,
  Facts,
  MappedRow,
  Mode,
  PlannedRow,
  Reason,
  Said,
  UnitRef,
} from './import-plan.ts';
import { isLevelUntold, unitAt, type Names } from './name-rules.ts';
import { findPair } from './pair-rules.ts';
import { mayBeAName, modeOf, stateOf, wordKey } from './spelling-rules.ts';
import { plannedRow, type Context } from './verdict-rules.ts';

const longestAlias = 40;
const longestName = 120;

interface Seen {
  byReference: Map<string, { row: number; alias: string | null; said: string }>;
  byAlias: Map<string, number>;
  /** Of rows that have neither number nor alias. */
  byTitle: Map<string, number>;
}

/** Cases, open and closed. The worker rows must have been read before, so that names are known. */
export function planCaseRows(rows: MappedRow[], context: Context): PlannedRow[] {
  const seen: Seen = { byReference: new Map(), byAlias: new Map(), byTitle: new Map() };
  return rows.map((row) => planCaseRow(row, context, seen));
}

function planCaseRow(row: MappedRow, context: Context, seen: Seen): PlannedRow {
  const notes: Notes = { reasons: [], repairs: [], readings: [] };
  const reference = referenceIn(row, notes);
  const alias = shortTextIn(row, 'alias', longestAlias, notes);
  refuseTwice(row, reference, alias, seen, notes);
  const read = valuesOf(row, reference, alias, context, notes);
  const key = keyOf(reference, alias, read?.title ?? null);
  const said = { reference, alias: alias ?? read?.alias ?? null, title: read?.title ?? null };
  const known = context.facts.cases.find((other) => isSameCase(other, said));
  const earlier = context.earlier.get(`case ${key}`);
  const clashes = earlier ? renamed(earlier, said) : known ? [] : clashesWith(context.facts, said);
  if (key?.startsWith('title ')) clashes.push(...titleTwice(row, key, said.title, seen));
  notes.reasons.push(...clashes);
  const values = clashes.length > 0 ? null : read;
  const match = known && ({ code: 'case_known', field: 'alias', to: shownAs(known) } as const);
  return plannedRow({ row, kind: 'case', key, notes, values, match }, context);
}

/** The reference finds a case again; an alias or a title only where there is none, since they are reworded. */
function keyOf(
  reference: string | null,
  alias: string | null,
  title: string | null,
): string | null {
  if (reference !== null) return `ref ${reference.toLowerCase()}`;
  if (alias !== null) return `alias ${wordKey(alias)}`;
  return title === null ? null : `title ${wordKey(title)}`;
}

/** Supervision of one site on two rows, with nothing else to tell them apart by. */
function titleTwice(
  row: MappedRow,
  key: string,
  title: string | null,
  { byTitle }: Seen,
): Reason[] {
  const before = byTitle.get(key);
  if (before === undefined) byTitle.set(key, row.row.number);
  if (before === undefined) return [];
  return [{ code: 'row_twice', field: 'treatment_contact', value: title, row: before }];
}

/** «26/1» is turned into a date by spreadsheet programs; day and month give it back. */
function referenceIn(row: MappedRow, notes: Notes): string | null {
  const cell = cellIn(row, 'reference');
  if (cell?.dateOn === undefined) return shortTextIn(row, 'reference', longestAlias, notes);
  const [, month, day] = cell.dateOn.split('-').map(Number);
  const reference = `${day}/${month}`;
  const change = { field: 'reference', from: cell.dateOn, to: reference } as const;
  notes.repairs.push({ code: 'reference_became_date', ...change });
  return reference;
}

type Told = Facts['cases'][number];

/** Number and name both: either alone may be of somebody else, and such a row is not to be lost. */
function isSameCase(known: Told, said: Told): boolean {
  const sameName =
    said.title === null ? same(known.alias, said.alias) : same(known.title, said.title);
  const haveNone = known.reference === null && said.reference === null;
  return sameName && (haveNone || sameNumber(known.reference, said.reference));
}

/** A case of the team that has the row's number or its alias, and not both: a person tells which is wrong. */
function clashesWith({ cases }: Facts, { reference, alias, title }: Told): Reason[] {
  const numbered = cases.find((known) => sameNumber(known.reference, reference));
  if (numbered) {
    const candidates = [shownAs(numbered)];
    return [{ code: 'reference_in_use', field: 'reference', value: reference, candidates }];
  }
  const named = title === null ? cases.find((known) => same(known.alias, alias)) : undefined;
  if (!named) return [];
  return [{ code: 'alias_in_use', field: 'alias', value: alias, candidates: [shownAs(named)] }];
}

/** The number of a row imported before with another alias: reworded, or somebody new by a used number. */
function renamed(earlier: Said, { reference, alias, title }: Told): Reason[] {
  const before = earlier.alias;
  const isSame = title !== null || alias === null || !before || same(before, alias);
  if (isSame || reference === null) return [];
  const candidates = [shownAs({ reference, alias: before, title: null })];
  return [{ code: 'reference_in_use', field: 'reference', value: reference, candidates }];
}

function shownAs({ reference, alias, title }: Told): string {
  const parts = [reference, alias ?? title].filter((part) => part !== null);
  return parts.join(' ').slice(0, longestName);
}

function sameNumber(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}

function same(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && wordKey(one) === wordKey(other);
}

function valuesOf(
  row: MappedRow,
  reference: string | null,
  alias: string | null,
  { facts, names }: Context,
  notes: Notes,
): CaseValues | null {
  const mode = modeIn(row, notes);
  const times = timesIn(row, facts.today, notes);
  const stated = {
    municipal: shortTextIn(row, 'municipal_worker', longestName, notes),
    specialist: shortTextIn(row, 'specialist_worker', longestName, notes),
    contact: shortTextIn(row, 'treatment_contact', 2 * longestName, notes),
  };
  if (mode === null || notes.reasons.length > 0) return null;
  const named =
    mode === 'systematic_supervision'
      ? siteNamed(stated.contact, alias, names, notes)
      : aliasNamed(reference, alias, notes);
  if (named === null) return null;
  const isPerson = mode !== 'systematic_supervision';
  const engagement = isPerson ? (times.lastContactOn ? 'in_contact' : 'outreach') : null;
  const values = { kind: 'case', mode, reference, engagement, ...named, ...times, stated } as const;
  if (times.state === 'closed') {
    const field = textIn(row, 'state') === null ? 'closed_on' : 'state';
    const from = textIn(row, field);
    notes.readings.push({ code: 'closing_not_recorded', field, from, to: 'not_recorded' });
    return { ...values, seats: { municipal: null, specialist: null }, problem: null };
  }
  const { seats, problem, reasons, repairs } = findPair(mode, stated, names, facts.today);
  notes.reasons.push(...reasons);
  notes.repairs.push(...repairs);
  return { ...values, seats, problem };
}

function modeIn(row: MappedRow, notes: Notes): Mode | null {
  const field = 'mode';
  const said = textIn(row, field)?.slice(0, 60) ?? null;
  if (said === null) {
    notes.reasons.push({ code: 'value_missing', field, value: null });
    return null;
  }
  const mode = modeOf(said);
  if (mode === null) notes.reasons.push({ code: 'mode_not_understood', field, value: said });
  else notes.readings.push({ code: 'mode_spelling', field, from: said, to: mode });
  return mode;
}

type Times = Pick<CaseValues, 'state' | 'startedOn' | 'lastContactOn' | 'closedOn'>;

function timesIn(row: MappedRow, today: string, notes: Notes): Times {
  const closedOn = dayIn(row, 'closed_on', notes);
  const state = stateIn(row, closedOn, notes);
  const lastContactOn = lastContactIn(row, today, notes);
  const stated = dayIn(row, 'started_on', notes);
  const startedOn = stated ?? closedOn ?? lastContactOn ?? today;
  if (textIn(row, 'started_on') === null) {
    notes.repairs.push({ code: 'start_missing', field: 'started_on', from: null, to: startedOn });
  }
  for (const [field, day] of [
    ['started_on', startedOn],
    ['closed_on', closedOn],
  ] as const) {
    if (day !== null && day > today) {
      notes.reasons.push({ code: 'date_in_future', field, value: day });
    }
  }
  if (closedOn !== null && closedOn < startedOn) {
    notes.reasons.push({ code: 'closed_before_started', field: 'closed_on', value: closedOn });
  }
  return { state, startedOn, lastContactOn, closedOn };
}

/** Nothing closes by itself: a word that does not say «closed» leaves the case open. */
function stateIn(row: MappedRow, closedOn: string | null, notes: Notes): 'open' | 'closed' {
  const said = textIn(row, 'state')?.slice(0, 60) ?? null;
  const state = said === null ? null : stateOf(said);
  if ((state === 'open' || state === 'doubted') && closedOn !== null) {
    notes.reasons.push({ code: 'closed_but_open', field: 'closed_on', value: closedOn });
  }
  if (state === 'open' || state === 'closed') return state;
  if (state === null && closedOn !== null) return 'closed';
  notes.repairs.push({ code: 'state_taken_as_open', field: 'state', from: said, to: 'open' });
  return 'open';
}

function lastContactIn(row: MappedRow, today: string, notes: Notes): string | null {
  const day = dayIn(row, 'last_contact_on', notes, 'leave_out');
  if (day === null || day <= today) return day;
  notes.repairs.push({ code: 'date_left_out', field: 'last_contact_on', from: day, to: null });
  return null;
}

type Named = Pick<CaseValues, 'alias' | 'title' | 'unit'>;

function aliasNamed(reference: string | null, alias: string | null, notes: Notes): Named | null {
  if (alias !== null && mayBeAName(alias)) {
    notes.repairs.push({ code: 'alias_may_be_a_name', field: 'alias', from: alias, to: alias });
  }
  if (alias === null && reference !== null) {
    const change = { field: 'alias', from: null, to: reference } as const;
    notes.repairs.push({ code: 'alias_from_reference', ...change });
  }
  if (alias === null && reference === null) {
    notes.reasons.push({ code: 'value_missing', field: 'alias', value: null });
    return null;
  }
  return { alias: alias ?? reference, title: null, unit: null };
}

/** Supervision belongs to a service site: it has a title, and no alias of a person. */
function siteNamed(
  said: string | null,
  alias: string | null,
  names: Names,
  notes: Notes,
): Named | null {
  const field = 'treatment_contact';
  const site = said === null ? null : (contactSaid(said, names).site ?? said);
  if (site === null) {
    notes.reasons.push({ code: 'site_missing', field, value: null });
    return null;
  }
  const unit: UnitRef = unitAt(names, site, 'other');
  const title = alias === null ? unit.name : `${unit.name} (${alias})`;
  if (isLevelUntold(unit)) {
    notes.repairs.push({ code: 'unit_added', field, from: said, to: unit.name });
  }
  if (alias !== null) {
    notes.repairs.push({ code: 'alias_in_title', field: 'alias', from: alias, to: title });
  }
  notes.repairs.push({ code: 'arrangement_not_stated', field: null, from: null, to: 'on_demand' });
  return { alias: null, title, unit };
}

function refuseTwice(
  row: MappedRow,
  reference: string | null,
  alias: string | null,
  seen: Seen,
  notes: Notes,
): void {
  const said = JSON.stringify(saidIn(row));
  const aliasKey = alias === null ? null : wordKey(alias);
  const before = reference === null ? undefined : seen.byReference.get(reference.toLowerCase());
  const aliasAt = aliasKey === null ? undefined : seen.byAlias.get(aliasKey);
  if (before) {
    const isSame = before.alias === aliasKey;
    const code = isSame ? 'row_twice' : 'reference_twice';
    notes.reasons.push({ code, field: 'reference', value: reference, row: before.row });
  } else if (aliasAt !== undefined) {
    notes.reasons.push({ code: 'alias_twice', field: 'alias', value: alias, row: aliasAt });
  } else {
    const { number } = row.row;
    if (reference !== null) {
      seen.byReference.set(reference.toLowerCase(), { row: number, alias: aliasKey, said });
    }
    if (aliasKey !== null) seen.byAlias.set(aliasKey, number);
  }
}
