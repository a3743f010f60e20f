import { describe, expect, test } from '@jest/globals';
import { cookieRules, cookieToForget, cookieToSet, tokenFromCookie } from './cookies.ts';
import { newToken } from './tokens.ts';

const https = cookieRules(new URL('https://skulder.example'));
const loopback = cookieRules(new URL('http://localhost:8080'));

describe('the session cookie', () => {
  test('over https it carries the __Host- prefix and everything the prefix demands', () => {
    expect(cookieToSet(https.session, 'x', https)).toBe(
      '__Host-skulder=x; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });

  test('on loopback it has neither the prefix nor Secure', () => {
    expect(cookieToSet(loopback.session, 'x', loopback)).toBe(
      'skulder=x; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  test('it is forgotten with the attributes it was set with', () => {
    expect(cookieToForget(https.session, https)).toBe(
      '__Host-skulder=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
    );
  });

  test.each(['http://skulder.example', 'http://127.0.0.1.example', 'http://10.0.0.1:8080'])(
    'plain http away from loopback is refused: %s',
    (url) => {
      expect(() => cookieRules(new URL(url))).toThrow(/must be https/);
    },
  );

  test.each(['http://127.8.9.1', 'http://[::1]:8080', 'http://skulder.localhost'])(
    'loopback has several names: %s',
    (url) => {
      expect(cookieRules(new URL(url)).isSecure).toBe(false);
    },
  );

  test('only a value with the shape of a token is read, and only under its own name', () => {
    const token = newToken();
    expect(tokenFromCookie(`a=b; skulder=${token}; c=d`, 'skulder')).toBe(token);
    expect(tokenFromCookie(`skulder=broken; skulder=${token}`, 'skulder')).toBe(token);
    expect(tokenFromCookie(`xskulder=${token}`, 'skulder')).toBeUndefined();
    expect(tokenFromCookie(`skulder=${token}x`, 'skulder')).toBeUndefined();
    expect(tokenFromCookie(`skulder=${token}`, '__Host-skulder')).toBeUndefined();
    expect(tokenFromCookie(undefined, 'skulder')).toBeUndefined();
  });
});
