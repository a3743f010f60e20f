import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { insertClosedRecord } from './case-sql.ts';
import type { ClosedRecord } from './case-sql.ts';

/**
 * A case that had ended before the service was there, as an import states it: no pair, and neither
 * reason nor position recorded. Tells `case.recorded`: nobody closes it now.
 */
export async function recordClosedCase(
  inside: Inside,
  record: Omit<ClosedRecord, 'id'>,
): Promise<string> {
  const id = newId();
  await insertClosedRecord(inside.db, { ...record, id });
  const { teamId, importId } = record;
  inside.tell({ teamId, kind: 'case.recorded', caseIds: [id], importId, version: 1 });
  inside.log({ action: 'write', teamId, caseId: id });
  return id;
}
