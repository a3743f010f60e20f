import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { fillAgenda } from './agenda-sql.ts';
import { invalid } from './decision-rules.ts';
import type { PlanWeekRequest } from './words.ts';
import { findPast, insertWeeks, type NewWeek } from './year-sql.ts';

/** A year in one act. Whoever leads and writes is judged by the database, of each meeting on its day. */
export const planMeetingYear: Handler<'planMeetingYear'> = async (call) => {
  const { teamId } = call.path;
  const weeks = call.body.weeks.map(newWeek);
  const instants = weeks.map(({ startsAt }) => startsAt);
  const [past] = await findPast(call.db, instants);
  if (past !== undefined) throw invalid(`/weeks/${past}/startsAt`, 'is on no day to come');
  const made = await insertWeeks(call.db, teamId, weeks);
  for (const { id: meetingId, state } of made) {
    const kind = state === 'cancelled' ? 'meeting.cancelled' : 'meeting.planned';
    call.tell({ teamId, kind, meetingId, version: 1 });
  }
  for (const change of await fillAgenda(call.db, teamId)) call.tell(change);
  call.log({ teamId });
  const skippedWeeks = made.filter(({ state }) => state === 'cancelled').length;
  const body = {
    meetings: made.length - skippedWeeks,
    skippedWeeks,
    untouchedWeeks: weeks.length - made.length,
  };
  return { status: 200, body };
};

/** A week as it is written, or why it cannot be. */
export function newWeek(asked: PlanWeekRequest, at: number): NewWeek {
  const { startsAt, isSkipped = false, movedFromOn = null, changeCause = null } = asked;
  if (isSkipped && changeCause === null)
    throw invalid(`/weeks/${at}/changeCause`, 'must say why the week is skipped');
  const { chairWorkerId = null, minuteTakerWorkerId = null } = isSkipped ? {} : asked;
  return {
    ...{ id: newId(), startsAt, isSkipped, movedFromOn, changeCause },
    ...{ chairWorkerId, minuteTakerWorkerId },
  };
}
