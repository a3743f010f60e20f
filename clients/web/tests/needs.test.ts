import { expect, test } from '@jest/globals';
import { needsOf } from '../src/rooms/boards/needs.ts';
import type { Board, CaseCard } from '../src/service/contract.ts';

const board = { proposals: [], pendingCases: [] } as unknown as Board;

function shoulderCase(alias: string, unitName: string | null, flags: CaseCard['flags']) {
  const seat = (level: string) => ({
    workerId: `${alias}-${level}`,
    name: `${alias} ${level}`,
    level,
    treatmentContactId: level === 'specialist' ? `${alias}-contact` : null,
    isAtRisk: false,
  });
  const seats = { municipal: seat('municipal'), specialist: seat('specialist') };
  return { id: alias, alias, unitName, flags, seats } as unknown as CaseCard;
}

const unnamedOf = (cases: readonly CaseCard[]) =>
  needsOf(board, cases, [], '2026-11-10').map((need) =>
    need.kind === 'unnamed' ? [need.from, need.cards.map(({ alias }) => alias)] : need.kind,
  );

test('the unnamed contacts of one unit ask once, with every case they sit in', () => {
  const cases = [
    shoulderCase('Gran-1', 'Ruspoliklinikken', ['contact_unnamed']),
    shoulderCase('Gran-2', 'Boligtjenesten', ['contact_unnamed']),
    shoulderCase('Gran-3', 'Ruspoliklinikken', ['contact_unnamed']),
    shoulderCase('Gran-4', 'Ruspoliklinikken', []),
  ];
  expect(unnamedOf(cases)).toEqual([
    ['Ruspoliklinikken', ['Gran-1', 'Gran-3']],
    ['Boligtjenesten', ['Gran-2']],
  ]);
});

test('an unnamed contact whose unit is not said still asks', () => {
  expect(unnamedOf([shoulderCase('Gran-5', null, ['contact_unnamed'])])).toEqual([
    ['Gran-5 specialist', ['Gran-5']],
  ]);
});
