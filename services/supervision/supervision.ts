import type { Handlers } from '../platform/http/handlers.ts';
import { changeConsultation } from './change-consultation.ts';
import { getSupervisionFigures } from './get-supervision-figures.ts';
import { listConsultations } from './list-consultations.ts';
import { listSupervisionRequests } from './list-supervision-requests.ts';
import { recordConsultation } from './record-consultation.ts';
import { recordUnitNotice } from './record-unit-notice.ts';
import { requestSupervision } from './request-supervision.ts';
import { withdrawSupervisionRequest } from './withdraw-supervision-request.ts';

/** The door of the room: what the team gives to others than its own people. */
export const supervisionHandlers = {
  changeConsultation,
  getSupervisionFigures,
  listConsultations,
  listSupervisionRequests,
  recordConsultation,
  recordUnitNotice,
  requestSupervision,
  withdrawSupervisionRequest,
} satisfies Partial<Handlers>;
