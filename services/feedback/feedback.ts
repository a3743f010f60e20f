import type { Handlers } from '../platform/http/handlers.ts';
import { changeFeedbackChoices } from './change-feedback-choices.ts';
import { correctMeasurement } from './correct-measurement.ts';
import { getFeedback } from './get-feedback.ts';
import { recordMeasurement } from './record-measurement.ts';
import { recordOmission } from './record-omission.ts';

/** The door of the room: what the person says of life and of the cooperation. */
export const feedbackHandlers = {
  changeFeedbackChoices,
  correctMeasurement,
  getFeedback,
  recordMeasurement,
  recordOmission,
} satisfies Partial<Handlers>;

export { measure, type Given } from './measure.ts';
