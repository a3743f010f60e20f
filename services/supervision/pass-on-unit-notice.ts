import type { Handler } from '../platform/http/handlers.ts';
import { passOnNotice } from './consultation-sql.ts';
import { lockWaitingNotice, written } from './standing-consultation.ts';

/** By anybody of the team, as whatever else a leaver leaves behind is passed on. */
export const passOnUnitNotice: Handler<'passOnUnitNotice'> = async (call) => {
  const { consultationId } = call.path;
  await lockWaitingNotice(call, consultationId, call.expectedVersion);
  await passOnNotice(call.db, consultationId, call.body.ownerId);
  return { status: 200, ...(await written(call, 'consultation.changed', consultationId)) };
};
