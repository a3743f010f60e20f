import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type About = Schemas['FormAbout'];
export type AgeGroup = Schemas['AgeGroup'];
export type AnswerLink = Schemas['AnswerLink'];
export type RatedWorker = Schemas['RatedWorker'];
export type WaitingRoomDevice = Schemas['WaitingRoomDevice'];
export type Wish = Schemas['MakeAnswerCodeRequest'];
export type Rater = Schemas['Rater'];

export type { Wording } from '../instruments/instruments.ts';
