import { saidIn, type Notes } from './cell-rules.ts';
import type {
  Facts,
  Field,
  MappedRow,
  PlannedRow,
  ReadingCode,
  RowKind,
  RowValues,
  Said,
} from './import-plan.ts';
import type { Names } from './name-rules.ts';

/** What the rules for one row know besides the row. */
export interface Context {
  facts: Facts;
  names: Names;
  /** Words of rows imported before, by kind and key. */
  earlier: Map<string, Said>;
}

export function contextOf(facts: Facts, names: Names): Context {
  const earlier = facts.earlier.map(({ kind, key, said }) => [`${kind} ${key}`, said] as const);
  return { facts, names, earlier: new Map(earlier) };
}

export interface ReadRow {
  row: MappedRow;
  kind: RowKind;
  key: string | null;
  notes: Notes;
  values: RowValues | null;
  /** What the service has of the row already, by whatever way it came, in words that are shown. */
  match?: { code: ReadingCode; field: Field; to: string } | undefined;
}

/**
 * The verdict on a row. Seen before comes first, since nothing is done with such a row whatever it
 * says; then a reason to refuse; then a case whose pair is not whole; then repairs.
 */
export function plannedRow(
  { row, kind, key, notes, values, match }: ReadRow,
  context: Context,
): PlannedRow {
  const { reasons, repairs, readings } = notes;
  const said = saidIn(row);
  const earlier = key === null ? undefined : context.earlier.get(`${kind} ${key}`);
  const isTwice = reasons.some((reason) => reason.row !== undefined);
  // By its number a row may be another person's, which is not to be passed over.
  const isDoubtful = reasons.some(({ code }) => code === 'reference_in_use');
  const same = { sheet: row.sheet, row: row.row.number, kind, key, said };
  if ((earlier ?? match) && !isTwice && !isDoubtful) {
    return {
      ...same,
      verdict: 'already_imported',
      reasons: [],
      repairs: [],
      readings: earlier ? changedSince(earlier, said) : match ? [{ ...match, from: null }] : [],
      values: null,
    };
  }
  const waits = values?.kind === 'case' && values.problem !== null;
  if (values === null || (reasons.length > 0 && !waits) || isTwice) {
    return { ...same, verdict: 'refused', reasons, repairs: [], readings, values: null };
  }
  if (waits) {
    return { ...same, verdict: 'waiting_for_second_seat', reasons, repairs, readings, values };
  }
  const verdict = repairs.length > 0 ? 'repaired' : 'accepted';
  return { ...same, verdict, reasons: [], repairs, readings, values };
}

/** The service is the source once a row is in: what the sheet says since is shown, not taken over. */
function changedSince(earlier: Said, now: Said): PlannedRow['readings'] {
  const fields = new Set([...Object.keys(earlier), ...Object.keys(now)]) as Set<keyof Said>;
  const changed = [...fields].filter((field) => earlier[field] !== now[field]);
  if (changed.length === 0) {
    return [{ code: 'imported_before', field: null, from: null, to: null }];
  }
  return changed.map((field) => ({
    code: 'changed_since_import',
    field,
    from: earlier[field] ?? null,
    to: now[field] ?? null,
  }));
}
