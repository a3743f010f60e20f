import { describe, expect, test } from '@jest/globals';
import { isSameOrigin } from './same-origin.ts';

const home = 'https://skulder.example';

describe('whether a change comes from our own pages', () => {
  test.each([
    ['the browser says so', { 'sec-fetch-site': 'same-origin' }],
    [
      'the browser says so, behind a proxy that changes the host',
      { 'sec-fetch-site': 'same-origin', origin: home, host: 'inner:80' },
    ],
    ['an older browser names our origin', { origin: home, host: 'inner:80' }],
  ])('yes: %s', (_, headers) => expect(isSameOrigin(headers, home)).toBe(true));

  test.each(['localhost:8080', '127.0.0.1:8080', '[::1]:8080'])(
    'yes, on this machine alone: a program or browser names the host it asks, %s',
    (host) => {
      const headers = { origin: `http://${host}`, host };
      expect(isSameOrigin(headers, 'http://localhost:8080')).toBe(true);
      expect(isSameOrigin(headers, home)).toBe(false);
    },
  );

  test.each([
    ['http://evil.example:8080', 'evil.example:8080'],
    ['https://localhost:8080', 'localhost:8080'],
    ['http://localhost:8081', 'localhost:8080'],
  ])('no, on this machine neither: %s asking %s', (origin, host) =>
    expect(isSameOrigin({ origin, host }, 'http://localhost:8080')).toBe(false),
  );

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    [
      'a neighbour on the same domain',
      { 'sec-fetch-site': 'same-site', origin: 'https://other.example' },
    ],
    [
      'an extension or a typed address, which never changes anything for us',
      { 'sec-fetch-site': 'none' },
    ],
    [
      'what the browser says weighs more than the origin',
      { 'sec-fetch-site': 'cross-site', origin: home },
    ],
    ['another origin', { origin: 'https://evil.example', host: 'skulder.example' }],
    ['our host without encryption', { origin: 'http://skulder.example', host: 'inner:80' }],
    [
      'whatever host is asked for by its own name',
      { origin: 'https://evil.example', host: 'evil.example' },
    ],
    ['an origin that is hidden', { origin: 'null', host: 'skulder.example' }],
    ['an origin that is none', { origin: 'nonsense', host: 'skulder.example' }],
    ['nobody says anything', { host: 'skulder.example' }],
  ])('no: %s', (_, headers) => expect(isSameOrigin(headers, home)).toBe(false));
});
