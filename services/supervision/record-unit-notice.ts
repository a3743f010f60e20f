import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseToCome } from './consultation-rules.ts';
import { countUp, findNamed, insertNotice } from './consultation-sql.ts';
import { lockWaitingNotice, written } from './standing-consultation.ts';

/** By whoever of the team told it: it is the member's to tell, not theirs alone. */
export const recordUnitNotice: Handler<'recordUnitNotice'> = async (call) => {
  const { consultationId } = call.path;
  const { teamId } = await lockWaitingNotice(call, consultationId, call.expectedVersion);
  const { today } = await findNamed(call.db, { teamId });
  const { givenTo, givenOn } = call.body;
  refuseToCome('/givenOn', givenOn, today);
  refuseWrittenNationalIds({ givenTo }, today);
  await insertNotice(call.db, { ...call.body, consultationId, teamId });
  await countUp(call.db, consultationId);
  return { status: 200, ...(await written(call, 'consultation.notice_given', consultationId)) };
};
