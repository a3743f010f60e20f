import type { Inside } from '../platform/database/transact.ts';
import { newWeek } from './plan-meeting-year.ts';
import { proposeYear } from './propose-meeting-year.ts';
import { insertWeeks } from './year-sql.ts';

/** The weeks until a day as they would be proposed, planned: what stands already is left as it is. Fills no agenda. */
export async function planYearAhead(
  { db, tell }: Inside,
  teamId: string,
  untilOn: string,
): Promise<void> {
  const { weeks } = await proposeYear(db, teamId, { untilOn, skips: ['christmas', 'easter'] });
  const asked = weeks.flatMap(
    ({ outcome, chair, minuteTaker, movedFromOn, changeCause, ...week }) =>
      outcome === 'untouched'
        ? []
        : {
            ...{ startsAt: week.startsAt, isSkipped: outcome === 'skipped' },
            ...(movedFromOn && { movedFromOn }),
            ...(changeCause && { changeCause }),
            ...(chair && { chairWorkerId: chair.id }),
            ...(minuteTaker && { minuteTakerWorkerId: minuteTaker.id }),
          },
  );
  for (const { id: meetingId, state } of await insertWeeks(db, teamId, asked.map(newWeek))) {
    const kind = state === 'cancelled' ? 'meeting.cancelled' : 'meeting.planned';
    tell({ teamId, kind, meetingId, version: 1 });
  }
}
