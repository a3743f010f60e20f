import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type AgreedCrisisPlan = Schemas['AgreedCrisisPlan'];
export type Invocation = Schemas['Invocation'];
export type LifeDomainRequest = Schemas['LifeDomainRequest'];
export type Plan = Schemas['Plan'];
export type RecordInvocationRequest = Schemas['RecordInvocationRequest'];
export type Registration = Schemas['Registration'];
