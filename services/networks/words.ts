import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type AddContactRequest = Schemas['AddContactRequest'];
export type ChangeContactRequest = Schemas['ChangeContactRequest'];
export type ConsentAnswer = Schemas['ConsentAnswer'];
export type ConsentCover = Schemas['ConsentCover'];
export type ConsentState = Schemas['ConsentState'];
export type Network = Schemas['Network'];
export type NetworkContact = Schemas['NetworkContact'];
export type Registration = Schemas['Registration'];
