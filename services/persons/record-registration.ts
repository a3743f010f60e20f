import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { insertRegistration, today, touchCasesOf } from './person-sql.ts';
import { refuseRegistration } from './registration-rules.ts';
import { lockPerson, personReply } from './standing-person.ts';
import type { NationalIds } from './words.ts';

export const recordRegistration =
  (nationalIds: NationalIds): Handler<'recordRegistration'> =>
  async (call) => {
    const { caseId } = call.path;
    const { state, said, saidOn, words } = call.body;
    const { id, teamId, person } = await lockPerson(
      call,
      nationalIds,
      caseId,
      call.expectedVersion,
    );
    const isInDoubt = person.inDoubtSinceAt !== null;
    refuseRegistration(person.registration, state, person.caseState, isInDoubt);
    if (saidOn !== undefined && saidOn > (await today(call.db))) {
      throw new Problem('validation-failed', {
        errors: [{ pointer: '/saidOn', message: 'is in the future' }],
      });
    }
    await insertRegistration(call.db, {
      teamId,
      personId: id,
      state,
      said,
      saidOn: saidOn ?? null,
      words: words ?? null,
      recordedBy: call.caller.workerId!,
    });
    call.tell({
      teamId,
      kind: 'person.registration_changed',
      caseIds: await touchCasesOf(call.db, id),
      details: { registration: state },
    });
    call.log({ teamId, caseId });
    return personReply(call, nationalIds, caseId);
  };
