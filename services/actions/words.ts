import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Question = Schemas['Question'];
export type ActionItem = Schemas['ActionItem'];
export type ActionState = Schemas['ActionState'];
export type ActionVersion = Schemas['ActionVersion'];
export type ListedActions = Schemas['ListedActions'];
