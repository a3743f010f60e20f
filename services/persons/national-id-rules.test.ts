import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeNationalId, type NationalIdRules } from './national-id-rules.ts';

const now: NationalIdRules = { on: '2026-11-29', allowsSynthetic: true };
const later: NationalIdRules = { on: '2032-01-02', allowsSynthetic: true };

describe('a national id', () => {
  it.each([
    ['13097248022', 'birth_number', false],
    ['30108299920', 'birth_number', false],
    ['53097248016', 'd_number', false],
    ['13527248013', 'h_number', false],
    ['10915596784', 'birth_number', true],
    // A D-number with 40, and with 80, added to the month.
    ['53497210077', 'd_number', true],
    ['53897210130', 'd_number', true],
    ['81234567055', 'fh_number', false],
    ['81234567136', 'fh_number', false],
  ] as const)('%s is a %s', (text, kind, isSynthetic) => {
    for (const rules of [now, later]) {
      expect(judgeNationalId(text, rules)).toEqual({ isValid: true, kind, isSynthetic });
    }
  });

  it.each(['02013299997', '30108299939'])('%s is one from 2032 only', (text) => {
    expect(judgeNationalId(text, now).isValid).toBe(false);
    expect(judgeNationalId(text, { ...now, on: '2031-12-31' }).isValid).toBe(false);
    expect(judgeNationalId(text, later)).toMatchObject({ isValid: true, kind: 'birth_number' });
  });

  it.each(['13097248032', '13097248023', '02013299987'])('%s is none, now or later', (text) => {
    expect(judgeNationalId(text, now).isValid).toBe(false);
    expect(judgeNationalId(text, later)).toEqual({ isValid: false, because: 'control_digits' });
  });

  it.each(['10915596784', '53497210077', '53897210130'])(
    '%s, of an invented person, is refused where people are real',
    (text) => {
      const verdict = judgeNationalId(text, { ...now, allowsSynthetic: false });
      expect(verdict).toEqual({ isValid: false, because: 'synthetic' });
    },
  );

  it('with 40 added to the month alone is an H-number, and nobody invented', () => {
    const verdict = judgeNationalId('13527248013', { ...now, allowsSynthetic: false });
    expect(verdict).toEqual({ isValid: true, kind: 'h_number', isSynthetic: false });
  });

  it.each(['', '1309724802', '130972480222', '13097 48022', '1309724802a', '١٣٠٩٧٢٤٨٠٢٢'])(
    '«%s» is not eleven digits',
    (text) => {
      expect(judgeNationalId(text, now)).toEqual({ isValid: false, because: 'not_eleven_digits' });
    },
  );

  it.each([
    '32017248022',
    '30027248022',
    '29027348022',
    '00017248022',
    '13007248022',
    '13137248022',
  ])('%s has no such date', (text) => {
    expect(judgeNationalId(text, later)).toEqual({ isValid: false, because: 'no_such_date' });
  });

  it('is no longer one when a digit is changed, under today’s rule', () => {
    const valid = ['13097248022', '30108299920', '53097248016', '13527248013', '81234567055'];
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.nat(10),
        fc.integer({ min: 1, max: 9 }),
        (text, place, by) => {
          const digit = (Number(text[place]) + by) % 10;
          const changed = text.slice(0, place) + String(digit) + text.slice(place + 1);
          expect(judgeNationalId(changed, now).isValid).toBe(false);
        },
      ),
    );
  });
});
