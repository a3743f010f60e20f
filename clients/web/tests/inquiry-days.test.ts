import { expect, test } from '@jest/globals';
import { daysOfInquiry } from '../src/rooms/inquiries/inquiry-days.ts';

const receivedAt = '2026-11-10T08:15:00+01:00';

test('an open inquiry counts the days so far', () => {
  expect(daysOfInquiry({ receivedAt, endedAt: null }, '2026-11-10')).toBe(0);
  expect(daysOfInquiry({ receivedAt, endedAt: null }, '2026-12-24')).toBe(44);
});

test('an inquiry that has ended keeps the days from receipt until then', () => {
  const ended = { receivedAt, endedAt: '2026-11-17T09:30:00+01:00' };
  expect(daysOfInquiry(ended, '2026-12-24')).toBe(7);
});

test('days turn at midnight in Oslo, wherever the clock that wrote them stood', () => {
  const late = { receivedAt: '2026-11-10T23:30:00Z', endedAt: '2026-11-12T22:30:00Z' };
  expect(daysOfInquiry(late, '2026-12-24')).toBe(1);
});
