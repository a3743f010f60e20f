import type { Corrections, Field, SheetKind } from './import-plan.ts';
import { wordKey } from './spelling-rules.ts';

/** What a person says of the mapping in one go. */
export interface Said {
  sheets?:
    | {
        name: string;
        kind: SheetKind;
        headingRow?: number | null | undefined;
        columns?: { number: number; field: Field | null }[] | undefined;
      }[]
    | undefined;
  names?:
    | {
        name: string;
        kind: 'worker' | 'unit';
        workerId?: string | null | undefined;
        workerName?: string | null | undefined;
        unitId?: string | null | undefined;
      }[]
    | undefined;
}

/**
 * What has been said before, with what is said now. A sheet is told anew as a whole, but for the
 * columns left unsaid while its kind stays; a name is told anew, or taken back by naming nobody.
 */
export function correctionsWith(before: Partial<Corrections>, said: Said): Corrections {
  const sheets = new Map((before.sheets ?? []).map((sheet) => [sheet.name, sheet]));
  for (const { name, kind, headingRow, columns = [] } of said.sheets ?? []) {
    const known = sheets.get(name);
    const kept = known?.kind === kind ? known.columns : [];
    const told = new Set(columns.map(({ number }) => number));
    sheets.set(name, {
      name,
      kind,
      headingRow: headingRow === undefined ? known?.headingRow : headingRow,
      columns: [...kept.filter(({ number }) => !told.has(number)), ...columns],
    });
  }
  const workers = new Map((before.workers ?? []).map((each) => [wordKey(each.name), each]));
  const units = new Map((before.units ?? []).map((each) => [wordKey(each.name), each]));
  for (const { name, kind, workerId, workerName, unitId } of said.names ?? []) {
    const key = wordKey(name);
    const spoken = kind === 'worker' ? workers : units;
    spoken.delete(key);
    if (kind === 'worker' && workerId) workers.set(key, { name, workerId });
    else if (kind === 'worker' && workerName) workers.set(key, { name, workerName });
    if (kind === 'unit' && unitId) units.set(key, { name, unitId });
  }
  return {
    sheets: [...sheets.values()],
    workers: [...workers.values()],
    units: [...units.values()],
  };
}
