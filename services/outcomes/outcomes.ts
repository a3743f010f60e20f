import type { Handlers } from '../platform/http/handlers.ts';
import { exportFeedback } from './export-feedback.ts';
import { getFeedbackFigures } from './get-feedback-figures.ts';

/** The door of the room: what became of the courses of a team, as the people themselves said. */
export const outcomesHandlers = {
  exportFeedback,
  getFeedbackFigures,
} satisfies Partial<Handlers>;
