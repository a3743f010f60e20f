import type { Handlers } from '../platform/http/handlers.ts';
import { copyCaseAccess } from './copy-case-access.ts';
import { getAccessHead } from './get-access-head.ts';
import { liftBlock } from './lift-block.ts';
import { listBlocks } from './list-blocks.ts';
import { listCaseAccess } from './list-case-access.ts';
import { listUnseenCases } from './list-unseen-cases.ts';
import { recordBlock } from './record-block.ts';
import { searchAccess } from './search-access.ts';

/** The door of the room: who has seen what, and to whom the person has closed it. What writes the log is in the platform. */
export const accessHandlers = {
  listBlocks,
  recordBlock,
  liftBlock,
  listUnseenCases,
  listCaseAccess,
  copyCaseAccess,
  searchAccess,
  getAccessHead,
} satisfies Partial<Handlers>;

export { closeCaseTo } from './record-block.ts';
