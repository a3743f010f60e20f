import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { correctionsWith } from './correction-rules.ts';
import { importReply, keepReport, refuseStranger, runDryAgain, staleImport } from './dry-run.ts';
import { lockImport } from './import-sql.ts';

export const changeImportMapping: Handler<'changeImportMapping'> = async (call) => {
  const { importId } = call.path;
  const found = refuseStranger(call, await lockImport(call.db, importId));
  if (found.card.state === 'committed') throw new Problem('import-committed');
  if (found.card.version !== call.expectedVersion) throw await staleImport(call, found);
  const corrections = correctionsWith(found.corrections, call.body);
  const { report } = await runDryAgain(call, found, corrections);
  await keepReport(call, found, report, corrections);
  return { status: 200, ...(await importReply(call, importId)) };
};
