import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseMisnamed, refuseUnknown } from './block-rules.ts';
import { findBlock, findNamed, insertBlock, lockCaseOfTeam } from './block-sql.ts';
import type { NewBlock } from './block-sql.ts';

/**
 * Never refused for what it leads to: that the caller, or everybody, no longer sees the case is the person's to decide, and
 * whoever asks has been told before.
 */
export const recordBlock: Handler<'recordBlock'> = async (call) => {
  const { caseId } = call.path;
  const { kind, workerId, unitId, words } = call.body;
  refuseMisnamed({ kind, workerId, unitId });
  const found = await lockCaseOfTeam(call.db, caseId);
  if (!found) throw new Problem('not-found');
  if (!found.isOfPerson) throw new Problem('case-has-no-person');
  const named = { workerId: workerId ?? null, unitId: unitId ?? null };
  refuseUnknown(await findNamed(call.db, caseId, named));
  const id = await closeCaseTo(call, {
    teamId: found.teamId,
    caseId,
    kind,
    workerId: workerId ?? null,
    unitId: unitId ?? null,
    words: words?.trim() ?? null,
    recordedBy: call.caller.workerId!,
  });
  const body = await findBlock(call.db, id);
  if (!body) throw new Problem('internal');
  return { status: 201, body };
};

/** Records a block and tells `case.blocked`, which says neither to whom nor why. Answers the block's id. */
export async function closeCaseTo(inside: Inside, row: Omit<NewBlock, 'id'>): Promise<string> {
  const id = newId();
  const { teamId, caseId, recordedAt } = row;
  await insertBlock(inside.db, { ...row, id });
  const when = recordedAt === undefined ? {} : { at: recordedAt, actorId: row.recordedBy };
  inside.tell({ teamId, kind: 'case.blocked', caseIds: [caseId], ...when });
  inside.log({ teamId, caseId, action: 'write' });
  return id;
}
