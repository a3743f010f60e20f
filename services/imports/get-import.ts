import type { Handler } from '../platform/http/handlers.ts';
import type { Inside } from '../platform/database/transact.ts';
import { importReply, isSameReport, keepReport, refuseStranger, runDryAgain } from './dry-run.ts';
import { findImport, lockImport, type FoundImport } from './import-sql.ts';

/** A dry run is made anew: what the service knows may have changed since it was looked at. */
export const getImport: Handler<'getImport'> = async (call) => {
  const { importId } = call.path;
  const found = refuseStranger(call, await findImport(call.db, importId));
  if (found.card.state === 'dry_run') await lookAnew(call, found);
  return { status: 200, ...(await importReply(call, importId)) };
};

/**
 * Keeps what the dry run says now if it says something else. Readers wait for each other and for whoever corrects the
 * mapping or carries the import out, and what was planned before somebody came between is planned again.
 */
async function lookAnew(call: Inside, found: FoundImport): Promise<void> {
  const { report } = await runDryAgain(call, found);
  if (isSameReport(found.report, report)) return;
  const now = refuseStranger(call, await lockImport(call.db, found.card.id));
  if (now.card.state !== 'dry_run') return;
  const isAsFound = now.card.version === found.card.version;
  const latest = isAsFound ? report : (await runDryAgain(call, now)).report;
  if (!isSameReport(now.report, latest)) await keepReport(call, now, latest);
}
