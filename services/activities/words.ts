import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Activity = Schemas['Activity'];
export type RecordActivityRequest = Schemas['RecordActivityRequest'];
export type ChangeActivityRequest = Schemas['ChangeActivityRequest'];
export type PlannedActivity = Schemas['PlannedActivity'];
export type PlanActivityRequest = Schemas['PlanActivityRequest'];
export type ChangePlannedActivityRequest = Schemas['ChangePlannedActivityRequest'];
