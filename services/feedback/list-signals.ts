import type { Handler } from '../platform/http/handlers.ts';
import { signalOrder } from './signal-rules.ts';
import { findSignals } from './signal-sql.ts';
import { getPairsCase } from './standing-informal-feedback.ts';

const states = ['waiting', 'answered', 'over'] as const;

export const listSignals: Handler<'listSignals'> = async (call) => {
  const { caseId } = call.path;
  const { teamId } = await getPairsCase(call, caseId);
  call.log({ teamId, caseId });
  const { items, ...rest } = await findSignals(call.db, caseId);
  // Of each state as they came, the latest first; what waits by what is most to talk about.
  const ordered = items.toSorted(
    (one, other) =>
      states.indexOf(one.state) - states.indexOf(other.state) ||
      (one.state === 'waiting'
        ? signalOrder.indexOf(one.kind) - signalOrder.indexOf(other.kind)
        : 0),
  );
  return { status: 200, body: { ...rest, items: ordered } };
};
