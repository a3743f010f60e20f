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
    [
      'a program names the host it asks',
      { origin: 'http://localhost:8080', host: 'localhost:8080' },
    ],
  ])('yes: %s', (_, headers) => expect(isSameOrigin(headers, home)).toBe(true));

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
    ['an origin that is hidden', { origin: 'null', host: 'skulder.example' }],
    ['an origin that is none', { origin: 'nonsense', host: 'skulder.example' }],
    ['nobody says anything', { host: 'skulder.example' }],
  ])('no: %s', (_, headers) => expect(isSameOrigin(headers, home)).toBe(false));
});
