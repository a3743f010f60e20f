import { expect, test } from '@jest/globals';
import { limitKey, RateLimit } from './rate-limit.ts';

function limit(maxKeys = 100) {
  const clock = { ms: 0 };
  const settings = { burst: 3, perSecond: 0.5, maxKeys, now: () => clock.ms };
  return { clock, limit: new RateLimit(settings) };
}

test('a burst passes, then one at the pace of the limit', () => {
  const { clock, limit: each } = limit();
  expect([1, 2, 3].map(() => each.secondsToWait('a'))).toEqual([0, 0, 0]);
  expect(each.secondsToWait('a')).toBe(2);
  clock.ms += 2000;
  expect(each.secondsToWait('a')).toBe(0);
  expect(each.secondsToWait('a')).toBe(2);
});

test('what is given back was never taken, and makes nobody richer', () => {
  const { limit: each } = limit();
  for (let n = 0; n < 10; n++) {
    expect(each.secondsToWait('a')).toBe(0);
    each.giveBack('a');
  }
  each.giveBack('a');
  each.giveBack('never seen');
  expect([1, 2, 3, 4].map(() => each.secondsToWait('a'))).toEqual([0, 0, 0, 2]);
});

test('one address does not spend what another has', () => {
  const { limit: each } = limit();
  for (let n = 0; n < 10; n++) each.secondsToWait('a');
  expect(each.secondsToWait('b')).toBe(0);
});

test('many addresses cost no more memory than few: the one unused for longest is forgotten', () => {
  const { limit: each } = limit(2);
  for (let n = 0; n < 4; n++) each.secondsToWait('a');
  expect(each.secondsToWait('a')).toBe(2);
  each.secondsToWait('b');
  each.secondsToWait('c');
  expect(each.secondsToWait('a')).toBe(0);
});

test('an IPv6 network counts as one', () => {
  expect(limitKey('2001:db8:1:2:3:4:5:6')).toBe(limitKey('2001:db8:1:2::9'));
  expect(limitKey('2001:db8:1:2::9')).not.toBe(limitKey('2001:db8:1:3::9'));
  expect(limitKey('::ffff:10.0.0.1')).not.toBe(limitKey('::ffff:10.0.0.2'));
  expect(limitKey('10.0.0.1')).toBe('10.0.0.1');
});
