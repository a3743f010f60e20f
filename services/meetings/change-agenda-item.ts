import type { Handler } from '../platform/http/handlers.ts';
import { changeItem } from './agenda-sql.ts';
import { invalid } from './decision-rules.ts';
import { lockKnownItem, logItem } from './known-item.ts';
import { refuseClosed } from './meeting-rules.ts';
import { findNotes } from './notes-sql.ts';
import { itemReply } from './read-items.ts';
import { rewritten } from './notes-doc.ts';

export const changeAgendaItem: Handler<'changeAgendaItem'> = async (call) => {
  const { itemId } = call.path;
  const item = await lockKnownItem(call, itemId, call.expectedVersion);
  const { id: meetingId, teamId, state } = item.meeting;
  refuseClosed(state);
  if (call.body.title !== undefined && item.kind !== 'manual') {
    throw invalid('/title', 'is given by what the item is about');
  }
  const at = { id: itemId, meetingId };
  const { notes: text, ...rest } = call.body;
  const notes = text === undefined ? undefined : rewritten(await findNotes(call.db, itemId), text);
  const row = { ...at, notedBy: call.caller.workerId };
  const version = await changeItem(call.db, row, { ...rest, notes });
  call.tell({ teamId, kind: 'agenda_item.changed', meetingId, itemId, version });
  logItem(call, item);
  return itemReply(call, at);
};
