import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { logMeeting, readMeeting } from './read-meeting.ts';
import type { Meeting } from './words.ts';

export const getMeeting: Handler<'getMeeting'> = async (call) => {
  const { meetingId } = call.path;
  const isProjector = call.caller.meetingId !== null;
  if (isProjector && call.caller.meetingId !== meetingId) throw new Problem('not-found');
  const meeting = await readMeeting(call, meetingId);
  logMeeting(call, meeting);
  const body = isProjector ? onTheWall(meeting) : meeting;
  return { status: 200, body, etag: body.version };
};

/**
 * A screen that anybody passing by can read does not show how to reach those who asked, nor what a person thinks of closing,
 * why something was decided before, or what is noted. Of the minutes it shows what was undone, and not why.
 */
function onTheWall(meeting: Meeting): Meeting {
  const items = meeting.items.map(({ notesState: _, notedBy: _by, ...item }) => ({
    ...item,
    notes: '',
    proposed: null,
    proposal: null,
    lastDecision: item.lastDecision && { ...item.lastDecision, rationale: null },
    inquiry: item.inquiry && { ...item.inquiry, askerContact: null },
  }));
  return { ...meeting, items, minutes: undoneOnTheWall(meeting.minutes) };
}

function undoneOnTheWall(minutes: Meeting['minutes']): Meeting['minutes'] {
  return minutes.flatMap((entry) => {
    if (entry.kind !== 'decision_undone') return [];
    const of = minutes.find(
      ({ itemId, decision }) => itemId === entry.itemId && decision?.undone?.at === entry.at,
    );
    return { ...entry, text: null, ...(of?.decision && { undoneOutcome: of.decision.outcome }) };
  });
}
