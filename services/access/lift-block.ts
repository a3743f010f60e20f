import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseLifted } from './block-rules.ts';
import { liftBlockRow, lockBlock } from './block-sql.ts';

export const liftBlock: Handler<'liftBlock'> = async (call) => {
  const { blockId } = call.path;
  const found = await lockBlock(call.db, blockId);
  if (!found) throw new Problem('not-found');
  refuseLifted(found);
  const { teamId, caseId } = found;
  const body = await liftBlockRow(call.db, blockId, call.caller.workerId!);
  call.tell({ teamId, kind: 'case.block_lifted', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 200, body };
};
