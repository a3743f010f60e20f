import type { Handler } from '../platform/http/handlers.ts';
import { importReply, isSameReport, keepReport, refuseStranger, runDryAgain } from './dry-run.ts';
import { findImport } from './import-sql.ts';

/** A dry run is made anew: what the service knows may have changed since it was looked at. */
export const getImport: Handler<'getImport'> = async (call) => {
  const { importId } = call.path;
  const found = refuseStranger(call, await findImport(call.db, importId));
  if (found.card.state === 'dry_run') {
    const { report } = await runDryAgain(call, found);
    if (!isSameReport(found.report, report)) await keepReport(call, found, report);
  }
  call.log({ teamId: found.teamId });
  return { status: 200, ...(await importReply(call, importId)) };
};
