import type { components } from '../../openapi/generated/types.ts';
import type { KeyRing } from '../platform/key-ring.ts';

type Schemas = components['schemas'];

export type Registration = Schemas['Registration'];
export type RecordedRegistration = Schemas['RecordedRegistration'];
export type Person = Schemas['Person'];
export type ChangePersonRequest = Schemas['ChangePersonRequest'];
export type ProblemCase = Schemas['ProblemCase'];

/** How this installation keeps national ids, and of whom. */
export interface NationalIds {
  keys: KeyRing;
  /** A demonstration or a test takes invented people's numbers and no other; earnest takes no invented ones. */
  kind: 'real' | 'synthetic';
}
