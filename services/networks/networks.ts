import type { Handlers } from '../platform/http/handlers.ts';
import { addContact } from './add-contact.ts';
import { changeContact } from './change-contact.ts';
import { getNetwork } from './get-network.ts';
import { recordConsent } from './record-consent.ts';
import { removeContact } from './remove-contact.ts';

/** The door of the room: the people and services around a person, with the person's own consent for each. */
export const networkHandlers = {
  addContact,
  changeContact,
  getNetwork,
  recordConsent,
  removeContact,
} satisfies Partial<Handlers>;
