import { planCaseRows } from './case-row-rules.ts';
import type { Corrections, Facts, ImportPlan, PlannedRow, UnknownName } from './import-plan.ts';
import { planInquiryRows } from './inquiry-row-rules.ts';
import { mapSheets, rowsOf } from './mapping-rules.ts';
import { namesFrom } from './name-rules.ts';
import { planMeasurementRows } from './measurement-row-rules.ts';
import { isNobody, wordKey } from './spelling-rules.ts';
import { contextOf } from './verdict-rules.ts';
import { planWorkerRows } from './worker-row-rules.ts';
import type { Workbook } from './workbook.ts';

/**
 * What would become of every row of a workbook. Nothing is carried out, and the same workbook,
 * facts and corrections always give the same plan.
 */
export function planImport(workbook: Workbook, facts: Facts, corrections: Corrections): ImportPlan {
  const sheets = mapSheets(workbook, corrections);
  const context = contextOf(facts, namesFrom(facts, corrections));
  // In this order: whoever has a row of their own is known to those below.
  const workers = planWorkerRows(rowsOf(workbook, sheets, 'workers'), context);
  const cases = planCaseRows(rowsOf(workbook, sheets, 'cases'), context);
  const inquiries = planInquiryRows(rowsOf(workbook, sheets, 'inquiries'), context);
  const answers = planMeasurementRows(rowsOf(workbook, sheets, 'measurements'), context, cases);
  const rows = [...workers, ...cases, ...inquiries, ...answers];
  return { sheets, rows, unknownNames: unknownNames(rows, corrections) };
}

const nobody = { workerId: null, workerName: null, unitId: null };

/** Names to be pointed out by a person, and those that have been. */
function unknownNames(rows: PlannedRow[], corrections: Corrections): UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const row of rows) {
    for (const { name, kind } of namesToPointOut(row)) {
      const key = `${kind} ${wordKey(name)}`;
      const rowCount = (found.get(key)?.rowCount ?? 0) + 1;
      found.set(key, { ...nobody, name, kind, rowCount });
    }
  }
  for (const { name, workerId = null, workerName = null } of corrections.workers) {
    const key = `worker ${wordKey(name)}`;
    const rowCount = found.get(key)?.rowCount ?? 1;
    found.set(key, { ...nobody, name, kind: 'worker', rowCount, workerId, workerName });
  }
  for (const { name, unitId } of corrections.units) {
    const key = `unit ${wordKey(name)}`;
    const rowCount = found.get(key)?.rowCount ?? 1;
    found.set(key, { ...nobody, name, kind: 'unit', rowCount, unitId });
  }
  return [...found.values()];
}

function namesToPointOut(row: PlannedRow): { name: string; kind: 'worker' | 'unit' }[] {
  const workers = row.reasons
    .filter(({ code }) => code === 'worker_unknown' || code === 'worker_no_member')
    .flatMap(({ value }) => (value === null ? [] : [{ name: value, kind: 'worker' as const }]));
  const owners = row.repairs
    .filter(({ code, from }) => code === 'owner_is_team_leader' && from !== null && !isNobody(from))
    .map(({ from }) => ({ name: from ?? '', kind: 'worker' as const }));
  const units = row.repairs
    .filter(({ code }) => code === 'unit_added' || code === 'unit_level_from_pair')
    .map(({ from, to, code }) => ({
      name: (code === 'unit_added' ? to : from) ?? '',
      kind: 'unit' as const,
    }));
  return [...workers, ...owners, ...units];
}
