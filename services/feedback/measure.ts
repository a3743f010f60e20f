import { lockOpenCase } from '../cases/cases.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { findStanding, insertMeasurement, insertSeries } from './feedback-sql.ts';
import { placeAnswer, scoreFrom, type Answered } from './measurement-rules.ts';
import { raiseSignals } from './raise-signals.ts';
import type { AgeGroup, Measurement } from './words.ts';

/** What a person answered, and on what. */
type Given = Answered & {
  caseId: string;
  device?: Measurement['device'];
  pointer?: Measurement['pointer'];
  /** The wording they answered to; none when it is our own, or on paper. */
  textPackId?: string | null;
};

/** Writes down what a person answered, wherever it comes from. The case is held, so that two answers begin one series. */
export async function measure(
  inside: Pick<Inside, 'db' | 'tell' | 'log'>,
  given: Given,
): Promise<{ id: string; seriesId: string; ageGroup: AgeGroup }> {
  const { caseId } = given;
  const { teamId } = await lockOpenCase(inside, caseId, undefined);
  const standing = await findStanding(inside.db, caseId);
  const placed = placeAnswer(given, standing);
  const score = scoreFrom(given);
  const seriesId = placed.seriesId ?? newId();
  if (placed.seriesId === undefined) {
    const { openedAt } = standing;
    await insertSeries(inside.db, { ...placed, id: seriesId, teamId, caseId, openedAt });
  }
  const id = newId();
  await insertMeasurement(inside.db, {
    ...{ id, teamId, caseId, seriesId, score },
    measuredOn: given.measuredOn,
    enteredHow: given.enteredHow,
    device: given.device ?? null,
    pointer: given.pointer ?? null,
    textPackId: given.textPackId ?? null,
    isSharedWithPair: given.isSharedWithPair ?? false,
  });
  await raiseSignals(inside, seriesId);
  inside.tell({ teamId, kind: 'feedback.measured', caseIds: [caseId] });
  inside.log({ teamId, caseId });
  return { id, seriesId, ageGroup: placed.ageGroup };
}
