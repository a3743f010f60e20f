import { lockOpenCase } from '../cases/cases.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import {
  findMeasurement,
  findStanding,
  getMeasurement,
  insertMeasurement,
} from './feedback-sql.ts';
import { refuseDay, refuseUnlessFeedback, scoreFrom } from './measurement-rules.ts';
import { raiseSignals } from './raise-signals.ts';
import { scoreOf, type Items, type Score } from './score-rules.ts';
import type { CorrectMeasurementRequest, Measurement } from './words.ts';

export const correctMeasurement: Handler<'correctMeasurement'> = async (call) => {
  const { measurementId } = call.path;
  const before = await findMeasurement(call.db, measurementId);
  if (!before) throw new Problem('not-found');
  const { teamId, caseId, textPackId, startedOn } = before;
  await lockOpenCase(call, caseId, undefined);
  // Whoever came first is seen now.
  const { found } = (await findMeasurement(call.db, measurementId))!;
  if (found.isCorrected || found.isVoid) throw new Problem('measurement-corrected');
  const standing = await findStanding(call.db, caseId);
  refuseUnlessFeedback(standing);
  const { body } = call;
  if (body.reason === 'typing_error' && found.enteredHow === 'own_screen')
    throw new Problem('correction-unfit');
  const measuredOn = 'measuredOn' in body ? body.measuredOn : found.measuredOn;
  if ('measuredOn' in body) refuseDay(measuredOn, { ...standing, startedOn }, '/measuredOn');
  const id = newId();
  const { seriesId, enteredHow, device, pointer, isSharedWithPair } = found;
  await insertMeasurement(call.db, {
    ...{ id, teamId, caseId, seriesId, measuredOn, enteredHow, device, pointer, textPackId },
    isSharedWithPair,
    score: scoreInstead(body, found),
    corrects: { id: measurementId, reason: body.reason },
  });
  await raiseSignals(call, seriesId);
  call.tell({ teamId, kind: 'feedback.corrected', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 201, body: await getMeasurement(call.db, id) };
};

/** Null: it was never this person's. Of another day, what was answered. */
function scoreInstead(body: CorrectMeasurementRequest, found: Measurement): Score | null {
  if ('isVoid' in body) return null;
  if (!('measuredOn' in body)) return scoreFrom(body);
  const { lines, totalTenths } = found;
  return scoreOf(
    lines ? { items: lines as unknown as Items } : { total: totalTenths ?? 0 },
  ) as Score;
}
