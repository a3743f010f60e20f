import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Which sign-ins are over: those of one session at the provider, or, without `sid`, all of the subject's. */
export interface LogoutNotice {
  sid: string | undefined;
  subject: string | undefined;
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
// Asymmetric only: with a shared secret in the list, a public key could be used as one.
const algorithms = [
  'RS256',
  'PS256',
  'ES256',
  'ES384',
  'RS384',
  'PS384',
  'RS512',
  'PS512',
  'EdDSA',
];

/**
 * Checks a logout token by OpenID Connect Back-Channel Logout 1.0 §2.6. Rejects, with the reason
 * in the message, anything else a provider may have signed (an id token above all).
 */
export async function readLogoutToken(
  token: string,
  expected: { key: JWTVerifyGetKey; issuer: string; clientId: string },
): Promise<LogoutNotice & { id: string }> {
  const { payload, protectedHeader } = await jwtVerify(token, expected.key, {
    algorithms,
    issuer: expected.issuer,
    audience: expected.clientId,
    requiredClaims: ['iat', 'jti', 'events'],
    maxTokenAge: '5 minutes',
    clockTolerance: '10 seconds',
  });
  const type = protectedHeader.typ?.toLowerCase().replace('application/', '');
  if (type !== undefined && type !== 'logout+jwt' && type !== 'jwt') refuse('wrong typ');
  if (!isLogoutEvent(payload)) refuse('no logout event');
  if (payload['nonce'] !== undefined) refuse('has a nonce');
  const sid = textOf(payload['sid']);
  const subject = textOf(payload.sub);
  if (sid === undefined && subject === undefined) refuse('names neither sid nor sub');
  return { sid, subject, id: textOf(payload.jti) ?? refuse('jti is no text') };
}

function isLogoutEvent({ events }: JWTPayload): boolean {
  if (typeof events !== 'object' || events === null || !Object.hasOwn(events, logoutEvent))
    return false;
  const event: unknown = Object.getOwnPropertyDescriptor(events, logoutEvent)?.value;
  return typeof event === 'object' && event !== null;
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}

function refuse(reason: string): never {
  throw new Error(`logout token: ${reason}`);
}
