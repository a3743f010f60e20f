import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Visit = Schemas['Visit'];
export type VisitKind = Schemas['VisitKind'];
export type VisitReason = Schemas['VisitReason'];
export type EmergencyAccess = Schemas['EmergencyAccess'];
export type ReviewVerdict = Schemas['ReviewVerdict'];
export type Level = Schemas['Level'];
