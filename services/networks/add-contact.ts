import { lockOpenCase } from '../cases/cases.ts';
import { refuseWrittenNationalIds } from '../persons/persons.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseTooMuch } from './network-rules.ts';
import { insertContact, registrationOf, today } from './network-sql.ts';
import { contactReply } from './standing-contact.ts';

export const addContact: Handler<'addContact'> = async (call) => {
  const { caseId } = call.path;
  const { teamId } = await lockOpenCase(call, caseId, undefined);
  const registration = await registrationOf(call.db, caseId);
  if (registration === null) throw new Problem('case-has-no-person');
  refuseTooMuch(registration, call.body, true);
  refuseWrittenNationalIds(call.body, await today(call.db));
  const id = newId();
  await insertContact(call.db, { ...call.body, id, teamId, caseId, registration });
  return { status: 201, ...(await contactReply(call, { teamId, caseId }, id)) };
};
