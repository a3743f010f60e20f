import { Problem } from '../platform/http/problem.ts';

/** What is known of what an action is to name; undefined where it names nothing of the kind. */
export interface Named {
  /** A member of the team with an agreement that nobody has ended. */
  canOwn: boolean | undefined;
  isCaseOfTeam?: boolean | undefined;
  isInquiryOfTeam?: boolean | undefined;
  /** Of the item's meeting; null: no item of the team. */
  meetingState?: 'planned' | 'in_session' | 'closed' | null | undefined;
}

export function refuseNamed(named: Named): void {
  const { canOwn, isCaseOfTeam, isInquiryOfTeam, meetingState } = named;
  const about = [isCaseOfTeam, isInquiryOfTeam, meetingState].filter((one) => one !== undefined);
  if (about.length > 1) throw invalid('', 'is about one thing at most');
  if (isCaseOfTeam === false) throw invalid('/caseId', 'is no case of the team');
  if (isInquiryOfTeam === false) throw invalid('/inquiryId', 'is no inquiry of the team');
  if (meetingState === null) throw invalid('/itemId', 'is no agenda item of the team');
  if (meetingState === 'closed') throw new Problem('meeting-closed');
  if (meetingState === 'planned') throw new Problem('meeting-not-in-session');
  if (canOwn === false) throw new Problem('worker-not-available');
}

/** Days compare as texts. */
export function refusePast(dueOn: string | undefined, today: string): void {
  if (dueOn !== undefined && dueOn < today) throw invalid('/dueOn', 'has passed');
}

export function refuseSettled(state: string): void {
  if (state !== 'open') throw new Problem('action-settled');
}

export function refuseOpen(state: string): void {
  if (state === 'open') throw new Problem('action-open');
}

/** Only what is dropped has a reason, and always. */
export function refuseUnexplained(state: 'done' | 'dropped', reason: string | undefined): void {
  if (state === 'dropped' && reason === undefined) throw invalid('/reason', 'is required');
  if (state === 'done' && reason !== undefined)
    throw invalid('/reason', 'belongs to what is dropped');
}

function invalid(pointer: string, message: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, message }] });
}
