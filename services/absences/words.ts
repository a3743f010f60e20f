import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Absence = Schemas['Absence'];
export type Cover = Schemas['Cover'];
export type CoverRequest = Schemas['CoverRequest'];
export type Planner = Schemas['Planner'];
export type ProblemCase = Schemas['ProblemCase'];
