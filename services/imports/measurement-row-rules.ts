import { cellIn, dayIn, shortTextIn, withoutNationalId, type Notes } from './cell-rules.ts';
import type { Facts, MappedRow, PlannedRow } from './import-plan.ts';
import type { MeasurementValues } from './measurement-plan.ts';
import { wordKey } from './spelling-rules.ts';
import { plannedRow, type Context } from './verdict-rules.ts';

/*
 * What people answered before the service was there: four lines, or their sum. The sum beside four lines is a check of
 * them; a line that is not there stays open, and nothing is filled in. Waits for the team's licence.
 */

const lineFields = ['personal', 'close_relations', 'social', 'overall'] as const;
const longestAlias = 40;
const longestShown = 60;
const mostOfLine = 100;
const mostOfSum = 400;

/** A case that answers can be of: one that is open here, or becomes so by this file. */
export function planMeasurementRows(
  rows: MappedRow[],
  context: Context,
  cases: readonly PlannedRow[],
): PlannedRow[] {
  const seen = new Map<string, number>();
  const inFile = new Map(cases.flatMap(aliasOf));
  return rows.map((row) => {
    const notes: Notes = { reasons: [], repairs: [], readings: [] };
    const values = valuesOf(row, context.facts, inFile, notes);
    const key = values && `${wordKey(values.alias)} ${values.measuredOn}`;
    const before = key === null ? undefined : seen.get(key);
    if (before !== undefined)
      notes.reasons.push({
        ...{ code: 'measured_twice', field: 'measured_on', value: values!.measuredOn },
        row: before,
      });
    else if (key !== null) seen.set(key, row.row.number);
    const isThere = context.facts.measured.some(
      ({ alias, on }) =>
        values && wordKey(alias) === wordKey(values.alias) && on === values.measuredOn,
    );
    const match = isThere
      ? ({ code: 'measured_already', field: 'measured_on', to: values!.measuredOn } as const)
      : undefined;
    const planned = plannedRow({ row, kind: 'measurement', key, notes, values, match }, context);
    // What a person answered is kept with them, and not once more with the row.
    const { alias, measured_on: on } = planned.said;
    return { ...planned, said: { ...(alias && { alias }), ...(on && { measured_on: on }) } };
  });
}

function aliasOf({ values, verdict }: PlannedRow): [string, boolean][] {
  if (values?.kind !== 'case' || values.alias === null) return [];
  const isOpen = values.state === 'open' && verdict !== 'waiting_for_second_seat';
  return [[wordKey(values.alias), isOpen]];
}

function valuesOf(
  row: MappedRow,
  facts: Facts,
  inFile: ReadonlyMap<string, boolean>,
  notes: Notes,
): MeasurementValues | null {
  if (!facts.licences.life) {
    notes.reasons.push({ code: 'licence_missing', field: null, value: null });
    return null;
  }
  const alias = shortTextIn(row, 'alias', longestAlias, notes);
  const measuredOn = dayIn(row, 'measured_on', notes);
  if (alias === null) notes.reasons.push({ code: 'value_missing', field: 'alias', value: null });
  else refuseCase({ alias, measuredOn }, facts, inFile, notes);
  if (measuredOn === null && cellIn(row, 'measured_on') === null)
    notes.reasons.push({ code: 'value_missing', field: 'measured_on', value: null });
  if (measuredOn !== null && measuredOn > facts.today)
    notes.reasons.push({ code: 'date_in_future', field: 'measured_on', value: measuredOn });
  const score = scoreIn(row, notes);
  const together = togetherIn(row, facts, notes);
  if (alias === null || measuredOn === null || score === null || notes.reasons.length > 0)
    return null;
  notes.readings.push({ code: 'age_taken_as_adult', field: null, from: null, to: null });
  return { kind: 'measurement', alias, measuredOn, ...score, togetherTenths: together };
}

function refuseCase(
  { alias, measuredOn }: { alias: string; measuredOn: string | null },
  facts: Facts,
  inFile: ReadonlyMap<string, boolean>,
  notes: Notes,
): void {
  const key = wordKey(alias);
  const known = facts.measurable.find((one) => wordKey(one.alias) === key);
  const problem = known
    ? problemOf(known, measuredOn)
    : inFile.has(key)
      ? inFile.get(key)
        ? null
        : 'case_not_open'
      : 'case_unknown';
  if (problem) notes.reasons.push({ code: problem, field: 'alias', value: alias });
}

function problemOf(
  { isHidden, isOpen, saidNo, reopenedOn = null }: Facts['measurable'][number],
  measuredOn: string | null,
) {
  if (isHidden) return 'case_unknown';
  const isBefore = reopenedOn !== null && measuredOn !== null && measuredOn < reopenedOn;
  if (!isOpen || isBefore) return 'case_not_open';
  return saidNo ? 'person_said_no' : null;
}

/** In tenths. Null: nothing stands there; undefined: something that is no number on the line. */
function tenthsIn(
  row: MappedRow,
  field: (typeof lineFields)[number] | 'sum' | 'cooperation_sum',
  most: number,
  notes: Notes,
): number | null | undefined {
  const cell = cellIn(row, field);
  if (cell === null) return null;
  const value = withoutNationalId(cell.text.slice(0, longestShown));
  const said = /^(\d{1,2})(?:[.,](\d))?$/.exec(cell.text);
  if (!said) {
    notes.reasons.push({ code: 'number_not_understood', field, value });
    return undefined;
  }
  const tenths = Number(said[1]) * 10 + Number(said[2] ?? 0);
  if (tenths <= most) return tenths;
  notes.reasons.push({ code: 'number_beyond_line', field, value });
  return undefined;
}

function scoreIn(
  row: MappedRow,
  notes: Notes,
): Pick<MeasurementValues, 'lines' | 'totalTenths'> | null {
  const lines = lineFields.map((field) => tenthsIn(row, field, mostOfLine, notes));
  const sum = tenthsIn(row, 'sum', mostOfSum, notes);
  if (lines.includes(undefined) || sum === undefined) return null;
  const given = lines.filter((line) => typeof line === 'number');
  if (given.length === 0) {
    if (sum !== null) return { lines: null, totalTenths: sum };
    notes.reasons.push({ code: 'value_missing', field: 'overall', value: null });
    return null;
  }
  const added = given.reduce((total, line) => total + line, 0);
  if (given.length < lines.length) {
    if (sum !== null)
      notes.repairs.push({ code: 'sum_not_kept', field: 'sum', from: asWritten(sum), to: null });
    return { lines: lines as (number | null)[], totalTenths: null };
  }
  if (sum !== null && sum !== added) {
    const value = `${asWritten(sum)} ≠ ${asWritten(added)}`;
    notes.reasons.push({ code: 'sum_differs', field: 'sum', value });
    return null;
  }
  return { lines: given, totalTenths: added };
}

/** Of the cooperation the sheet has the sum alone; it is taken to be with the two who sit there. */
function togetherIn(row: MappedRow, facts: Facts, notes: Notes): number | null {
  const field = 'cooperation_sum';
  const sum = tenthsIn(row, field, mostOfSum, notes);
  if (sum === null || sum === undefined) return null;
  const change = { field, from: asWritten(sum), to: null } as const;
  if (!facts.licences.cooperation) {
    notes.repairs.push({ code: 'cooperation_left_out', ...change });
    return null;
  }
  notes.repairs.push({ code: 'cooperation_with_pair', ...change });
  return sum;
}

const asWritten = (tenths: number) => `${Math.floor(tenths / 10)},${tenths % 10}`;
