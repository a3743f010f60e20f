import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseToCome } from './consultation-rules.ts';
import { countUp, findNamed, insertNotice } from './consultation-sql.ts';
import { lockKnownConsultation, written } from './standing-consultation.ts';

/** By whoever of the team told it: it is the member's to tell, not theirs alone. */
export const recordUnitNotice: Handler<'recordUnitNotice'> = async (call) => {
  const { consultationId } = call.path;
  const { teamId, notice } = await lockKnownConsultation(
    call,
    consultationId,
    call.expectedVersion,
  );
  if (!notice) throw new Problem('notice-not-due');
  if (notice.isGiven) throw new Problem('notice-given');
  const { today } = await findNamed(call.db, { teamId });
  const { givenTo, givenOn } = call.body;
  refuseToCome('/givenOn', givenOn, today);
  refuseWrittenNationalIds({ givenTo }, today);
  await insertNotice(call.db, { ...call.body, consultationId, teamId });
  await countUp(call.db, consultationId);
  return { status: 200, ...(await written(call, 'consultation.notice_given', consultationId)) };
};
