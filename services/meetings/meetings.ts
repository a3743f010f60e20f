import type { Handlers } from '../platform/http/handlers.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { amendMinutes } from './amend-minutes.ts';
import { changeAgendaItem } from './change-agenda-item.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { commentOnMinutes } from './comment-on-minutes.ts';
import { decide } from './decide.ts';
import { editAgendaItemNotes } from './edit-agenda-item-notes.ts';
import { deferItem } from './defer-item.ts';
import { deferOpenItems } from './defer-open-items.ts';
import { getGuestItem } from './get-guest-item.ts';
import { getMeetingYear } from './get-meeting-year.ts';
import { getMeeting } from './get-meeting.ts';
import { getMinutes } from './get-minutes.ts';
import { giveTurnsOn } from './give-turns-on.ts';
import { inviteGuestFrom } from './invite-guest.ts';
import { listMeetings } from './list-meetings.ts';
import { moveMeeting } from './move-meeting.ts';
import { pairProjector } from './pair-projector.ts';
import { planMeetingYear } from './plan-meeting-year.ts';
import { planMeeting } from './plan-meeting.ts';
import { proposeMeetingYear } from './propose-meeting-year.ts';
import { setAttendance } from './set-attendance.ts';
import { setCurrentItem } from './set-current-item.ts';
import { setGuestPresence } from './set-guest-presence.ts';
import { setMeetingDuties } from './set-meeting-duties.ts';
import { settleMinutesComment } from './settle-minutes-comment.ts';
import { startMeeting } from './start-meeting.ts';
import { swapTurns } from './swap-turns.ts';
import { takeOverDuty } from './take-over-duty.ts';
import { undoDecision } from './undo-decision.ts';
import { withdrawGuest } from './withdraw-guest.ts';

/** The door of the room: the weekly meeting, where both levels decide together. */
export const meetingHandlers = {
  addAgendaItem,
  amendMinutes,
  cancelMeeting,
  changeAgendaItem,
  closeMeeting,
  commentOnMinutes,
  decide,
  deferItem,
  deferOpenItems,
  editAgendaItemNotes,
  getGuestItem,
  getMeeting,
  getMeetingYear,
  getMinutes,
  giveTurnsOn,
  listMeetings,
  moveMeeting,
  pairProjector,
  planMeeting,
  planMeetingYear,
  proposeMeetingYear,
  setAttendance,
  setCurrentItem,
  setGuestPresence,
  setMeetingDuties,
  settleMinutesComment,
  startMeeting,
  swapTurns,
  takeOverDuty,
  undoDecision,
  withdrawGuest,
} satisfies Partial<Handlers>;

export { inviteGuestFrom };
export type { DecisionDetails } from './decision-sql.ts';
export { sweepAgendas } from './agenda-sweep.ts';
export { passOnWhatIsLeft } from './pass-on-turns.ts';
export { keepMinutes } from './minutes-sql.ts';
export { planYearAhead } from './plan-year-ahead.ts';
