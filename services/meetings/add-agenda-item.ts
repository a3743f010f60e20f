import { caseSummaries } from '../cases/cases.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { insertItem } from './agenda-sql.ts';
import { invalid } from './decision-rules.ts';
import { refuseOver } from './meeting-rules.ts';
import { judgeProposed } from './proposed-decision.ts';
import { itemReply } from './read-items.ts';
import { lockKnownMeeting } from './read-meeting.ts';
import type { ProposeDecisionRequest } from './words.ts';

export const addAgendaItem: Handler<'addAgendaItem'> = async (call) => {
  const { meetingId } = call.path;
  const { kind, caseId = null, title = null, notes = '', proposed } = call.body;
  const { about: words = null, proposal = null, plannedMinutes = null } = call.body;
  const { teamId, state } = await lockKnownMeeting(call, meetingId);
  refuseOver(state);
  if (kind === 'manual' && title === null) throw invalid('/title', 'is required');
  if (kind === 'manual' && caseId !== null)
    throw invalid('/caseId', 'belongs to an item of kind case');
  if (kind === 'manual' && proposed) throw invalid('/proposed', 'belongs to an item of kind case');
  if (kind === 'case' && words !== null)
    throw invalid('/about', 'belongs to an item of kind manual');
  if (kind === 'case' && proposal !== null)
    throw invalid('/proposal', 'belongs to an item of kind manual');
  let judged: ProposeDecisionRequest | null = null;
  if (kind === 'case') {
    const found =
      caseId === null ? undefined : (await caseSummaries(call.db, [caseId])).get(caseId);
    if (found?.teamId !== teamId) throw invalid('/caseId', 'is no case of the team');
    if (proposed) judged = await judgeProposed(call, found, proposed);
  }
  const id = newId();
  const addedBy = call.caller.workerId;
  const about = { kind, caseId, title, notes, proposed: judged };
  const more = { about: words, proposal, plannedMinutes };
  await insertItem(call.db, { id, teamId, meetingId, ...about, ...more, addedBy });
  call.tell({ teamId, kind: 'agenda_item.added', meetingId, itemId: id, version: 1 });
  call.log({ teamId, meetingId, ...(caseId !== null && { caseId }) });
  return { ...(await itemReply(call, { id, meetingId })), status: 201 };
};
