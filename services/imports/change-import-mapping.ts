import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { correctionsWith } from './correction-rules.ts';
import { importBody, importReply, keepReport, refuseStranger, runDryAgain } from './dry-run.ts';
import { lockImport } from './import-sql.ts';

export const changeImportMapping: Handler<'changeImportMapping'> = async (call) => {
  const { importId } = call.path;
  const found = refuseStranger(call, await lockImport(call.db, importId));
  if (found.card.state === 'committed') throw new Problem('import-committed');
  if (found.card.version !== call.expectedVersion) {
    const current = await importBody(call, found);
    throw new Problem('version-stale', { current }, [{ teamId: found.teamId }]);
  }
  const corrections = correctionsWith(found.corrections, call.body);
  const { report } = await runDryAgain(call, found, corrections);
  await keepReport(call, found, report, corrections);
  call.log({ teamId: found.teamId });
  return { status: 200, ...(await importReply(call, importId)) };
};
