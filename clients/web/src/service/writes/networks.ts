/** The people and services around a person; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const addContact = (caseId: string, body: Schemas['AddContactRequest'], key: string) =>
  take(
    api.POST('/cases/{caseId}/network/contacts', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const changeContact = (
  contactId: string,
  body: Schemas['ChangeContactRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/network-contacts/{contactId}', {
      params: { path: { contactId }, header: upon(version) },
      body,
    }),
  );

export const removeContact = (contactId: string, act: Act) =>
  take(
    api.POST('/network-contacts/{contactId}/removal', {
      params: { path: { contactId }, header: onceUpon(act) },
    }),
  );

export const recordConsent = (contactId: string, body: Schemas['RecordConsentRequest'], act: Act) =>
  take(
    api.POST('/network-contacts/{contactId}/consents', {
      params: { path: { contactId }, header: onceUpon(act) },
      body,
    }),
  );
