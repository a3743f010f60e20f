import type { Handler } from '../platform/http/handlers.ts';
import { changeItem } from './agenda-sql.ts';
import { invalid } from './decision-rules.ts';
import { lockKnownItem, logItem } from './known-item.ts';
import { refuseClosed } from './meeting-rules.ts';
import { itemReply } from './read-items.ts';

export const changeAgendaItem: Handler<'changeAgendaItem'> = async (call) => {
  const { itemId } = call.path;
  const item = await lockKnownItem(call, itemId, call.expectedVersion);
  const { id: meetingId, teamId, state } = item.meeting;
  refuseClosed(state);
  if (call.body.title !== undefined && item.kind !== 'manual') {
    throw invalid('/title', 'is given by what the item is about');
  }
  const at = { id: itemId, meetingId };
  const version = await changeItem(call.db, { ...at, notedBy: call.caller.workerId }, call.body);
  call.tell({ teamId, kind: 'agenda_item.changed', meetingId, itemId, version });
  logItem(call, item);
  return itemReply(call, at);
};
