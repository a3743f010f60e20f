import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readProviderSettings } from './provider-settings.ts';

const complete = {
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'skulder',
  OIDC_CLIENT_SECRET: 'a secret',
};
const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd', alg: 'ES256', kid: 'one' };

test('without an issuer there is no provider', () => {
  expect(readProviderSettings({})).toBeUndefined();
  expect(readProviderSettings({ OIDC_ISSUER: '  ' })).toBeUndefined();
});

test('a shared secret and the defaults', () => {
  expect(readProviderSettings(complete)).toEqual({
    issuer: new URL('https://id.example'),
    clientId: 'skulder',
    clientAuthentication: { secret: 'a secret' },
    scope: 'openid profile',
    acrValues: [],
    levelClaim: 'acr',
    usesDpop: false,
    pushesRequests: false,
    subject: { claims: ['sub'] },
    logoutNotices: ['back-channel', 'front-channel'],
  });
});

test('a private key, levels, age and DPoP', () => {
  const settings = readProviderSettings({
    ...complete,
    OIDC_CLIENT_SECRET: undefined,
    OIDC_CLIENT_PRIVATE_JWK: JSON.stringify(key),
    OIDC_ACR_VALUES: 'idporten-loa-high, idporten-loa-substantial',
    OIDC_MAX_AGE_SECONDS: '3600',
    OIDC_USE_DPOP: 'true',
    OIDC_SCOPE: 'openid profile helseid://scopes/identity/security_level',
  });
  expect(settings).toMatchObject({
    clientAuthentication: { privateKey: key },
    acrValues: ['idporten-loa-high', 'idporten-loa-substantial'],
    maxAgeSeconds: 3600,
    usesDpop: true,
  });
});

const subjectKey = Buffer.alloc(32, 7);
const withKey = { OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_PRIVATE_JWK: JSON.stringify(key) };

test('HelseID is pushed to, bound, asked for a level in a claim of its own, and known by sub', () => {
  expect(readProviderSettings({ ...complete, ...withKey, OIDC_PROFILE: 'helseid' })).toMatchObject({
    scope: 'openid profile helseid://scopes/identity/security_level',
    acrValues: ['4'],
    levelClaim: 'helseid://claims/identity/security_level',
    usesDpop: true,
    pushesRequests: true,
    subject: { claims: ['sub'] },
  });
});

test('the environment cannot take from HelseID what it demands', () => {
  const softer = { OIDC_PROFILE: 'helseid', OIDC_USE_DPOP: 'false' };
  expect(readProviderSettings({ ...complete, ...withKey, ...softer })?.usesDpop).toBe(true);
});

test('another subject of HelseID brings the scope that gives it', () => {
  const asked = { OIDC_PROFILE: 'helseid', OIDC_SUBJECT: 'hpr_number' };
  expect(readProviderSettings({ ...complete, ...withKey, ...asked })).toMatchObject({
    scope: expect.stringContaining('helseid://scopes/hpr/hpr_number'),
    subject: { claims: ['helseid://claims/hpr/hpr_number'] },
  });
});

test('whoever is known by a national identity number is known by its keyed hash', () => {
  const asked = { OIDC_PROFILE: 'idporten', OIDC_SUBJECT_KEY: subjectKey.toString('base64url') };
  expect(readProviderSettings({ ...complete, ...asked })).toMatchObject({
    acrValues: ['idporten-loa-high'],
    subject: { claims: ['pid'], hashedWith: subjectKey },
    logoutNotices: ['front-channel'],
  });
});

test('Ansattporten binds to the organisation chosen there, HelseID only tells of one, others of none', () => {
  const readAs = (OIDC_PROFILE: string, more: object = {}) =>
    readProviderSettings({ ...complete, ...more, OIDC_PROFILE });
  const key = { OIDC_SUBJECT_KEY: subjectKey.toString('base64url') };
  const resource = { OIDC_ORGANISATION_RESOURCE: 'urn:altinn:resource:skulder' };
  const high = { ...key, OIDC_ACR_VALUES: 'high' };
  expect(readAs('ansattporten', { ...high, ...resource })).toMatchObject({
    organisation: { claim: 'authorization_details', binds: true },
    organisationResource: 'urn:altinn:resource:skulder',
  });
  expect(readAs('helseid', withKey)?.organisation).toMatchObject({ binds: false });
  expect(readAs('entra')).not.toHaveProperty('organisation');
  expect(() => readAs('idporten', { ...key, ...resource })).toThrow(/nobody chooses/);
});

test('Entra knows people by tenant and object', () => {
  const settings = readProviderSettings({ ...complete, OIDC_PROFILE: 'entra' });
  expect(settings).toMatchObject({ subject: { claims: ['tid', 'oid'] }, acrValues: [] });
});

test.each([
  [{ OIDC_PROFILE: 'bankid' }, /must be one of generic, helseid, idporten, ansattporten, entra/],
  [
    { OIDC_PROFILE: 'helseid' },
    /takes OIDC_CLIENT_PRIVATE_JWK or OIDC_CLIENT_PRIVATE_JWK_FILE, not a secret/,
  ],
  [{ OIDC_PROFILE: 'idporten' }, /OIDC_SUBJECT_KEY must be at least 32 random bytes/],
  [{ OIDC_PROFILE: 'idporten', OIDC_SUBJECT_KEY: 'short' }, /OIDC_SUBJECT_KEY must be/],
  [{ OIDC_PROFILE: 'idporten', OIDC_SUBJECT: 'oid' }, /must be one of pid, sub/],
  [{ OIDC_PROFILE: 'ansattporten', OIDC_SUBJECT: 'sub' }, /OIDC_ACR_VALUES names no level/],
  [
    { OIDC_PROFILE: 'entra', OIDC_ISSUER: 'https://login.example/common/v2.0' },
    /must name the one tenant/,
  ],
  [{ OIDC_SUBJECT: 'pid' }, /must be one of sub/],
  [{ OIDC_ISSUER: 'http://id.example' }, /must be an https address/],
  [{ OIDC_ISSUER: 'id.example' }, /must be an https address/],
  [{ OIDC_CLIENT_ID: undefined }, /OIDC_CLIENT_ID is not/],
  [{ OIDC_CLIENT_SECRET: undefined }, /^Set one of .*: none of them is set\.$/],
  [
    { OIDC_CLIENT_PRIVATE_JWK: JSON.stringify(key) },
    /OIDC_CLIENT_SECRET and OIDC_CLIENT_PRIVATE_JWK are set/,
  ],
  [
    { ...withKey, OIDC_CLIENT_PRIVATE_JWK_FILE: 'key.json' },
    /OIDC_CLIENT_PRIVATE_JWK and OIDC_CLIENT_PRIVATE_JWK_FILE are set/,
  ],
  [{ OIDC_SCOPE: 'profile' }, /must hold openid/],
  [{ OIDC_MAX_AGE_SECONDS: 'an hour' }, /whole number of seconds/],
])('half a configuration is refused in one sentence: %j', (change, sentence) => {
  expect(() => readProviderSettings({ ...complete, ...change })).toThrow(sentence);
});

test.each(['not json', '{"kty":"EC"}', JSON.stringify({ ...key, d: undefined })])(
  'a key that is none is refused without being shown',
  (text) => {
    const environment = {
      ...complete,
      OIDC_CLIENT_SECRET: undefined,
      OIDC_CLIENT_PRIVATE_JWK: text,
    };
    expect(() => readProviderSettings(environment)).toThrow(/^OIDC_CLIENT_PRIVATE_JWK must be/);
    expect(() => readProviderSettings(environment)).not.toThrow(text);
  },
);

const directory = mkdtempSync(path.join(tmpdir(), 'skulder-key-'));
afterAll(() => rmSync(directory, { recursive: true }));

function withFile(file: string) {
  return {
    ...complete,
    OIDC_CLIENT_SECRET: undefined,
    OIDC_CLIENT_PRIVATE_JWK_FILE: file,
    OIDC_PROFILE: 'helseid',
  };
}

function fileWith(text: string): string {
  const file = path.join(directory, 'key.json');
  writeFileSync(file, text);
  return file;
}

test('the private key may lie in a file, also where nothing but a key will do', () => {
  const file = fileWith(`${JSON.stringify(key, null, 2)}\n`);
  expect(readProviderSettings(withFile(file))).toMatchObject({
    clientAuthentication: { privateKey: key },
  });
});

test('a file that cannot be read is refused by its name and why', () => {
  const missing = path.join(directory, 'missing.json');
  expect(() => readProviderSettings(withFile(missing))).toThrow(
    `OIDC_CLIENT_PRIVATE_JWK_FILE: ${missing} cannot be read (ENOENT).`,
  );
  expect(() => readProviderSettings(withFile(directory))).toThrow(/cannot be read \(EISDIR\)/);
});

test.each(['', 'not json', '-----BEGIN PRIVATE KEY-----', '{"kty":"EC","d":"secret part"}'])(
  'a file that holds no key is refused by its name, without what it holds: %j',
  (text) => {
    const file = fileWith(text);
    const refused = `OIDC_CLIENT_PRIVATE_JWK_FILE: ${file} must hold a private JSON Web Key (RSA or EC) with alg.`;
    expect(() => readProviderSettings(withFile(file))).toThrow(new Error(refused));
  },
);
