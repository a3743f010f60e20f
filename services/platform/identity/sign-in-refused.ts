/** Why a sign-in did not come about; each has a page of its own. */
export type RefusalReason =
  | 'provider-unreachable'
  | 'cancelled'
  | 'failed'
  | 'level-too-low'
  | 'too-long-ago'
  | 'attempt-over'
  | 'not-tied'
  | 'tied-to-another'
  | 'invitation-used'
  | 'too-many-attempts';

export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  readonly reason: RefusalReason;
  /** Where the person was going, to offer another try. */
  returnTo: string | undefined;

  constructor(reason: RefusalReason, options?: { cause?: unknown; returnTo?: string }) {
    super(reason, options?.cause === undefined ? undefined : { cause: options.cause });
    this.reason = reason;
    this.returnTo = options?.returnTo;
  }
}
