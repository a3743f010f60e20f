import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCasesByMark, today, touchCasesOf, updateNationalId } from './person-sql.ts';
import { nationalIdIn } from './sent-national-id.ts';
import { lockPerson, personReply, sealContext } from './standing-person.ts';
import type { NationalIds } from './words.ts';

export const setNationalId =
  (nationalIds: NationalIds): Handler<'setNationalId'> =>
  async (call) => {
    const { caseId } = call.path;
    const { keys } = nationalIds;
    const { nationalId } = call.body;
    const found = await lockPerson(call, nationalIds, caseId, call.expectedVersion);
    const { id, teamId, person } = found;
    if (nationalId === null) {
      await updateNationalId(call.db, id, null);
    } else {
      if (person.registration !== 'approved') throw new Problem('person-not-approved');
      if (keys.currentId === undefined) throw new Problem('national-id-keys-missing');
      const number = nationalIdIn(nationalId, nationalIds.kind, await today(call.db));
      const marks = keys.marks(number, teamId);
      const cases = await findCasesByMark(call.db, { teamId, otherThan: id, marks });
      if (cases.length > 0) throw new Problem('person-known', { cases });
      const sealed = keys.seal(number, sealContext(found));
      await updateNationalId(call.db, id, { ...sealed, mark: marks[0]! });
    }
    call.tell({ teamId, kind: 'person.changed', caseIds: await touchCasesOf(call.db, id) });
    call.log({ teamId, caseId });
    return personReply(call, nationalIds, caseId);
  };
