import type { Handlers } from '../platform/http/handlers.ts';
import { changeArrangement } from './change-arrangement.ts';
import { changeConsultation } from './change-consultation.ts';
import { getSupervisionFigures } from './get-supervision-figures.ts';
import { listConsultations } from './list-consultations.ts';
import { listSupervisionRequests } from './list-supervision-requests.ts';
import { listSupervisionSessions } from './list-supervision-sessions.ts';
import { passOnUnitNotice } from './pass-on-unit-notice.ts';
import { recordConsultation } from './record-consultation.ts';
import { recordSessionNotHeld } from './record-session-not-held.ts';
import { recordUnitNotice } from './record-unit-notice.ts';
import { requestSupervision } from './request-supervision.ts';
import { withdrawSupervisionRequest } from './withdraw-supervision-request.ts';

/** The door of the room: what the team gives to others than its own people. */
export const supervisionHandlers = {
  changeArrangement,
  changeConsultation,
  getSupervisionFigures,
  listConsultations,
  listSupervisionRequests,
  listSupervisionSessions,
  passOnUnitNotice,
  recordConsultation,
  recordSessionNotHeld,
  recordUnitNotice,
  requestSupervision,
  withdrawSupervisionRequest,
} satisfies Partial<Handlers>;
