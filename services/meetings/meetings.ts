import type { Handlers } from '../platform/http/handlers.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { amendMinutes } from './amend-minutes.ts';
import { changeAgendaItem } from './change-agenda-item.ts';
import { closeMeeting } from './close-meeting.ts';
import { decide } from './decide.ts';
import { deferItem } from './defer-item.ts';
import { deferOpenItems } from './defer-open-items.ts';
import { getGuestItem } from './get-guest-item.ts';
import { getMeeting } from './get-meeting.ts';
import { getMinutes } from './get-minutes.ts';
import { inviteGuestFrom } from './invite-guest.ts';
import { listMeetings } from './list-meetings.ts';
import { pairProjector } from './pair-projector.ts';
import { planMeeting } from './plan-meeting.ts';
import { setAttendance } from './set-attendance.ts';
import { setCurrentItem } from './set-current-item.ts';
import { setGuestPresence } from './set-guest-presence.ts';
import { startMeeting } from './start-meeting.ts';
import { withdrawGuest } from './withdraw-guest.ts';

/** The door of the room: the weekly meeting, where both levels decide together. */
export const meetingHandlers = {
  addAgendaItem,
  amendMinutes,
  changeAgendaItem,
  closeMeeting,
  decide,
  deferItem,
  deferOpenItems,
  getGuestItem,
  getMeeting,
  getMinutes,
  listMeetings,
  pairProjector,
  planMeeting,
  setAttendance,
  setCurrentItem,
  setGuestPresence,
  startMeeting,
  withdrawGuest,
} satisfies Partial<Handlers>;

export { inviteGuestFrom };
export type { DecisionDetails } from './decision-sql.ts';
export { sweepAgendas } from './agenda-sweep.ts';
export { keepMinutes } from './minutes-sql.ts';
