import { refuseWrittenNationalIds } from '../persons/persons.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseMixed, refuseToCome, refuseUnknown } from './consultation-rules.ts';
import { findNamed, insertConsultation } from './consultation-sql.ts';
import { written } from './standing-consultation.ts';

export const recordConsultation: Handler<'recordConsultation'> = async (call) => {
  const { teamId } = call.path;
  const said = call.body;
  refuseMixed(said);
  const { today, ...known } = await findNamed(call.db, { teamId, ...said });
  refuseUnknown(known);
  refuseToCome('/heldOn', said.heldOn, today);
  const { askedBy, about, advice, reference } = said;
  refuseWrittenNationalIds({ askedBy, about, advice, reference }, today);
  const id = newId();
  await insertConsultation(call.db, { ...said, id, teamId });
  return { status: 201, ...(await written(call, 'consultation.recorded', id)) };
};
