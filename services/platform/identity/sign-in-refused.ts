import * as openid from 'openid-client';

/** Why a sign-in did not come about; each has a page of its own. */
export type RefusalReason =
  | 'provider-unreachable'
  | 'cancelled'
  | 'failed'
  | 'level-too-low'
  | 'too-long-ago'
  | 'time-untold'
  | 'attempt-over'
  | 'not-tied'
  | 'tied-to-another'
  | 'works-with-oneself'
  | 'other-organisation'
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

/** What the library, or the network, has thrown, as a reason of ours. */
export function refusedBy(cause: unknown): never {
  if (cause instanceof openid.AuthorizationResponseError) {
    if (cause.error === 'access_denied') throw new SignInRefused('cancelled', { cause });
    const isLevel = cause.error === 'unmet_authentication_requirements';
    throw new SignInRefused(isLevel ? 'level-too-low' : 'failed', { cause });
  }
  if (cause instanceof openid.ClientError) {
    if (cause.code === 'OAUTH_TIMEOUT') throw new SignInRefused('provider-unreachable', { cause });
    throw new SignInRefused(reasonOfTime(cause) ?? 'failed', { cause });
  }
  // What fetch throws when nobody answers.
  const isNetwork = cause instanceof TypeError && cause.message === 'fetch failed';
  throw new SignInRefused(isNetwork ? 'provider-unreachable' : 'failed', { cause });
}

/** A proof that has run out, or of no time: the person's own, not the clocks of the two services. */
function reasonOfTime({ cause: inner }: openid.ClientError): RefusalReason | undefined {
  if (!(inner instanceof Error)) return undefined;
  const { cause: detail } = inner;
  if (typeof detail !== 'object' || detail === null) return undefined;
  if ('claim' in detail && detail.claim === 'auth_time') return 'too-long-ago';
  return /"auth_time" .*missing/.test(inner.message) ? 'time-untold' : undefined;
}
