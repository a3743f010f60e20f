import type { Handlers } from '../platform/http/handlers.ts';
import { changePerson } from './change-person.ts';
import { getPerson } from './get-person.ts';
import { recordRegistration } from './record-registration.ts';
import { setNationalId } from './set-national-id.ts';
import { showNationalId } from './show-national-id.ts';
import type { NationalIds } from './words.ts';

/** The door of the room: who the person of a case is, as far as they have agreed to be registered. */
export function personHandlers(nationalIds: NationalIds) {
  return {
    getPerson: getPerson(nationalIds),
    changePerson: changePerson(nationalIds),
    recordRegistration: recordRegistration(nationalIds),
    setNationalId: setNationalId(nationalIds),
    showNationalId: showNationalId(nationalIds),
  } satisfies Partial<Handlers>;
}

export { addKeyToFile, readNationalIds } from './national-id-settings.ts';
export { nationalIdIn } from './sent-national-id.ts';
export { rotateNationalIds } from './rotate-national-ids.ts';
export { refuseWrittenNationalIds } from './written-national-id.ts';
export { sealContext } from './standing-person.ts';
export type { NationalIds } from './words.ts';
