import type { Handlers } from '../platform/http/handlers.ts';
import { copyCaseAccess } from './copy-case-access.ts';
import { getAccessHead } from './get-access-head.ts';
import { listCaseAccess } from './list-case-access.ts';
import { searchAccess } from './search-access.ts';

/** The door of the room: who has seen what. What writes the log is in the platform. */
export const accessHandlers = {
  listCaseAccess,
  copyCaseAccess,
  searchAccess,
  getAccessHead,
} satisfies Partial<Handlers>;
