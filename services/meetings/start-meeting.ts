import { seeingAll } from '../platform/database/seeing-all.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { fillAgenda, findOpenItems } from './agenda-sql.ts';
import { refuseStrangers } from './chair.ts';
import { refuseStart } from './meeting-rules.ts';
import { beginMeeting, isAnotherInSession } from './meeting-sql.ts';
import { lockKnownMeeting, meetingReply } from './read-meeting.ts';

export const startMeeting: Handler<'startMeeting'> = async (call) => {
  const { meetingId: id } = call.path;
  const { chairWorkerId = null, minuteTakerWorkerId = null } = call.body;
  const { teamId, state } = await lockKnownMeeting(call, id, call.expectedVersion);
  refuseStart(state, await isAnotherInSession(call.db, { id, teamId }));
  await refuseStrangers(call, { teamId, chairWorkerId, minuteTakerWorkerId, at: null });
  const startedBy = call.caller.workerId;
  const version = await beginMeeting(call.db, {
    id,
    chairWorkerId,
    minuteTakerWorkerId,
    startedBy,
  });
  const changes = await fillAgenda(call.db, teamId);
  // The inquiries before the room are `on_agenda` from now on, and their cards say so.
  const items = await seeingAll(call.db, () => findOpenItems(call.db, id));
  const inquiryIds = items.flatMap(({ inquiryId }) => inquiryId ?? []);
  call.tell({ teamId, kind: 'meeting.started', meetingId: id, inquiryIds, version });
  for (const change of changes) call.tell(change);
  return meetingReply(call, id);
};
