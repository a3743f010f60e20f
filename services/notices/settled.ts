import type { CallOf } from '../platform/http/handlers.ts';
import type { operations } from '../../openapi/generated/types.ts';
import { Problem } from '../platform/http/problem.ts';
import { findServiceChange, lockServiceChange, settleServiceChange } from './notices-sql.ts';

type Settling = operations['acknowledgeServiceChange' | 'withdrawServiceChange'];

/** By whom and whether it still may be is for the database to say. */
export async function settled(call: CallOf<Settling>, how: 'acknowledged' | 'withdrawn') {
  const { serviceChangeId } = call.path;
  const found = await lockServiceChange(call.db, serviceChangeId);
  if (!found) throw new Problem('not-found');
  const { teamId, level } = found;
  await settleServiceChange(call.db, serviceChangeId, how);
  call.tell({ teamId, kind: `service_change.${how}`, details: { level } });
  call.log({ teamId });
  const body = (await findServiceChange(call.db, teamId, serviceChangeId))!;
  return { status: 200 as const, body };
}
