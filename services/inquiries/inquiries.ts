import type { Handlers } from '../platform/http/handlers.ts';
import { acceptGuidance } from './accept-guidance.ts';
import { changeInquiry } from './change-inquiry.ts';
import { declineGuidance } from './decline-guidance.ts';
import { getAdvice } from './get-advice.ts';
import { getInquiry } from './get-inquiry.ts';
import { getInquiryStatement } from './get-inquiry-statement.ts';
import { listInquiries } from './list-inquiries.ts';
import { receiveInquiry } from './receive-inquiry.ts';
import { recordReply } from './record-reply.ts';
import { withdrawInquiry } from './withdraw-inquiry.ts';

/** The door of the room: every worry that comes in, until it ends in an offer. */
export const inquiryHandlers = {
  acceptGuidance,
  changeInquiry,
  declineGuidance,
  getAdvice,
  getInquiry,
  getInquiryStatement,
  listInquiries,
  receiveInquiry,
  recordReply,
  withdrawInquiry,
} satisfies Partial<Handlers>;

export { adviceFor } from './get-advice.ts';
export { refuseInvestigators } from './investigation-rules.ts';
export { findInvestigators } from './investigation-sql.ts';
export { findInquiries as inquiries } from './inquiry-sql.ts';
export { askUnit, beginInvestigation, endInOffer } from './outcome-sql.ts';
export { makeGuidanceLinkFrom } from './make-guidance-link.ts';
export { openDoor } from './open-door.ts';
export { takeIn } from './receive-inquiry.ts';
export { holdInquiry } from './standing-inquiry.ts';
export { returnInquiry, standingOf } from './undo-sql.ts';
export type { Inquiry } from './words.ts';
