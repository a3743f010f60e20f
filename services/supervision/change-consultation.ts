import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseMixed, refuseUnknown } from './consultation-rules.ts';
import { findNamed, updateConsultation } from './consultation-sql.ts';
import { lockKnownConsultation, written } from './standing-consultation.ts';

export const changeConsultation: Handler<'changeConsultation'> = async (call) => {
  const { consultationId } = call.path;
  const before = await lockKnownConsultation(call, consultationId, call.expectedVersion);
  if (before.recordedById !== call.caller.workerId) throw new Problem('consultation-not-yours');
  const { kind, teamId } = before;
  const { unitId, askedBy, reference, isStatutory } = { ...before, ...call.body };
  // The unit of a discussion is not said by anybody.
  const isDiscussion = kind === 'discussion';
  const said = isDiscussion ? call.body : { unitId, askedBy };
  refuseMixed({ kind, reference, isStatutory, ...said });
  const { today, ...known } = await findNamed(call.db, { teamId, unitId: call.body.unitId });
  refuseUnknown(known);
  const { about, advice } = call.body;
  refuseWrittenNationalIds(
    {
      askedBy: askedBy ?? undefined,
      about,
      advice: advice ?? undefined,
      reference: reference ?? undefined,
    },
    today,
  );
  await updateConsultation(call.db, consultationId, call.body);
  return { status: 200, ...(await written(call, 'consultation.changed', consultationId)) };
};
