import type { Handlers } from '../platform/http/handlers.ts';
import { changeAdmission } from './change-admission.ts';
import { endAdmission } from './end-admission.ts';
import { listAdmissions } from './list-admissions.ts';
import { recordAdmission } from './record-admission.ts';
import { setCollaborationMeeting } from './set-collaboration-meeting.ts';
import { withdrawAdmission } from './withdraw-admission.ts';

/** The door of the room: when the person of a case is in an institution, and the meeting that it prompts. */
export const admissionHandlers = {
  changeAdmission,
  endAdmission,
  listAdmissions,
  recordAdmission,
  setCollaborationMeeting,
  withdrawAdmission,
} satisfies Partial<Handlers>;
