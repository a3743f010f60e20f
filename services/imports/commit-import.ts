import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { carryOut } from './carry-out.ts';
import { importReply, isSameReport, refuseStranger, runDryAgain, staleImport } from './dry-run.ts';
import { withoutAnswers } from './import-report.ts';
import { lockImport, updateImport, waitForTurn, type FoundImport } from './import-sql.ts';

export const commitImport: Handler<'commitImport'> = async (call) => {
  const { importId } = call.path;
  const found = refuseStranger(call, await lockImport(call.db, importId));
  if (found.card.state === 'committed') throw new Problem('import-committed');
  if (found.card.version !== call.expectedVersion) throw await staleImport(call, found);
  await carryOutImport(call, found, call.caller.workerId ?? '');
  return { status: 200, ...(await importReply(call, importId)) };
};

/**
 * Carries out exactly what was seen: planned anew behind the lock, and refused as stale when the
 * plan has become another since. Tells `import.committed` and what each row became.
 */
export async function carryOutImport(
  inside: Inside,
  found: FoundImport,
  leaderId: string,
): Promise<void> {
  const { teamId } = found;
  const importId = found.card.id;
  await waitForTurn(inside.db, teamId);
  const { plan, report } = await runDryAgain(inside, found);
  if (!isSameReport(found.report, report)) throw await staleImport(inside, { ...found, report });
  const { accepted, repaired, waitingForSecondSeat } = report.counts;
  if (accepted + repaired + waitingForSecondSeat === 0) throw new Problem('import-blocked');
  const result = await carryOut(inside, { teamId, importId, leaderId }, plan);
  await updateImport(inside.db, importId, {
    report: { ...withoutAnswers(report), result },
    isCommitted: true,
  });
  inside.tell({ teamId, kind: 'import.committed', importId });
}
