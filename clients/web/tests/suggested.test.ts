import { expect, test } from '@jest/globals';
import { loadsAfter, suggestFor } from '../src/kit/suggested.ts';
import type { Days } from '../src/service/contract.ts';

const member = (name: string, freeSeats: number, more: object = {}) => ({
  ...{ agreementId: name, name, freeSeats },
  ...{ knowsCase: false, isSuggested: true, ...more },
});
const seat = (
  id: string,
  candidates: ReturnType<typeof member>[],
  { weight = 1, days }: { weight?: number; days?: Days[] } = {},
) => ({ id, weight, candidates, ...(days && { days }) });
const suggested = (...args: Parameters<typeof suggestFor>) =>
  Object.fromEntries(suggestFor(...args));

test('whoever has room by then comes first, then whoever knows the case, then who has most left', () => {
  const both = [member('Anne', 3), member('Bo', 2)];
  const knows = { knowsCase: true };
  const seats = [
    seat('en', both),
    seat('to', both),
    seat('tre', both),
    seat('fire', [member('Anne', 3), member('Bo', 2, knows)]),
    seat('fem', [member('Anne', 3), member('Bo', 2, knows)]),
  ];
  expect(suggested(seats)).toEqual({ en: 'Anne', to: 'Anne', tre: 'Bo', fire: 'Bo', fem: 'Anne' });
});

test('a seat that counts for little fits where a whole one does not', () => {
  const candidates = [member('Anne', 0.5, { knowsCase: true }), member('Bo', 1)];
  const seats = [seat('hel', candidates), seat('halv', candidates, { weight: 0.5 })];
  expect(suggested(seats)).toEqual({ hel: 'Bo', halv: 'Anne' });
});

test('what is on other days takes no room', () => {
  const candidates = [member('Anne', 1), member('Bo', 0.9)];
  const on = (startsOn: string, endsOn: string | null) => ({ days: [{ startsOn, endsOn }] });
  const seats = [
    seat('juli', candidates, on('2026-07-06', '2026-07-27')),
    seat('august', candidates, on('2026-07-27', '2026-08-10')),
    seat('begge', [...candidates, member('Cato', 0.1)], on('2026-07-26', null)),
  ];
  expect(suggested(seats)).toEqual({ juli: 'Anne', august: 'Anne', begge: 'Bo' });
});

test('what has been said stays and counts, also that nobody is; who may not is for somebody to choose', () => {
  const candidates = [
    member('Anne', 1),
    member('Bo', 0.5),
    member('Cato', 9, { isSuggested: false }),
  ];
  const seats = [seat('en', candidates), seat('to', candidates), seat('tre', candidates)];
  const said = new Map([
    ['to', 'Anne'],
    ['tre', ''],
  ]);
  expect(suggested(seats, said)).toEqual({ to: 'Anne', tre: '', en: 'Bo' });
  expect(suggested([seat('en', candidates.slice(2))])).toEqual({});
});

test('what each would have room for is said', () => {
  const candidates = [member('Bo', 1), member('Anne', 0.5)];
  const seats = [
    seat('en', candidates, { weight: 0.5 }),
    seat('to', candidates),
    seat('tre', candidates),
  ];
  const chosen = new Map([
    ['en', 'Bo'],
    ['to', 'Bo'],
    ['tre', 'Anne'],
  ]);
  expect(loadsAfter(seats, chosen)).toEqual([
    { agreementId: 'Anne', name: 'Anne', count: 1, free: -0.5 },
    { agreementId: 'Bo', name: 'Bo', count: 2, free: -0.5 },
  ]);
});
