import { dayIn, longTextIn, shortTextIn, textIn, type Notes } from './cell-rules.ts';
import type { InquiryValues, MappedRow, PersonRef, PlannedRow } from './import-plan.ts';
import { findPerson, findUnit, type Names } from './name-rules.ts';
import { isRejection, sourceOf, wordKey } from './spelling-rules.ts';
import { plannedRow, type Context } from './verdict-rules.ts';

const longestName = 120;
const longestText = 4000;
const keyCharacters = 200;

/** Inquiries. None has been decided by the service, so every one goes to the next meeting. */
export function planInquiryRows(rows: MappedRow[], context: Context): PlannedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => planInquiryRow(row, context, seen));
}

function planInquiryRow(row: MappedRow, context: Context, seen: Map<string, number>): PlannedRow {
  const notes: Notes = { reasons: [], repairs: [], readings: [] };
  const values = valuesOf(row, context, notes);
  const key = keyOf(values);
  const before = key === null ? undefined : seen.get(key);
  if (before !== undefined) {
    notes.reasons.push({ code: 'row_twice', field: null, value: null, row: before });
  } else if (key !== null) seen.set(key, row.row.number);
  return plannedRow({ row, kind: 'inquiry', key, notes, values }, context);
}

/** An inquiry has no number in the sheet: the day, the asker and the worry tell it from others. */
function keyOf(values: InquiryValues | null): string | null {
  if (values === null) return null;
  const worry = wordKey(values.worry).slice(0, keyCharacters);
  return `${values.receivedOn} ${wordKey(values.askedBy)}: ${worry}`;
}

function valuesOf(row: MappedRow, { facts, names }: Context, notes: Notes): InquiryValues | null {
  const worry = longTextIn(row, 'worry', longestText, notes);
  const askedBy = shortTextIn(row, 'asked_by', longestName, notes);
  const words = longTextIn(row, 'what_was_done', longestText, notes);
  const receivedOn = receivedIn(row, facts.today, notes);
  if (worry === null) notes.reasons.push({ code: 'value_missing', field: 'worry', value: null });
  if (askedBy === null) {
    notes.reasons.push({ code: 'value_missing', field: 'asked_by', value: null });
  }
  if (worry === null || askedBy === null || notes.reasons.length > 0) return null;
  const source = sourceIn(askedBy, names, notes);
  const owner = ownerIn(row, names, facts.today, notes);
  keepWords(words, notes);
  return { kind: 'inquiry', receivedOn, source, askedBy, worry, owner, notes: words ?? '' };
}

function receivedIn(row: MappedRow, today: string, notes: Notes): string {
  const field = 'received_on';
  const stated = dayIn(row, field, notes);
  if (textIn(row, field) === null) {
    notes.repairs.push({ code: 'start_missing', field, from: null, to: today });
  }
  if (stated !== null && stated > today) {
    notes.reasons.push({ code: 'date_in_future', field, value: stated });
  }
  return stated ?? today;
}

/** A word for a kind of asker, else a unit that is known by name, else `other`: the words are kept. */
function sourceIn(askedBy: string, names: Names, notes: Notes): string {
  const isMunicipal = findUnit(names, askedBy)?.level === 'municipal';
  const to = sourceOf(askedBy) ?? (isMunicipal ? 'municipal_unit' : 'other');
  notes.readings.push({ code: 'source_spelling', field: 'asked_by', from: askedBy, to });
  return to;
}

/** Nobody found: the team leader owns it until somebody is named, since no inquiry is without owner. */
function ownerIn(row: MappedRow, names: Names, today: string, notes: Notes): PersonRef | null {
  const said = shortTextIn(row, 'owner', longestName, notes);
  const lookup = said === null ? null : findPerson(names, said);
  if (lookup && 'found' in lookup && lookup.found.startsOn <= today) {
    const { workerId, key, name, endedOn } = lookup.found;
    if (endedOn !== null) {
      notes.repairs.push({ code: 'owner_leaves', field: 'owner', from: said, to: null });
      return null;
    }
    if (lookup.isTurned)
      notes.repairs.push({ code: 'name_turned', field: 'owner', from: said, to: name });
    return { workerId, key, name };
  }
  notes.repairs.push({ code: 'owner_is_team_leader', field: 'owner', from: said, to: null });
  return null;
}

/**
 * What was done decides nothing here: «avvist» is no outcome of this service, and «tatt opp» does not
 * say how it ended. The words are kept, and the inquiry comes to the next meeting.
 */
function keepWords(words: string | null, notes: Notes): void {
  if (words === null) return;
  const change = { field: 'what_was_done', from: words.slice(0, longestName), to: null } as const;
  if (isRejection(words)) notes.repairs.push({ code: 'rejection_not_kept', ...change });
  else if (/^(venter|wait|ny|new|mottatt|åpen|open)/i.test(words)) {
    notes.readings.push({ code: 'words_kept', ...change });
  } else notes.repairs.push({ code: 'decided_again', ...change });
}
