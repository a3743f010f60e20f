import type { JWK } from 'jose';
import { Refusal } from '../refusal.ts';
import { isLoopback } from './cookies.ts';

/** How the service is known to its OpenID provider, and what it demands of a sign-in. */
export interface ProviderSettings {
  issuer: URL;
  clientId: string;
  clientAuthentication: { secret: string } | { privateKey: JWK };
  scope: string;
  /** Levels of assurance that are enough; empty: the provider's own choice. */
  acrValues: readonly string[];
  /** How long ago, at most, the person may have proved who they are to the provider. */
  maxAgeSeconds?: number;
  /** Bind the tokens to a key of this process (RFC 9449), for providers that ask for it. */
  usesDpop: boolean;
}

type Environment = Record<string, string | undefined>;

/** Reads OIDC_*; undefined when no issuer is configured. Refuses half a configuration in one sentence. */
export function readProviderSettings(environment: Environment): ProviderSettings | undefined {
  const issuer = valueOf(environment, 'OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const clientId = valueOf(environment, 'OIDC_CLIENT_ID');
  if (clientId === undefined) throw new Refusal('OIDC_ISSUER is set, but OIDC_CLIENT_ID is not.');
  const maxAgeSeconds = secondsOf(environment, 'OIDC_MAX_AGE_SECONDS');
  return {
    issuer: issuerOf(issuer),
    clientId,
    clientAuthentication: authenticationOf(environment),
    scope: scopeOf(environment),
    acrValues: listOf(environment, 'OIDC_ACR_VALUES'),
    ...(maxAgeSeconds !== undefined && { maxAgeSeconds }),
    usesDpop: valueOf(environment, 'OIDC_USE_DPOP') === 'true',
  };
}

function valueOf(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

function listOf(environment: Environment, name: string): string[] {
  return valueOf(environment, name)?.split(/[\s,]+/) ?? [];
}

function issuerOf(value: string): URL {
  const issuer = URL.canParse(value) ? new URL(value) : undefined;
  const isSafe =
    issuer?.protocol === 'https:' || (issuer?.protocol === 'http:' && isLoopback(issuer.hostname));
  if (!issuer || !isSafe) throw new Refusal(`OIDC_ISSUER must be an https address: ${value}`);
  return issuer;
}

function authenticationOf(environment: Environment): ProviderSettings['clientAuthentication'] {
  const secret = valueOf(environment, 'OIDC_CLIENT_SECRET');
  const privateKey = valueOf(environment, 'OIDC_CLIENT_PRIVATE_JWK');
  if ((secret === undefined) === (privateKey === undefined)) {
    throw new Refusal('Set either OIDC_CLIENT_PRIVATE_JWK or OIDC_CLIENT_SECRET.');
  }
  return secret === undefined ? { privateKey: keyFrom(privateKey ?? '') } : { secret };
}

function keyFrom(text: string): JWK {
  let key: unknown;
  try {
    key = JSON.parse(text);
  } catch {
    key = undefined;
  }
  if (isPrivateKey(key)) return key;
  // The text itself stays out of the message: it holds a private key.
  throw new Refusal('OIDC_CLIENT_PRIVATE_JWK must be a private JSON Web Key (RSA or EC) with alg.');
}

function isPrivateKey(key: unknown): key is JWK {
  if (typeof key !== 'object' || key === null) return false;
  return 'd' in key && 'kty' in key && 'alg' in key && typeof key.alg === 'string';
}

function scopeOf(environment: Environment): string {
  const scope = valueOf(environment, 'OIDC_SCOPE') ?? 'openid profile';
  if (!scope.split(' ').includes('openid')) throw new Refusal('OIDC_SCOPE must hold openid.');
  return scope;
}

function secondsOf(environment: Environment, name: string): number | undefined {
  const value = valueOf(environment, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,7}$/.test(value)) throw new Refusal(`${name} must be a whole number of seconds.`);
  return Number(value);
}
