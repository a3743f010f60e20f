import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { Refusal } from '../refusal.ts';
import { isLoopback } from './cookies.ts';
import {
  helseidPid,
  providerProfiles,
  subjectClaims,
  type LogoutChannel,
  type OrganisationClaim,
  type ProfileName,
  type ProviderProfile,
} from './provider-profiles.ts';
import type { SubjectRule } from './subject.ts';

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
  /** Send the request between the services (RFC 9126), whether or not the provider demands it. */
  pushesRequests?: boolean;
  /** The claim that holds the level; by default `acr`. */
  levelClaim?: string;
  /** By default `sub`. */
  subject?: SubjectRule;
  /** By which ways a notice of signing out is believed; by default both. */
  logoutNotices?: readonly LogoutChannel[];
  /** By default no organisation is read. */
  organisation?: OrganisationClaim;
  /** The resource in Altinn by which the person chooses an organisation there; else they are not asked. */
  organisationResource?: string;
}

type Environment = Record<string, string | undefined>;

/** Reads OIDC_*; undefined when no issuer is configured. Refuses half a configuration in one sentence. */
export function readProviderSettings(environment: Environment): ProviderSettings | undefined {
  const issuer = valueOf(environment, 'OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const clientId = valueOf(environment, 'OIDC_CLIENT_ID');
  if (clientId === undefined) throw new Refusal('OIDC_ISSUER is set, but OIDC_CLIENT_ID is not.');
  const maxAgeSeconds = secondsOf(environment, 'OIDC_MAX_AGE_SECONDS');
  const name = profileNameOf(environment);
  const profile: ProviderProfile = providerProfiles[name];
  const subject = subjectRuleOf(environment, name);
  return {
    issuer: issuerOf(issuer, name),
    clientId,
    clientAuthentication: authenticationOf(environment, name),
    scope: scopeOf(environment, [profile.scope, subject.scope].filter(Boolean).join(' ')),
    acrValues: levelsOf(environment, name),
    levelClaim: profile.levelClaim,
    ...(maxAgeSeconds !== undefined && { maxAgeSeconds }),
    usesDpop: profile.usesDpop || valueOf(environment, 'OIDC_USE_DPOP') === 'true',
    pushesRequests: profile.pushesRequests,
    subject: subject.rule,
    logoutNotices: profile.logoutNotices,
    ...organisationOf(environment, name),
  };
}

function organisationOf(
  environment: Environment,
  name: ProfileName,
): Pick<ProviderSettings, 'organisation' | 'organisationResource'> {
  const { organisation }: ProviderProfile = providerProfiles[name];
  const organisationResource = valueOf(environment, 'OIDC_ORGANISATION_RESOURCE');
  if (organisationResource === undefined) return organisation ? { organisation } : {};
  if (organisation?.form !== 'authorization_details') {
    throw new Refusal(
      `OIDC_ORGANISATION_RESOURCE is set, but with OIDC_PROFILE ${name} nobody chooses an organisation.`,
    );
  }
  return { organisation, organisationResource };
}

function profileNameOf(environment: Environment): ProfileName {
  const name = valueOf(environment, 'OIDC_PROFILE') ?? 'generic';
  if (isProfile(name)) return name;
  const known = Object.keys(providerProfiles).join(', ');
  throw new Refusal(`OIDC_PROFILE is ${name}, but must be one of ${known}.`);
}

function isProfile(name: string): name is ProfileName {
  return Object.hasOwn(providerProfiles, name);
}

function levelsOf(environment: Environment, name: ProfileName): readonly string[] {
  const profile: ProviderProfile = providerProfiles[name];
  const asked = listOf(environment, 'OIDC_ACR_VALUES');
  const levels = asked.length > 0 ? asked : profile.levels;
  if (profile.needsLevel && levels.length === 0) {
    throw new Refusal(`OIDC_PROFILE is ${name}, but OIDC_ACR_VALUES names no level.`);
  }
  return levels;
}

function subjectRuleOf(
  environment: Environment,
  profile: ProfileName,
): { rule: SubjectRule; scope?: string } {
  const { subjects }: ProviderProfile = providerProfiles[profile];
  const asked = valueOf(environment, 'OIDC_SUBJECT') ?? subjects[0];
  const name = subjects.find((each) => each === asked);
  if (!name) {
    throw new Refusal(
      `OIDC_SUBJECT is ${asked}, but with OIDC_PROFILE ${profile} must be one of ${subjects.join(', ')}.`,
    );
  }
  const isHelseidPid = name === 'pid' && profile === 'helseid';
  const { scope, claims } = isHelseidPid ? helseidPid : subjectClaims[name];
  const rule = name === 'pid' ? { claims, hashedWith: subjectKeyOf(environment) } : { claims };
  return { rule, ...(scope && { scope }) };
}

function subjectKeyOf(environment: Environment): Buffer {
  const text = valueOf(environment, 'OIDC_SUBJECT_KEY') ?? '';
  if (!/^[A-Za-z0-9_-]{43,}$/.test(text)) {
    // The text itself stays out of the message: it is a secret.
    throw new Refusal(
      'OIDC_SUBJECT_KEY must be at least 32 random bytes in base64url, since people are known by their national identity number.',
    );
  }
  return Buffer.from(text, 'base64url');
}

function valueOf(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

function listOf(environment: Environment, name: string): string[] {
  return valueOf(environment, name)?.split(/[\s,]+/) ?? [];
}

function issuerOf(value: string, profile: ProfileName): URL {
  const issuer = URL.canParse(value) ? new URL(value) : undefined;
  const isSafe =
    issuer?.protocol === 'https:' || (issuer?.protocol === 'http:' && isLoopback(issuer.hostname));
  if (!issuer || !isSafe) throw new Refusal(`OIDC_ISSUER must be an https address: ${value}`);
  if (profile === 'entra' && /^\/(common|organizations|consumers)(\/|$)/.test(issuer.pathname)) {
    throw new Refusal('OIDC_ISSUER must name the one tenant that people come from.');
  }
  return issuer;
}

const ways = [
  'OIDC_CLIENT_SECRET',
  'OIDC_CLIENT_PRIVATE_JWK',
  'OIDC_CLIENT_PRIVATE_JWK_FILE',
] as const;

function authenticationOf(
  environment: Environment,
  profile: ProfileName,
): ProviderSettings['clientAuthentication'] {
  const given = ways.filter((name) => valueOf(environment, name) !== undefined);
  const [way] = given;
  if (way === undefined || given.length > 1) {
    const found = way === undefined ? 'none of them is' : `${given.join(' and ')} are`;
    throw new Refusal(`Set one of ${ways.join(', ')}: ${found} set.`);
  }
  const value = valueOf(environment, way) ?? '';
  if (way !== 'OIDC_CLIENT_SECRET') return { privateKey: keyFrom(way, value) };
  if (providerProfiles[profile].needsPrivateKey) {
    throw new Refusal(
      `OIDC_PROFILE ${profile} takes OIDC_CLIENT_PRIVATE_JWK or OIDC_CLIENT_PRIVATE_JWK_FILE, not a secret.`,
    );
  }
  return { secret: value };
}

function keyFrom(way: string, value: string): JWK {
  const isFile = way === 'OIDC_CLIENT_PRIVATE_JWK_FILE';
  const text = isFile ? contentOf(way, value) : value;
  let key: unknown;
  try {
    key = JSON.parse(text);
  } catch {
    key = undefined;
  }
  if (isPrivateKey(key)) return key;
  // The text itself stays out of the message: it holds a private key.
  const holder = isFile ? `${way}: ${value} must hold` : `${way} must be`;
  throw new Refusal(`${holder} a private JSON Web Key (RSA or EC) with alg.`);
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const because = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Refusal(`${name}: ${file} cannot be read (${because}).`);
  }
}

function isPrivateKey(key: unknown): key is JWK {
  if (typeof key !== 'object' || key === null) return false;
  return 'd' in key && 'kty' in key && 'alg' in key && typeof key.alg === 'string';
}

function scopeOf(environment: Environment, byDefault: string): string {
  const scope = valueOf(environment, 'OIDC_SCOPE') ?? byDefault;
  if (!scope.split(' ').includes('openid')) throw new Refusal('OIDC_SCOPE must hold openid.');
  return scope;
}

function secondsOf(environment: Environment, name: string): number | undefined {
  const value = valueOf(environment, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,7}$/.test(value)) throw new Refusal(`${name} must be a whole number of seconds.`);
  return Number(value);
}
