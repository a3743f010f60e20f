import type { Inside } from '../platform/database/transact.ts';
import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { overtakePlans } from './planned-unit-sql.ts';
import { refuseInUse } from './unit-in-use.ts';
import { refuseDay } from './unit-rules.ts';
import { findLine, findUnit, lockUnit, today, updateUnit, useOfUnit } from './unit-sql.ts';
import type { Unit } from './words.ts';

export const changeUnit: Handler<'changeUnit'> = async (call) => {
  const { db, body: change } = call;
  const { unitId } = call.path;
  const before = await lockUnit(db, unitId);
  if (!before) throw new Problem('not-found');
  if (before.version !== call.expectedVersion)
    throw new Problem('version-stale', { current: before });
  if (before.mergedIntoId !== null) throw new Problem('unit-ended');
  if (change.fromOn !== undefined) refuseDay(before, change.fromOn, await today(db));
  if (change.parentId != null) await refusePartOfItself(db, unitId, change.parentId);
  if (change.level !== undefined && change.level !== before.level) {
    refuseInUse('unit-level-in-use', [await useOfUnit(db, unitId)]);
  }
  if (change.endsOn != null && change.endsOn !== before.endsOn) {
    refuseInUse('unit-in-use', [await useOfUnit(db, unitId, change.endsOn)]);
  }
  const version = await updateUnit(db, unitId, change);
  await overtakePlans(db, unitId, {
    name: (change.name ?? before.name) !== before.name,
    level: (change.level ?? before.level) !== before.level,
    parent: change.parentId !== undefined && change.parentId !== before.parentId,
  });
  call.tell({ teamId: organisationStream, kind: 'unit.changed', unitId, version });
  call.log({});
  const body = await findUnit(db, unitId);
  if (!body) throw new Problem('internal');
  return { status: 200, body, etag: version };
};

type Db = Inside['db'];

export async function refusePartOfItself(
  db: Db,
  unitId: Unit['id'],
  parentId: string,
): Promise<void> {
  const line = await findLine(db, parentId);
  if (line.length === 0) throw new Problem('not-found');
  if (line.includes(unitId)) throw new Problem('unit-within-itself');
}
