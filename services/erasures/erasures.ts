import type { Handlers } from '../platform/http/handlers.ts';
import { answerErasure } from './answer-erasure.ts';
import { askErasure } from './ask-erasure.ts';
import { askInquiryErasure } from './ask-inquiry-erasure.ts';
import { listCaseErasures } from './list-case-erasures.ts';
import { listErasures } from './list-erasures.ts';
import { listInquiryErasures } from './list-inquiry-erasures.ts';
import { withdrawErasure } from './withdraw-erasure.ts';

/** The door of the room: the person asks that what is known of them be erased, and both levels decide. */
export const erasureHandlers = {
  answerErasure,
  askErasure,
  askInquiryErasure,
  listCaseErasures,
  listErasures,
  listInquiryErasures,
  withdrawErasure,
} satisfies Partial<Handlers>;
