import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Consultation = Schemas['Consultation'];
export type ChangeConsultationRequest = Schemas['ChangeConsultationRequest'];
export type RecordConsultationRequest = Schemas['RecordConsultationRequest'];
export type RecordNoticeRequest = Schemas['RecordNoticeRequest'];
export type SupervisionFigures = Schemas['SupervisionFigures'];
export type RequestSupervisionRequest = Schemas['RequestSupervisionRequest'];
export type SupervisionRequest = Schemas['SupervisionRequest'];
export type Arrangement = Schemas['Arrangement'];
export type ChangeArrangementRequest = Schemas['ChangeArrangementRequest'];
export type SupervisionSession = Schemas['SupervisionSession'];
export type RecordSessionNotHeldRequest = Schemas['RecordSessionNotHeldRequest'];
export type SessionNotHeld = Schemas['SessionNotHeld'];
