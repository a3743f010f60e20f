import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { localPath } from './local-path.ts';

const origin = 'https://skulder.example';

test.each(['/', '/sak/1?vis=logg#nederst', '/mote/2026-11-22', '/s%C3%B8k?q=a%20b'])(
  'a path of our own is kept: %s',
  (path) => {
    expect(localPath(path, origin)).toBe(path);
  },
);

test.each([
  undefined,
  null,
  '',
  'board',
  'https://evil.example/',
  'https:evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '\t//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  '/\u0000',
  '/auth/sign-out',
  '/auth/sign-in?to=/auth/sign-in',
  '/api/teams',
  '/demo-idp/session/end',
  `/${'a'.repeat(3000)}`,
])('anything else leads to the board: %j', (path) => {
  expect(localPath(path, origin)).toBe('/');
});

test('whatever is asked for, a browser ends up on our own origin', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '@',
    ':',
    '%2f',
    '%5c',
    'evil.example',
    '?',
    '#',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const path = localPath(pieces.join(''), origin);
      expect(new URL(path, origin).origin).toBe(origin);
    }),
  );
});
