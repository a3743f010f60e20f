import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Erasure = Schemas['Erasure'];
export type LegalGround = Schemas['LegalGround'];
export type Level = Schemas['Level'];
/** What an inquiry is to one who asks to be erased by it. */
export interface InquiryToErase {
  teamId: string;
  about: Schemas['About'];
  /** The case that it belongs to. */
  caseId: string | null;
  isEnded: boolean;
  isErased: boolean;
}
export type AnswerErasureRequest = Schemas['AnswerErasureRequest'];
