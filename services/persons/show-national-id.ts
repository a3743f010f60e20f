import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { readOwnPerson, sealContext } from './standing-person.ts';
import type { NationalIds } from './words.ts';

export const showNationalId =
  (nationalIds: NationalIds): Handler<'showNationalId'> =>
  async (call) => {
    const { caseId } = call.path;
    const found = await readOwnPerson(call, nationalIds, caseId);
    if (!found.sealed) throw new Problem('national-id-missing');
    const nationalId = nationalIds.keys.open(found.sealed, sealContext(found));
    if (nationalId === undefined) throw new Problem('national-id-keys-missing');
    call.log({ teamId: found.teamId, caseId, reason: call.body.purpose });
    return { status: 200, body: { nationalId } };
  };
