import { ruleSetCalled, type AgeGroup } from '../instruments/instruments.ts';
import { asTheService } from '../platform/database/as-the-service.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { answerSignal } from './answer-signal.ts';
import { changeFeedbackChoices } from './change-feedback-choices.ts';
import { changeInformalFeedback } from './change-informal-feedback.ts';
import { correctMeasurement } from './correct-measurement.ts';
import { bringInMeasurement, findSeriesOf, type Brought } from './feedback-sql.ts';
import { getFeedback } from './get-feedback.ts';
import { listInformalFeedback } from './list-informal-feedback.ts';
import { listSignals } from './list-signals.ts';
import { raiseSignals } from './raise-signals.ts';
import { recordCounting } from './record-counting.ts';
import { recordInformalFeedback } from './record-informal-feedback.ts';
import { recordMeasurement } from './record-measurement.ts';
import { recordOmission } from './record-omission.ts';
import { outcomeOf, type Outcome } from './series-rules.ts';
import { withdrawInformalFeedback } from './withdraw-informal-feedback.ts';
import { withdrawOmission } from './withdraw-omission.ts';

/** The door of the room: what the person says of life and of the cooperation. */
export const feedbackHandlers = {
  answerSignal,
  changeFeedbackChoices,
  changeInformalFeedback,
  correctMeasurement,
  getFeedback,
  listInformalFeedback,
  listSignals,
  recordCounting,
  recordInformalFeedback,
  recordMeasurement,
  recordOmission,
  withdrawInformalFeedback,
  withdrawOmission,
} satisfies Partial<Handlers>;

export { findFeedback } from './feedback-sql.ts';
export { measure } from './measure.ts';
export { raiseSignals };

/** What the first total of a series and the last say by its rule-set; whole tenths. */
export type ChangeOf = (intake: number, last: number, group: AgeGroup, ruleSet: string) => Outcome;
export const changeOf: ChangeOf = (intake, last, group, ruleSet) =>
  outcomeOf([intake, last], group, ruleSetCalled(ruleSet));

/** Writes down what a row of a spreadsheet says; the import tells of it. */
export async function bringIn({ db }: Pick<Inside, 'db'>, row: Brought): Promise<string> {
  return bringInMeasurement(db, row);
}

/** When all of a spreadsheet is written: what its answers call for. The rules read what whoever imports does not see. */
export async function readBroughtIn(
  inside: Pick<Inside, 'db'>,
  measurementIds: readonly string[],
): Promise<void> {
  await asTheService(inside.db, 'import', async () => {
    for (const seriesId of await findSeriesOf(inside.db, measurementIds))
      await raiseSignals(inside, seriesId);
  });
}
