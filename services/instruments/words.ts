import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type AddTextPackRequest = Schemas['AddTextPackRequest'];
export type ChangeLicenceRequest = Schemas['ChangeLicenceRequest'];
export type Licence = Schemas['Licence'];
export type RegisterLicenceRequest = Schemas['RegisterLicenceRequest'];
export type TeamForm = Schemas['TeamForm'];
export type TextPack = Schemas['TextPack'];
