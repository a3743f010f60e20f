import type { Handlers } from '../platform/http/handlers.ts';
import { changeAction } from './change-action.ts';
import { getAction } from './get-action.ts';
import { listActions } from './list-actions.ts';
import { makeAction } from './make-action.ts';
import { reopenAction } from './reopen-action.ts';
import { settleAction } from './settle-action.ts';

/** The door of the room: what somebody is to do by a day, and that comes back until it is done. */
export const actionHandlers = {
  changeAction,
  getAction,
  listActions,
  makeAction,
  reopenAction,
  settleAction,
} satisfies Partial<Handlers>;
