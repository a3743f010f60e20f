import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../platform/http/problem.ts';
import { refuseRegistration, refuseTooMuch } from './registration-rules.ts';
import type { ChangePersonRequest, RecordedRegistration, Registration } from './words.ts';

function slugOf(attempt: () => void): string {
  try {
    attempt();
    return 'may';
  } catch (error) {
    return (error as Problem).slug;
  }
}

describe('what a person says', () => {
  it.each<[Registration, RecordedRegistration, 'open' | 'closed', string]>([
    ['unregistered', 'approved', 'open', 'may'],
    ['unregistered', 'declined', 'open', 'may'],
    ['unregistered', 'withdrawn', 'open', 'registration-not-possible'],
    ['approved', 'approved', 'open', 'registration-unchanged'],
    ['approved', 'declined', 'open', 'registration-not-possible'],
    ['approved', 'withdrawn', 'open', 'may'],
    ['declined', 'approved', 'open', 'may'],
    ['declined', 'declined', 'open', 'registration-unchanged'],
    ['declined', 'withdrawn', 'open', 'registration-not-possible'],
    ['withdrawn', 'approved', 'open', 'may'],
    ['withdrawn', 'declined', 'open', 'registration-not-possible'],
    ['approved', 'withdrawn', 'closed', 'may'],
    ['unregistered', 'approved', 'closed', 'case-closed'],
    ['unregistered', 'declined', 'closed', 'case-closed'],
  ])('after %s: %s, while the case is %s: %s', (was, state, caseState, expected) => {
    expect(slugOf(() => refuseRegistration(was, state, caseState))).toBe(expected);
  });

  it.each<[RecordedRegistration, string]>([
    ['approved', 'may'],
    ['withdrawn', 'may'],
    ['declined', 'registration-not-possible'],
  ])('when asked anew after a restore: %s: %s', (state, expected) => {
    expect(slugOf(() => refuseRegistration('approved', state, 'open', true))).toBe(expected);
  });
});

describe('what is kept of a person', () => {
  const more: ChangePersonRequest = { name: 'Kari', howToMeet: 'Ring på' };
  it.each<[Registration, ChangePersonRequest, string]>([
    ['approved', more, 'may'],
    ['unregistered', more, 'person-not-approved'],
    ['declined', more, 'person-not-approved'],
    ['unregistered', { givenByInquirer: 'Blått hus' }, 'may'],
    ['declined', { givenByInquirer: 'Blått hus' }, 'person-not-approved'],
    ['withdrawn', { givenByInquirer: 'Blått hus' }, 'person-not-approved'],
    ['withdrawn', { municipalReference: '7' }, 'may'],
    ['declined', { name: null, phone: null }, 'may'],
  ])('follows the registration: %s, %j: %s', (registration, change, expected) => {
    expect(slugOf(() => refuseTooMuch(registration, change))).toBe(expected);
  });
});
