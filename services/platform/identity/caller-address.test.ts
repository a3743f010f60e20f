import { expect, test } from '@jest/globals';
import { callerAddress } from './caller-address.ts';

const from = (forwarded: string | undefined, trustedProxies: number) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const socket = { remoteAddress: '10.0.0.1' } as never;
  return callerAddress({ headers, socket }, trustedProxies);
};

test('without a proxy of ours what a caller says of itself counts for nothing', () => {
  expect(from('198.51.100.7', 0)).toBe('10.0.0.1');
});

test('behind proxies the address is what the outermost of ours saw, whatever the caller wrote before it', () => {
  expect(from('198.51.100.7', 1)).toBe('198.51.100.7');
  expect(from('203.0.113.9, 198.51.100.7', 1)).toBe('198.51.100.7');
  expect(from('203.0.113.9, 198.51.100.7, 10.0.0.2', 2)).toBe('198.51.100.7');
});

test('a call that came past the outermost proxy is from where the next one heard it', () => {
  expect(from('10.0.0.9', 2)).toBe('10.0.0.9');
  expect(from(undefined, 2)).toBe('10.0.0.1');
});

test.each([
  ['198.51.100.7:51234', '198.51.100.7'],
  ['[2001:db8::1]:51234', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  [' 198.51.100.7 ', '198.51.100.7'],
  ['unknown', '10.0.0.1'],
  ['', '10.0.0.1'],
])('an entry «%s» is from %s', (entry, address) => {
  expect(from(entry, 1)).toBe(address);
});
