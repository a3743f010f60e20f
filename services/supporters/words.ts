import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Supporter = Schemas['Supporter'];
