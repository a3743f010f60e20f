import { Problem } from '../platform/http/problem.ts';
import type { CoverRequest, ProblemCase } from './words.ts';

/** Somebody is back later than they left. Days compare as texts. */
export function refuseBackwards({ startsOn, backOn }: { startsOn: string; backOn: string | null }) {
  if (backOn !== null && backOn <= startsOn) {
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/backOn', message: 'is not after startsOn' }],
    });
  }
}

/** A seat to be acted in, with what the rules need to know. */
export interface AskedCover extends CoverRequest {
  case: ProblemCase;
  isOpen: boolean;
  /** The agreement's; null when there is none that the caller may see. */
  agreementLevel: string | null;
  isOfTeam: boolean;
  /** The agreement is in force, and not known to end, on all the days. */
  lasts: boolean;
  /** Whoever would act holds one of the two seats already, by whichever employment. */
  isOfPair: boolean;
  isBlocked: boolean;
  /** The holder is away on one of the days at least. */
  isNeeded: boolean;
  /** Somebody is to act on one of the days already. */
  isTaken: boolean;
}

/** Every reason to refuse, each with all the cases that it is a reason for. */
export function refuseCovers(asked: readonly AskedCover[]): void {
  const backwards = asked.flatMap(({ startsOn, endsOn }, at) =>
    endsOn <= startsOn
      ? [{ pointer: `/covers/${at}/endsOn`, message: 'is not after startsOn' }]
      : [],
  );
  if (backwards.length > 0) throw new Problem('validation-failed', { errors: backwards });
  refuseWhere(asked, 'case-closed', ({ isOpen }) => !isOpen);
  refuseWhere(asked, 'seat-not-member', ({ isOfTeam }) => !isOfTeam);
  refuseWhere(asked, 'seat-wrong-level', ({ agreementLevel, level }) => agreementLevel !== level);
  refuseWhere(asked, 'seat-same-worker', ({ isOfPair }) => isOfPair);
  refuseWhere(asked, 'worker-blocked', ({ isBlocked }) => isBlocked);
  refuseWhere(asked, 'worker-not-available', ({ lasts }) => !lasts);
  refuseWhere(asked, 'cover-not-needed', ({ isNeeded }) => !isNeeded);
  refuseWhere(asked, 'cover-overlaps', ({ isTaken }) => isTaken);
}

type Reason =
  | 'case-closed'
  | 'seat-not-member'
  | 'seat-wrong-level'
  | 'seat-same-worker'
  | 'worker-blocked'
  | 'worker-not-available'
  | 'cover-not-needed'
  | 'cover-overlaps';

function refuseWhere(
  asked: readonly AskedCover[],
  slug: Reason,
  isBroken: (one: AskedCover) => boolean,
): void {
  const broken = asked.filter(isBroken);
  if (broken.length === 0) return;
  const cases = [...new Map(broken.map((one) => [one.caseId, one.case])).values()];
  const levels = [...new Set(broken.map(({ level }) => level))];
  throw new Problem(slug, { cases, levels });
}
