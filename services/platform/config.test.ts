import { describe, expect, test } from '@jest/globals';
import { readConfig } from './config.ts';

const oidc = {
  OIDC_ISSUER: 'https://idp.example',
  OIDC_CLIENT_ID: 'skulder',
  OIDC_CLIENT_SECRET: 's',
};
const server = { DATABASE_URL: 'postgres://skulder_app:secret@db/skulder' };

test('without settings it is the demonstration, on loopback, with its own database', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, database: { kind: 'embedded' } });
  expect(config.provider).toBeUndefined();
  expect(config.dataDirectory).toMatch(/\/\.skulder$/);
});

test('an empty setting is no setting', () => {
  const empty = {
    DATABASE_URL: '',
    OIDC_ISSUER: '',
    PORT: '',
    HOST: '',
    PUBLIC_URL: '',
    SKULDER_DATA: '',
  };
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test('a provider on loopback needs no address, and nobody is trusted to say whom it heard from', () => {
  expect(readConfig(oidc)).toMatchObject({ publicUrl: undefined, trustedProxies: 0 });
  expect(readConfig({ ...oidc, HOST: '::1', TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2);
});

test('a database server is served with a provider of its own', () => {
  const config = readConfig({
    ...server,
    ...oidc,
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://board.example',
  });
  expect(config.database).toEqual({
    kind: 'server',
    url: server.DATABASE_URL,
    migrationUrl: undefined,
  });
  expect(config.provider?.issuer.href).toBe('https://idp.example/');
});

describe('refused in one sentence', () => {
  const refusals: [string, Record<string, string>, RegExp][] = [
    ['a server without a provider', server, /there is no demonstration: set OIDC_ISSUER/],
    [
      'a migrator without the service',
      { ...oidc, MIGRATION_DATABASE_URL: 'postgres://m@db/x' },
      /needs both/,
    ],
    ['the demonstration for the whole network', { HOST: '0.0.0.0' }, /not for 0\.0\.0\.0/],
    ['the demonstration for another machine', { HOST: '::' }, /not for \[::\]/],
    [
      'the demonstration behind a public address',
      { PUBLIC_URL: 'https://board.example' },
      /not for board\.example/,
    ],
    [
      'an address that is not safe',
      { ...oidc, PUBLIC_URL: 'http://board.example' },
      /must be an https address/,
    ],
    [
      'an address with a path',
      { ...oidc, PUBLIC_URL: 'https://board.example/x' },
      /without a path/,
    ],
    [
      'a provider and the whole network without the address people use',
      { ...oidc, HOST: '0.0.0.0' },
      /HOST is 0\.0\.0\.0.*set PUBLIC_URL/,
    ],
    ['proxies that cannot be counted', { TRUSTED_PROXIES: '10.0.0.1' }, /TRUSTED_PROXIES must be/],
    ['a port that is none', { PORT: 'http' }, /PORT must be a number/],
    ['a port out of range', { PORT: '70000' }, /PORT must be a number/],
    ['an unknown level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
  ];
  test.each(refusals)('%s', (_, environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test('a database address, without repeating the password in it', () => {
    const attempt = () => readConfig({ ...oidc, DATABASE_URL: 'mysql://root:hush@db/x' });
    expect(attempt).toThrow('DATABASE_URL must begin with postgres://');
    expect(attempt).not.toThrow(/hush/);
  });
});

test('every loopback address is good enough for the demonstration', () => {
  for (const HOST of ['localhost', '127.0.0.1', '::1'])
    expect(readConfig({ HOST }).host).toBe(HOST);
});
