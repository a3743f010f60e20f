import {
  dayIn,
  fractionIn,
  nextDay,
  saidIn,
  shortTextIn,
  textIn,
  type Notes,
} from './cell-rules.ts';
import type { MappedRow, PlannedRow, SeatUnitRef, WorkerValues } from './import-plan.ts';
import { findUnit, type Names } from './name-rules.ts';
import { plannedRow, type Context } from './verdict-rules.ts';
import { competencesOf, isNobody, levelOf, professionOf, wordKey } from './spelling-rules.ts';

const longestName = 120;
const longestPhone = 40;

/** Workers and their agreements. Accepted rows become known to the rows of cases and inquiries. */
export function planWorkerRows(rows: MappedRow[], context: Context): PlannedRow[] {
  const seen = new Map<string, { row: number; said: string }>();
  return rows.map((row) => {
    const planned = planWorkerRow(row, context, seen);
    const { names } = context;
    const { values, key } = planned;
    if (key !== null && planned.verdict === 'refused') names.refused.set(key, row.row.number);
    if (values?.kind === 'worker' && key !== null && planned.verdict !== 'already_imported') {
      const { workerId, name, unit, startsOn } = values;
      names.people.push({ workerId, key, name, level: unit.level, startsOn, endedOn: null });
      if (!findUnit(names, unit.name)) names.units.push(unit);
    }
    return planned;
  });
}

function planWorkerRow(
  row: MappedRow,
  context: Context,
  seen: Map<string, { row: number; said: string }>,
): PlannedRow {
  const notes: Notes = { reasons: [], repairs: [], readings: [] };
  const name = nameIn(row, notes);
  const key = name === null ? null : wordKey(name);
  const known = context.facts.members.find((member) => wordKey(member.name) === key);
  const values = valuesOf(row, name, context, notes);
  refuseTwice(row, key, seen, notes);
  const match = known && ({ code: 'member_known', field: 'name', to: known.name } as const);
  return plannedRow({ row, kind: 'worker', key, notes, values, match }, context);
}

/** The name in its ordinary order. */
function nameIn(row: MappedRow, notes: Notes): string | null {
  const said = shortTextIn(row, 'name', longestName, notes);
  if (said === null || isNobody(said)) {
    notes.reasons.push({ code: 'value_missing', field: 'name', value: said });
    return null;
  }
  const turned = /^([^,]+), *([^,]+)$/.exec(said);
  if (!turned) return said;
  const name = `${turned[2]} ${turned[1]}`;
  notes.repairs.push({ code: 'name_turned', field: 'name', from: said, to: name });
  return name;
}

function valuesOf(
  row: MappedRow,
  name: string | null,
  { facts, names }: Context,
  notes: Notes,
): WorkerValues | null {
  const unit = unitIn(row, names, notes);
  const fraction = fractionIn(row, notes);
  const period = periodIn(row, facts.today, notes);
  const profession = professionIn(row, notes);
  const competences = competencesIn(row, notes);
  const phone = shortTextIn(row, 'phone', longestPhone, notes);
  const key = name === null ? '' : wordKey(name);
  const corrected = names.corrections.workers.find((other) => wordKey(other.name) === key);
  const elsewhere = facts.others.find((other) => wordKey(other.name) === key);
  if (elsewhere && !corrected) {
    const seen = { field: 'name', from: name, to: elsewhere.name } as const;
    notes.readings.push({ code: 'name_also_elsewhere', ...seen });
  }
  if (name === null || unit === null || fraction === null) return null;
  const workerId = corrected?.workerId ?? null;
  return {
    kind: 'worker',
    workerId,
    name,
    profession,
    phone,
    unit,
    fraction,
    competences,
    ...period,
  };
}

/** The home unit and its level. A known unit decides its level; the row may only agree. */
function unitIn(row: MappedRow, names: Names, notes: Notes): SeatUnitRef | null {
  const said = shortTextIn(row, 'unit', longestName, notes);
  const saidLevel = textIn(row, 'level');
  const level = saidLevel === null ? null : levelOf(saidLevel);
  if (said === null) notes.reasons.push({ code: 'value_missing', field: 'unit', value: null });
  const known = said === null ? null : findUnit(names, said);
  if (saidLevel !== null && level === null) {
    notes.reasons.push({
      code: 'level_not_understood',
      field: 'level',
      value: saidLevel.slice(0, 60),
    });
    return null;
  }
  if (saidLevel === null && known === null) {
    notes.reasons.push({ code: 'value_missing', field: 'level', value: null });
    return null;
  }
  if (known?.level === 'other') {
    notes.reasons.push({ code: 'unit_fills_no_seat', field: 'unit', value: said });
    return null;
  }
  if (level !== null && known && known.level !== level) {
    notes.reasons.push({ code: 'unit_level_differs', field: 'level', value: saidLevel });
    return null;
  }
  if (saidLevel !== null && saidLevel !== level) {
    notes.readings.push({ code: 'level_spelling', field: 'level', from: saidLevel, to: level });
  }
  if (said === null) return null;
  if (known) return { ...known, level: known.level };
  return level === null ? null : { unitId: null, name: said, level };
}

function periodIn(
  row: MappedRow,
  today: string,
  notes: Notes,
): Pick<WorkerValues, 'startsOn' | 'plannedEndOn'> {
  const start = dayIn(row, 'starts_on', notes);
  if (textIn(row, 'starts_on') === null) {
    notes.repairs.push({ code: 'start_missing', field: 'starts_on', from: null, to: today });
  }
  const startsOn = start ?? today;
  const lastDay = dayIn(row, 'ends_on', notes);
  if (lastDay === null) return { startsOn, plannedEndOn: null };
  const plannedEndOn = nextDay(lastDay);
  const field = 'ends_on';
  if (lastDay < startsOn) notes.reasons.push({ code: 'ends_before_start', field, value: lastDay });
  else if (lastDay < today) notes.reasons.push({ code: 'agreement_over', field, value: lastDay });
  else notes.readings.push({ code: 'last_day_included', field, from: lastDay, to: plannedEndOn });
  return { startsOn, plannedEndOn };
}

function professionIn(row: MappedRow, notes: Notes): string {
  const from = textIn(row, 'profession')?.slice(0, longestName) ?? null;
  const profession = from === null ? null : professionOf(from);
  const change = { field: 'profession', from, to: profession ?? 'other' } as const;
  if (profession === null) notes.repairs.push({ code: 'profession_not_known', ...change });
  else if (profession !== from) notes.readings.push({ code: 'profession_spelling', ...change });
  return profession ?? 'other';
}

function competencesIn(row: MappedRow, notes: Notes): string[] {
  const field = 'competences';
  const found = new Set<string>();
  for (const { said, competence } of competencesOf(textIn(row, field) ?? '')) {
    const change = { field, from: said.slice(0, 60), to: competence } as const;
    if (competence === null) notes.repairs.push({ code: 'competence_not_known', ...change });
    else if (found.has(competence)) notes.repairs.push({ code: 'competence_twice', ...change });
    else notes.readings.push({ code: 'competence_spelling', ...change });
    if (competence !== null) found.add(competence);
  }
  return [...found];
}

function refuseTwice(
  row: MappedRow,
  key: string | null,
  seen: Map<string, { row: number; said: string }>,
  notes: Notes,
): void {
  if (key === null) return;
  const said = JSON.stringify(saidIn(row));
  const before = seen.get(key);
  if (!before) seen.set(key, { row: row.row.number, said });
  else {
    const code = before.said === said ? 'row_twice' : 'name_twice';
    notes.reasons.push({ code, field: 'name', value: textIn(row, 'name'), row: before.row });
  }
}
