import type { Database } from '../platform/database/connect.ts';
import { organisationStream, transact } from '../platform/database/transact.ts';
import { problemFromDatabase } from '../platform/http/database-problems.ts';
import { Problem } from '../platform/http/problem.ts';
import { carryOut, lockUnitsOfPlan } from './carry-out-plan.ts';
import { refuseInTheWay } from './planned-unit.ts';
import { findDuePlans, keepRefused, lockPlan } from './planned-unit-sql.ts';

const asService = { system: 'units', teamIds: [], isAdministrator: true };
const operation = { operationId: 'sweepUnits', action: 'write' } as const;

/**
 * What is planned for units becomes so on its day, or when the service next runs, as of that day. Each plan is a
 * transaction of its own, in the order of their days: carried out, or kept as refused until somebody sees to it.
 * Harmless in several processes at once: whoever comes second finds it done.
 */
export async function sweepUnits(database: Database): Promise<void> {
  const { result: due } = await transact(database, asService, operation, ({ db }) =>
    findDuePlans(db),
  );
  const failures: unknown[] = [];
  for (const planId of due) {
    try {
      await carryOutOrKeep(database, planId);
    } catch (error) {
      // Without the database none of them can be, and none goes before its turn. One that fails otherwise lets the others be.
      if (problemFromDatabase(error)?.slug === 'database-unavailable') throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not all were carried out');
}

async function carryOutOrKeep(database: Database, planId: string): Promise<void> {
  try {
    await transact(database, asService, operation, async (inside) => {
      await lockUnitsOfPlan(inside.db, planId);
      const plan = await lockPlan(inside.db, planId);
      if (plan?.state !== 'planned' || !plan.hasItsDay) return;
      await refuseInTheWay(inside.db, planId);
      await carryOut(inside, plan);
    });
  } catch (error) {
    const problem = error instanceof Problem ? error : problemFromDatabase(error);
    if (!problem || problem.slug === 'database-unavailable') throw error;
    await transact(database, asService, operation, async ({ db, tell }) => {
      const unitId = await keepRefused(db, planId, problem.slug);
      if (unitId) tell({ teamId: organisationStream, kind: 'unit.plan_changed', unitId });
    });
  }
}
