import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Agreement = Schemas['Agreement'];
export type Competence = Schemas['Competence'];
export type Profession = Schemas['Profession'];
export type Staffing = Schemas['Staffing'];
export type Member = Schemas['Member'];
export type RoleGrant = Schemas['RoleGrant'];
export type Team = Schemas['Team'];
export type PlannedUnitChange = Schemas['PlannedUnitChange'];
export type Unit = Schemas['Unit'];
export type Worker = Schemas['Worker'];
export type ChangeMeetingRule = Schemas['ChangeMeetingRuleRequest'];
export type SeatWeights = Schemas['ChangeSeatWeightsRequest'];
export type AgendaGround = Schemas['AgendaGround'];
export type AgendaMinutes = Schemas['ChangeAgendaMinutesRequest'];
