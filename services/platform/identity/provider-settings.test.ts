import { expect, test } from '@jest/globals';
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
    usesDpop: false,
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

test.each([
  [{ OIDC_ISSUER: 'http://id.example' }, /must be an https address/],
  [{ OIDC_ISSUER: 'id.example' }, /must be an https address/],
  [{ OIDC_CLIENT_ID: undefined }, /OIDC_CLIENT_ID is not/],
  [{ OIDC_CLIENT_SECRET: undefined }, /Set either/],
  [{ OIDC_CLIENT_PRIVATE_JWK: JSON.stringify(key) }, /Set either/],
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
