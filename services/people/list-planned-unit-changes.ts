import type { Handler } from '../platform/http/handlers.ts';
import { asSeen, shownIn } from './planned-unit.ts';
import { findPlans } from './planned-unit-sql.ts';
import type { PlannedUnitChange } from './words.ts';

export const listPlannedUnitChanges: Handler<'listPlannedUnitChanges'> = async ({ db, log }) => {
  const items: PlannedUnitChange[] = [];
  for (const plan of await findPlans(db)) items.push(await asSeen(db, plan));
  const shown = items.flatMap(shownIn);
  for (const entry of shown.length > 0 ? shown : [{}]) log(entry);
  return { status: 200, body: { items } };
};
