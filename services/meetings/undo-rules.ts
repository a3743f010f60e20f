import { Problem, type ProblemMembers } from '../platform/http/problem.ts';
import type { Level } from './decision-rules.ts';
import { refuseNotInSession, type MeetingState } from './meeting-rules.ts';

/** A decision is undone as it is made: in session, by both levels; and before anything else is done upon it. */
export function refuseUndo(
  meetingState: MeetingState,
  levelsPresent: readonly Level[],
  decision: { since: NonNullable<ProblemMembers['since']> } | undefined,
): void {
  refuseNotInSession(meetingState);
  const levels = (['municipal', 'specialist'] as const).filter(
    (level) => !levelsPresent.includes(level),
  );
  if (levels.length > 0) throw new Problem('both-levels-must-attend', { levels });
  if (!decision) throw new Problem('nothing-to-undo');
  if (decision.since.length > 0) {
    throw new Problem('decision-built-upon', { since: decision.since });
  }
}
