import type { Handler } from '../platform/http/handlers.ts';
import { getMeasurement } from './feedback-sql.ts';
import { measure } from './measure.ts';

export const recordMeasurement: Handler<'recordMeasurement'> = async (call) => {
  const { id } = await measure(call, { caseId: call.path.caseId, ...call.body });
  return { status: 201, body: await getMeasurement(call.db, id) };
};
