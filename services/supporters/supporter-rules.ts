import { Problem } from '../platform/http/problem.ts';

/** Somebody who is to support a pair, with what the rules need to know. */
export interface AskedSupporter {
  startsOn: string;
  /** First day that they no longer do; null: no end is known. */
  endsOn: string | null;
  /** On the first day. */
  isMember: boolean;
  /** In one of the two seats on one of the days, by whichever employment. */
  sitsThere: boolean;
  supportsAlready: boolean;
  /** The person has closed the case to them, or to all but its two. */
  isClosedOut: boolean;
}

/** Every reason to refuse. Days compare as texts. */
export function refuseSupporter(asked: AskedSupporter): void {
  if (asked.endsOn !== null && asked.endsOn <= asked.startsOn) {
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/endsOn', message: 'is not after startsOn' }],
    });
  }
  if (!asked.isMember) throw new Problem('supporter-not-member');
  if (asked.sitsThere) throw new Problem('supporter-holds-seat');
  if (asked.supportsAlready) throw new Problem('supporter-already');
  if (asked.isClosedOut) throw new Problem('worker-blocked');
}
