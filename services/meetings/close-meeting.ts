import { seeingAll } from '../platform/database/seeing-all.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { carryOver, findOpenItems } from './agenda-sql.ts';
import { refuseClosing, refuseNotInSession } from './meeting-rules.ts';
import { endMeeting } from './meeting-sql.ts';
import { keepMinutes } from './minutes-sql.ts';
import { lockKnownMeeting, meetingReply } from './read-meeting.ts';

/**
 * Nothing is lost: what is open blocks, or comes back by itself. The database puts what comes back on the next
 * agenda in the same transaction, and ends the sessions of the screens.
 */
export const closeMeeting: Handler<'closeMeeting'> = async (call) => {
  const { meetingId: id } = call.path;
  const closedBy = call.caller.workerId;
  const { teamId, state } = await lockKnownMeeting(call, id, call.expectedVersion);
  refuseNotInSession(state);
  const items = await seeingAll(call.db, () => findOpenItems(call.db, id));
  refuseClosing(items, await findOpenItems(call.db, id));
  const carried = items.map((item) => item.id);
  const { inquiryIds, version } = await seeingAll(call.db, async () => {
    const inquiryIds = await carryOver(call.db, carried, closedBy);
    const version = await endMeeting(call.db, id, closedBy);
    await keepMinutes(call.db, id);
    return { inquiryIds, version };
  });
  call.tell({ teamId, kind: 'meeting.closed', meetingId: id, inquiryIds, version });
  return meetingReply(call, id);
};
