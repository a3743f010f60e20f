import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Level = Schemas['Level'];
export type Mode = Schemas['Mode'];
export type Engagement = Schemas['Engagement'];
export type PairRequest = Schemas['PairRequest'];
export type SeatRequest = Schemas['SeatRequest'];
export type SuccessorsRequest = Schemas['SuccessorsRequest'];
export type CaseSummary = Schemas['CaseSummary'];
export type Case = Schemas['Case'];
export type Opening = Schemas['Opening'];
export type SupervisionOfferRequest = Schemas['SupervisionOfferRequest'];
export type Leaving = Schemas['Leaving'];
export type SuccessorRequest = Schemas['SuccessorRequest'];
export type ProblemSeat = Schemas['ProblemSeat'];
export type ProblemCase = Schemas['ProblemCase'];
export type TreatmentContact = Schemas['TreatmentContact'];
