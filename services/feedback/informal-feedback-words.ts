import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type ChangeInformalFeedbackRequest = Schemas['ChangeInformalFeedbackRequest'];
export type InformalFeedback = Schemas['InformalFeedback'];
export type RecordInformalFeedbackRequest = Schemas['RecordInformalFeedbackRequest'];
