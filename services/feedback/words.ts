import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type AgeGroup = Schemas['AgeGroup'];
export type CourseCounting = Schemas['CourseCounting'];
export type CorrectMeasurementRequest = Schemas['CorrectMeasurementRequest'];
export type Feedback = Schemas['Feedback'];
export type FeedbackChoices = Schemas['FeedbackChoices'];
export type FeedbackOmission = Schemas['FeedbackOmission'];
export type Measurement = Schemas['Measurement'];
export type MeasurementSeries = Schemas['MeasurementSeries'];
export type Rater = Schemas['Rater'];
export type SeriesOutcome = Schemas['SeriesOutcome'];
