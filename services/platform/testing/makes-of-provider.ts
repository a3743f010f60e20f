import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import type { ClientMetadata } from 'oidc-provider';
import type { ProfileName } from '../identity/provider-profiles.ts';
import { readProviderSettings, type ProviderSettings } from '../identity/provider-settings.ts';
import { subjectOf } from '../identity/subject.ts';
import { startPlainProvider, type PlainProvider, type Shape } from './plain-provider.ts';

/*
 * A provider configured to behave like each make, and the service configured for it from the environment, as in
 * earnest. The national identity number is of a form that nobody has.
 */

export const nationalId = '01010199999';
const subjectKey = randomBytes(32).toString('base64url');

export interface Make {
  profile: ProfileName;
  /** How the provider holds its client. */
  client: Partial<ClientMetadata>;
  shape: Shape;
  /** What an honest sign-in there says. */
  says: { acr?: string; claims?: Record<string, string> };
  tooLow: { acr?: string; claims?: Record<string, string> };
  environment: Record<string, string>;
  keeps: string;
}

const helseidLevel = 'helseid://claims/identity/security_level';
const hashedId = subjectOf(
  { pid: nationalId },
  { claims: ['pid'], hashedWith: Buffer.from(subjectKey, 'base64url') },
)!;

export const makes = {
  HelseID: {
    profile: 'helseid',
    client: { require_pushed_authorization_requests: true, dpop_bound_access_tokens: true },
    shape: {
      claims: [helseidLevel],
      scopes: ['helseid://scopes/identity/security_level'],
      asksForDpopNonce: true,
    },
    says: { claims: { [helseidLevel]: '4' } },
    tooLow: { claims: { [helseidLevel]: '3' } },
    environment: {},
    keeps: 'somebody',
  },
  'ID-porten': {
    profile: 'idporten',
    client: { require_pushed_authorization_requests: true },
    shape: { claims: ['pid'], acrValues: ['idporten-loa-high', 'idporten-loa-substantial'] },
    says: { acr: 'idporten-loa-high', claims: { pid: nationalId } },
    tooLow: { acr: 'idporten-loa-substantial', claims: { pid: nationalId } },
    environment: { OIDC_SUBJECT_KEY: subjectKey },
    keeps: hashedId,
  },
  Ansattporten: {
    profile: 'ansattporten',
    client: { require_pushed_authorization_requests: true },
    shape: { claims: ['pid'], acrValues: ['high', 'low'] },
    says: { acr: 'high', claims: { pid: nationalId } },
    tooLow: { acr: 'low', claims: { pid: nationalId } },
    environment: { OIDC_SUBJECT_KEY: subjectKey, OIDC_ACR_VALUES: 'high' },
    keeps: hashedId,
  },
  Entra: {
    profile: 'entra',
    client: {},
    shape: { claims: ['tid', 'oid'] },
    says: { acr: 'high', claims: { tid: 'tenant', oid: 'object' } },
    tooLow: { acr: 'low', claims: { tid: 'tenant', oid: 'object' } },
    environment: { OIDC_ACR_VALUES: 'high' },
    keeps: 'tenant.object',
  },
} as const satisfies Record<string, Make>;

/** The key that a service proves itself with. */
export async function newClientKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'client' };
}

let clientKey: Promise<JWK> | undefined;

/** A provider of that make for a service at the address, and the service's settings for it, read as in earnest. */
export async function startMake(
  make: Make,
  serviceUrl: string,
  {
    environment = {},
    client = {},
  }: { environment?: Record<string, string>; client?: Partial<ClientMetadata> } = {},
): Promise<{ provider: PlainProvider; settings: ProviderSettings; issuer: string }> {
  clientKey ??= newClientKey();
  const { d: _private, ...publicKey } = await clientKey;
  const provider = await startPlainProvider(
    `${serviceUrl}/auth/callback`,
    {
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: [publicKey] },
      ...make.client,
      ...client,
    },
    make.shape,
  );
  const { issuer, clientId } = provider.settings;
  const settings = readProviderSettings({
    OIDC_ISSUER: issuer.href,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_PRIVATE_JWK: JSON.stringify(await clientKey),
    OIDC_PROFILE: make.profile,
    ...make.environment,
    ...environment,
  });
  Object.assign(provider.next, make.says);
  return { provider, settings: settings!, issuer: issuer.href.replace(/\/$/, '') };
}

/** So that the id token holds the `sid` by which sign-outs are told. */
export const tellsOfSignOut: Partial<ClientMetadata> = {
  backchannel_logout_session_required: true,
  backchannel_logout_uri: 'http://127.0.0.1:9/nobody',
};

/** The provider's own signed notice that a sign-in is over; gives the answer's status. */
export async function tellOfSignOut(
  serviceUrl: string,
  { settings, signingKey }: PlainProvider,
  names: Record<string, string>,
): Promise<number> {
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const token = await new SignJWT({ ...names, events })
    .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'logout+jwt' })
    .setIssuer(settings.issuer.href.replace(/\/$/, ''))
    .setAudience(settings.clientId)
    .setIssuedAt()
    .setJti(randomBytes(8).toString('hex'))
    .sign(await importJWK(signingKey));
  const body = new URLSearchParams({ logout_token: token });
  return (await fetch(`${serviceUrl}/auth/back-channel-logout`, { method: 'POST', body })).status;
}
