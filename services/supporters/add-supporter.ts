import { lockOpenCase } from '../cases/cases.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseSupporter } from './supporter-rules.ts';
import { findSupporter, insertSupporter, judgeSupporter } from './supporter-sql.ts';

export const addSupporter: Handler<'addSupporter'> = async (call) => {
  const { caseId } = call.path;
  const { workerId, startsOn, endsOn = null } = call.body;
  const { teamId } = await lockOpenCase(call, caseId, undefined);
  const judged = await judgeSupporter(call.db, caseId, { workerId, startsOn, endsOn });
  refuseSupporter(judged);
  const id = newId();
  await insertSupporter(call.db, { ...judged, id, teamId, caseId, workerId });
  call.tell({
    teamId,
    kind: 'supporter.added',
    caseIds: [caseId],
    workerIds: [workerId],
    details: { toWorkerId: workerId },
  });
  call.log({ teamId, caseId });
  return { status: 201, body: (await findSupporter(call.db, id))!, etag: 1 };
};
