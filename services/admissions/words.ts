import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Admission = Schemas['Admission'];
export type SetCollaborationMeetingRequest = Schemas['SetCollaborationMeetingRequest'];
