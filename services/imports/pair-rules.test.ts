import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseValues, Corrections, Level, Mode } from './import-plan.ts';
import { makeFacts, noCorrections } from './make-workbook.ts';
import { namesFrom } from './name-rules.ts';
import { findPair, type FoundPair } from './pair-rules.ts';

const today = '2026-11-22';
const people: [string, Level, string][] = [
  ['Per Myhre', 'municipal', '2025-01-01'],
  ['Astrid Lie', 'municipal', '2025-01-01'],
  ['Nils Lie', 'specialist', '2025-01-01'],
  ['Kari Berg', 'specialist', '2025-01-01'],
  ['Nina Senere', 'specialist', '2027-01-01'],
];
const units: [string, Level | 'other'][] = [
  ['Boligtjenesten', 'municipal'],
  ['Ruspoliklinikken', 'specialist'],
  ['Politiet', 'other'],
];
const opposite = { municipal: 'specialist', specialist: 'municipal' } as const;

function pair(
  mode: Mode,
  [municipal, specialist, contact]: (string | null)[],
  {
    isMirrored = false,
    corrections = noCorrections,
  }: { isMirrored?: boolean; corrections?: Corrections } = {},
): FoundPair {
  const turn = (level: Level) => (isMirrored ? opposite[level] : level);
  const facts = makeFacts({
    members: people.map(([name, level, startsOn], index) => ({
      workerId: `w${index}`,
      agreementId: `a${index}`,
      name,
      level: turn(level),
      startsOn,
      endedOn: null,
    })),
    units: units.map(([name, level], index) => ({
      unitId: `u${index}`,
      name,
      level: level === 'other' ? level : turn(level),
    })),
  });
  const said: CaseValues['stated'] = isMirrored
    ? { municipal: specialist ?? null, specialist: municipal ?? null, contact: contact ?? null }
    : { municipal: municipal ?? null, specialist: specialist ?? null, contact: contact ?? null };
  return findPair(mode, said, namesFrom(facts, corrections), today);
}

const holders = ({ seats }: FoundPair) =>
  [seats.municipal, seats.specialist].map((seat) => {
    if (seat === null) return null;
    return 'member' in seat
      ? seat.member.name
      : `${seat.contact.profession} @ ${seat.contact.unit.name}`;
  });
const codes = ({ reasons, repairs }: FoundPair) => [...reasons, ...repairs].map(({ code }) => code);

describe('two members', () => {
  test.each<[string, Mode, (string | null)[], (string | null)[], string[]]>([
    ['one of each level', 'intake', ['Per Myhre', 'Nils Lie'], ['Per Myhre', 'Nils Lie'], []],
    [
      'written otherwise',
      'intake',
      ['PER  myhre', 'Lie, Nils'],
      ['Per Myhre', 'Nils Lie'],
      ['name_turned'],
    ],
    [
      'in each other’s columns',
      'intake',
      ['Nils Lie', 'Per Myhre'],
      ['Per Myhre', 'Nils Lie'],
      ['seat_moved', 'seat_moved'],
    ],
    ['one of them missing', 'intake', ['Per Myhre', null], ['Per Myhre', null], ['seat_empty']],
    ['both missing', 'intake', [null, null], [null, null], ['seat_empty', 'seat_empty']],
    [
      'from the same level',
      'intake',
      ['Per Myhre', 'Astrid Lie'],
      ['Per Myhre', null],
      ['worker_wrong_level'],
    ],
    [
      'one in the other’s column, alone',
      'intake',
      [null, 'Per Myhre'],
      ['Per Myhre', null],
      ['seat_empty', 'seat_moved'],
    ],
    [
      'the same one twice',
      'intake',
      ['Per Myhre', 'Per Myhre'],
      ['Per Myhre', null],
      ['same_worker_twice'],
    ],
    [
      'one whom nobody knows',
      'intake',
      ['Vikar', 'Nils Lie'],
      [null, 'Nils Lie'],
      ['worker_unknown'],
    ],
    [
      'one who has not begun',
      'intake',
      ['Per Myhre', 'Nina Senere'],
      ['Per Myhre', null],
      ['worker_not_yet'],
    ],
    [
      'a contact besides',
      'intake',
      ['Per Myhre', 'Nils Lie', 'lege, Ruspoliklinikken'],
      ['Per Myhre', 'Nils Lie'],
      ['contact_left_out'],
    ],
    [
      'for a service site',
      'systematic_supervision',
      ['Per Myhre', 'Nils Lie', 'Boligen'],
      ['Per Myhre', 'Nils Lie'],
      [],
    ],
  ])('%s', (_, mode, said, expected, found) => {
    const result = pair(mode, said);
    expect(holders(result)).toEqual(expected);
    expect(codes(result)).toEqual(found);
  });

  test('are suggested by part of a name, never taken for it', () => {
    expect(pair('intake', ['Per', 'Nils Lie']).reasons).toEqual([
      {
        code: 'worker_unknown',
        field: 'municipal_worker',
        value: 'Per',
        candidates: ['Per Myhre'],
      },
    ]);
    expect(pair('intake', ['Vikar', 'Lie']).reasons[1]).toMatchObject({
      candidates: ['Astrid Lie', 'Nils Lie'],
    });
  });

  test('are whom a person says they are', () => {
    const corrections = { ...noCorrections, workers: [{ name: 'Vikar', workerId: 'w0' }] };
    const result = pair('intake', ['vikar', 'Nils Lie'], { corrections });
    expect([holders(result), codes(result)]).toEqual([['Per Myhre', 'Nils Lie'], []]);
  });
});

describe('shoulder to shoulder', () => {
  const clinic = 'behandler, Ruspoliklinikken';
  const seated = 'therapist @ Ruspoliklinikken';
  test.each<[string, (string | null)[], (string | null)[], string[]]>([
    ['an unnamed contact', ['Per Myhre', null, clinic], ['Per Myhre', seated], ['contact_unnamed']],
    ['no contact', ['Per Myhre', null, null], ['Per Myhre', null], ['contact_missing']],
    [
      'a contact of the member’s own level',
      ['Per Myhre', null, 'vernepleier, Boligtjenesten'],
      ['Per Myhre', null],
      ['contact_same_level'],
    ],
    [
      'two members besides',
      ['Per Myhre', 'Nils Lie', clinic],
      ['Per Myhre', seated],
      ['member_left_out', 'contact_unnamed'],
    ],
    ['no member', [null, null, clinic], [null, seated], ['contact_unnamed']],
    [
      'an unknown unit',
      ['Per Myhre', null, 'lege, Nyposten'],
      ['Per Myhre', 'other @ Nyposten'],
      ['unit_level_from_pair', 'contact_unnamed'],
    ],
    [
      'an unknown unit and no member',
      [null, null, 'lege, Nyposten'],
      [null, null],
      ['contact_unit_unknown'],
    ],
    [
      'a contact without a unit',
      ['Per Myhre', null, 'behandler'],
      ['Per Myhre', null],
      ['contact_unit_missing'],
    ],
    [
      'a contact of neither level',
      ['Per Myhre', null, 'politibetjent, Politiet'],
      ['Per Myhre', null],
      ['contact_fills_no_seat'],
    ],
  ])('with %s', (_, said, expected, found) => {
    const result = pair('shoulder_to_shoulder', said);
    expect(holders(result)).toEqual(expected);
    const emptied = codes(result).filter((code) => code !== 'seat_empty');
    expect(emptied).toEqual(found);
    const isWhole = !expected.includes(null);
    expect(result.problem === null).toBe(isWhole);
  });

  test('takes the name of a contact, in any order with the place', () => {
    for (const said of [
      'Anne Moe, Ruspoliklinikken',
      'Ruspoliklinikken, Anne Moe',
      'Anne Moe ved Ruspoliklinikken',
    ]) {
      const { seats, repairs } = pair('shoulder_to_shoulder', ['Per Myhre', null, said]);
      expect(seats.specialist).toMatchObject({
        contact: { name: 'Anne Moe', profession: 'other', unit: { unitId: 'u1' } },
      });
      expect(repairs).toEqual([]);
    }
    const { seats } = pair('shoulder_to_shoulder', [
      'Per Myhre',
      null,
      'Anne Moe, psykolog, Ruspoliklinikken',
    ]);
    expect(seats.specialist).toMatchObject({
      contact: { name: 'Anne Moe', profession: 'psychologist' },
    });
  });

  test('lets a member be the treatment contact', () => {
    const said = ['Per Myhre', 'Nils Lie', 'Nils Lie, Ruspoliklinikken'];
    const { seats, repairs, problem } = pair('shoulder_to_shoulder', said);
    expect(seats.specialist).toMatchObject({
      contact: { worker: { workerId: 'w2' }, name: 'Nils Lie' },
    });
    expect([repairs, problem]).toEqual([[], null]);
  });
});

describe('whatever a row says', () => {
  const cell = fc.constantFrom(null, ...people.map(([name]) => name), 'Vikar', 'Per', 'Lie, Nils');
  const contact = fc.constantFrom(
    null,
    'behandler, Ruspoliklinikken',
    'miljøterapeut, Boligtjenesten',
    'Anne Moe, Nyposten',
    'Nils Lie, Ruspoliklinikken',
    'behandler',
    'betjent, Politiet',
  );
  const modes = fc.constantFrom<Mode>('intake', 'shoulder_to_shoulder', 'systematic_supervision');

  test('a pair is whole, of both levels and of two people, or the reason is named', () => {
    fc.assert(
      fc.property(modes, cell, cell, contact, (mode, municipal, specialist, third) => {
        const { seats, problem, reasons } = pair(mode, [municipal, specialist, third]);
        const sitting = [seats.municipal, seats.specialist].filter((seat) => seat !== null);
        expect(problem === null).toBe(sitting.length === 2 && reasons.length === 0);
        if (problem !== null) {
          expect(reasons.length).toBeGreaterThan(0);
          return;
        }
        for (const level of ['municipal', 'specialist'] as const) {
          const seat = seats[level]!;
          const sits =
            'member' in seat
              ? people.find(([name]) => name === seat.member.name)![1]
              : seat.contact.unit.level;
          expect(sits).toBe(level);
        }
        const contacts = sitting.filter((seat) => 'contact' in seat).length;
        expect(contacts).toBe(mode === 'shoulder_to_shoulder' ? 1 : 0);
      }),
    );
  });

  test('the two levels are treated alike', () => {
    const mirrored = (text: string) =>
      text.replace(/municipal|specialist/g, (level) => opposite[level as Level]);
    const inOrder = (found: unknown[]) => found.map((one) => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(modes, cell, cell, contact, (mode, municipal, specialist, third) => {
        const one = pair(mode, [municipal, specialist, third]);
        const other = pair(mode, [municipal, specialist, third], { isMirrored: true });
        const turned = JSON.parse(mirrored(JSON.stringify(other))) as FoundPair;
        expect(turned.seats).toEqual(one.seats);
        expect(turned.problem).toBe(one.problem);
        expect(inOrder(turned.reasons)).toEqual(inOrder(one.reasons));
        expect(inOrder(turned.repairs)).toEqual(inOrder(one.repairs));
      }),
    );
  });
});
