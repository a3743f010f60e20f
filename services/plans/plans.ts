import type { Handlers } from '../platform/http/handlers.ts';
import { changeCrisisPlan } from './change-crisis-plan.ts';
import { changeLifeDomains } from './change-life-domains.ts';
import { getPlan } from './get-plan.ts';
import { recordInvocation } from './record-invocation.ts';
import { withdrawInvocation } from './withdraw-invocation.ts';

/** The door of the room: what matters in a person's life, in their own order, and what is agreed for a crisis. */
export const planHandlers = {
  changeCrisisPlan,
  changeLifeDomains,
  getPlan,
  recordInvocation,
  withdrawInvocation,
} satisfies Partial<Handlers>;
