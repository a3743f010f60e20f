import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { fillAgenda } from './agenda-sql.ts';
import { invalid } from './decision-rules.ts';
import { refuseStrangers } from './chair.ts';
import { insertMeeting } from './meeting-sql.ts';
import { meetingReply } from './read-meeting.ts';

export const planMeeting: Handler<'planMeeting'> = async (call) => {
  const { teamId } = call.path;
  const { startsAt, chairWorkerId = null, minuteTakerWorkerId = null } = call.body;
  await refuseStrangers(call, { teamId, chairWorkerId, minuteTakerWorkerId, at: startsAt });
  const id = newId();
  const row = { id, teamId, startsAt, chairWorkerId, minuteTakerWorkerId };
  if (!(await insertMeeting(call.db, row))) throw invalid('/startsAt', 'is on no day to come');
  const changes = await fillAgenda(call.db, teamId);
  call.tell({ teamId, kind: 'meeting.planned', meetingId: id, version: 1 });
  for (const change of changes) call.tell(change);
  const reply = await meetingReply(call, id);
  return { ...reply, status: 201, location: `/api/meetings/${id}` };
};
