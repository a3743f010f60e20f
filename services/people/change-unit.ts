import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findLine, findUnit, lockUnit, updateUnit, useOfUnit } from './unit-sql.ts';

export const changeUnit: Handler<'changeUnit'> = async (call) => {
  const { unitId } = call.path;
  const before = await lockUnit(call.db, unitId);
  if (!before) throw new Problem('not-found');
  if (before.version !== call.expectedVersion)
    throw new Problem('version-stale', { current: before });
  if (call.body.parentId != null) await refusePartOfItself(call.db, unitId, call.body.parentId);
  if (call.body.level !== undefined && call.body.level !== before.level)
    await refuseLevelInUse(call.db, unitId);

  const version = await updateUnit(call.db, unitId, call.body);
  call.tell({ teamId: organisationStream, kind: 'unit.changed', unitId, version });
  call.log({});
  const body = await findUnit(call.db, unitId);
  if (!body) throw new Problem('internal');
  return { status: 200, body, etag: version };
};

type Db = Parameters<Handler<'changeUnit'>>[0]['db'];

async function refuseLevelInUse(db: Db, unitId: string): Promise<void> {
  const { agreements, seats, otherTeams } = await useOfUnit(db, unitId);
  if (agreements === 0 && seats.length === 0 && otherTeams.length === 0) return;
  throw new Problem('unit-level-in-use', {
    ...(seats.length > 0 && { cases: seats.map(({ caseId, alias }) => ({ id: caseId, alias })) }),
    ...(otherTeams.length > 0 && { otherCases: otherTeams }),
  });
}

async function refusePartOfItself(db: Db, unitId: string, parentId: string): Promise<void> {
  const line = await findLine(db, parentId);
  if (line.length === 0) throw new Problem('not-found');
  if (line.includes(unitId)) throw new Problem('unit-within-itself');
}
