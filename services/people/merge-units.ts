import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refusePartOfItself } from './change-unit.ts';
import { refuseOtherLevels } from './unit-in-use.ts';
import { refuseDay } from './unit-rules.ts';
import { findUnit, lockUnit, mergeUnitsInto, today } from './unit-sql.ts';
import type { Unit } from './words.ts';

/** Units end and this one goes on for them. Whatever points at them stays as it is, and says this one from then on. */
export const mergeUnits: Handler<'mergeUnits'> = async (call) => {
  const { db } = call;
  const { unitId } = call.path;
  const { mergedOn, units } = call.body;
  const asked = new Map(units.map((one) => [one.unitId, one.version]));
  // In the order of their ids, so that two who merge the same units the other way round wait for each other.
  const locked = new Map<string, Unit>();
  for (const id of [...new Set([unitId, ...asked.keys()])].toSorted()) {
    const found = await lockUnit(db, id);
    if (!found) throw new Problem('not-found');
    locked.set(id, found);
  }
  const into = locked.get(unitId) as Unit; // it was among those locked
  const merged = [...asked.keys()].map((id) => locked.get(id) as Unit);
  const stale = merged.find(({ id, version }) => version !== asked.get(id));
  if (stale) throw new Problem('version-stale', { current: stale });
  if (asked.has(unitId)) throw new Problem('unit-within-itself');
  if ([into, ...merged].some(({ endsOn, mergedIntoId }) => (endsOn ?? mergedIntoId) !== null)) {
    throw new Problem('unit-ended');
  }
  const day = await today(db);
  for (const one of merged) refuseDay(one, mergedOn ?? day, day);
  const others = merged.filter(({ level }) => level !== into.level).map(({ id }) => id);
  if (others.length > 0) await refuseOtherLevels(db, others);
  for (const { id } of merged) await refusePartOfItself(db, id, unitId);

  await mergeUnitsInto(db, unitId, { ids: [...asked.keys()], mergedOn });
  const items: Unit[] = [];
  for (const { id } of merged) {
    const now = await findUnit(db, id);
    if (!now) throw new Problem('internal');
    items.push(now);
    const { version } = now;
    call.tell({ teamId: organisationStream, kind: 'unit.changed', unitId: id, version });
  }
  call.log({});
  return { status: 200, body: { items } };
};
