import { expect, test } from '@jest/globals';
import { refuseEnded, refuseNamed, type Named } from './inquiry-rules.ts';
import { inventAliases } from './invent-alias.ts';

const fine: Named = {
  about: 'person',
  hasUnit: false,
  isUnitKnown: null,
  canOwn: true,
  linkedCase: undefined,
  isLinkNew: true,
  isAliasTaken: null,
};

test('an inquiry that has ended stands as it is', () => {
  expect(() => refuseEnded('decided')).toThrow('inquiry-already-decided');
  expect(() => refuseEnded('withdrawn')).toThrow('inquiry-withdrawn');
  for (const state of ['received', 'clarifying', 'ready', 'on_agenda'] as const) refuseEnded(state);
});

test('what an inquiry names must be there', () => {
  refuseNamed(fine);
  const linkedCase = { state: 'open' as const, isPersons: true };
  const closed = { ...linkedCase, state: 'closed' as const };
  refuseNamed({ ...fine, linkedCase, isAliasTaken: false, isUnitKnown: true });
  refuseNamed({ ...fine, linkedCase: closed, isLinkNew: false });
  const faults: [Partial<Named>, string][] = [
    [{ about: 'service_site' }, 'validation-failed'],
    [{ isUnitKnown: false, hasUnit: true }, 'validation-failed'],
    [{ linkedCase: null }, 'validation-failed'],
    [{ linkedCase: closed }, 'case-closed'],
    [{ linkedCase: { ...linkedCase, isPersons: false } }, 'linked-case-of-other-kind'],
    [{ linkedCase, about: 'service_site', hasUnit: true }, 'linked-case-of-other-kind'],
    [{ canOwn: false }, 'worker-not-available'],
    [{ isAliasTaken: true }, 'alias-taken'],
  ];
  for (const [fault, slug] of faults)
    expect(() => refuseNamed({ ...fine, ...fault })).toThrow(slug);
});

test('an invented alias is a word and a number', () => {
  for (const alias of inventAliases(500)) expect(alias).toMatch(/^\p{Lu}\p{Ll}+-[1-9]\d\d$/u);
});
