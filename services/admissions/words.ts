import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Admission = Schemas['Admission'];
export type RecordAdmissionRequest = Schemas['RecordAdmissionRequest'];
export type SetCollaborationMeetingRequest = Schemas['SetCollaborationMeetingRequest'];
