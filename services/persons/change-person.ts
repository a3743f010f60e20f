import type { Handler } from '../platform/http/handlers.ts';
import { today, touchCasesOf, updatePerson } from './person-sql.ts';
import { refuseTooMuch } from './registration-rules.ts';
import { lockPerson, personReply } from './standing-person.ts';
import type { NationalIds } from './words.ts';
import { refuseWrittenNationalIds } from './written-national-id.ts';

export const changePerson =
  (nationalIds: NationalIds): Handler<'changePerson'> =>
  async (call) => {
    const { caseId } = call.path;
    const { id, teamId, person } = await lockPerson(
      call,
      nationalIds,
      caseId,
      call.expectedVersion,
    );
    refuseTooMuch(person.registration, call.body);
    refuseWrittenNationalIds(call.body, await today(call.db));
    await updatePerson(call.db, id, call.body);
    call.tell({ teamId, kind: 'person.changed', caseIds: await touchCasesOf(call.db, id) });
    call.log({ teamId, caseId });
    return personReply(call, nationalIds, caseId);
  };
