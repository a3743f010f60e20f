import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Erasure = Schemas['Erasure'];
export type LegalGround = Schemas['LegalGround'];
export type Level = Schemas['Level'];
export type AnswerErasureRequest = Schemas['AnswerErasureRequest'];
