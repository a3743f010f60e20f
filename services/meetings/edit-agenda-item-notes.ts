import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { changeItem, lockItem } from './agenda-sql.ts';
import { logItem } from './known-item.ts';
import { refuseClosed } from './meeting-rules.ts';
import { findNotes } from './notes-sql.ts';
import { itemReply } from './read-items.ts';
import { edited } from './notes-doc.ts';

/**
 * The item and its meeting are locked, so that those who write at once come one after the other, and closing waits. The
 * event names the item; everybody reads the words over HTTP.
 */
export const editAgendaItemNotes: Handler<'editAgendaItemNotes'> = async (call) => {
  const { itemId } = call.path;
  const item = await lockItem(call.db, itemId);
  if (!item) throw new Problem('not-found');
  const { id: meetingId, teamId, state } = item.meeting;
  refuseClosed(state);
  const at = { id: itemId, meetingId };
  const notes = edited(await findNotes(call.db, itemId), Buffer.from(call.body.update, 'base64'));
  if (notes) {
    const version = await changeItem(call.db, { ...at, notedBy: call.caller.workerId }, { notes });
    call.tell({ teamId, kind: 'agenda_item.changed', meetingId, itemId, version });
  }
  logItem(call, item);
  return itemReply(call, at);
};
