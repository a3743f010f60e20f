import { expect, test } from '@jest/globals';
import { loadsAfter, suggestSuccessors } from '../src/rooms/people/suggest-successors.ts';

const member = (name: string, freeSeats: number, more: object = {}) => ({
  ...{ agreementId: name, workerId: name, name, freeSeats },
  ...{ knowsCase: false, leavesOn: null, isAway: false, ...more },
});
const seat = (caseId: string, candidates: ReturnType<typeof member>[], weight = 1) => ({
  ...{ caseId, caseName: caseId, mode: 'intake' as const, weight, otherName: 'Dag' },
  candidates,
});

test('whoever knows the case comes first, then whoever has most room left by then', () => {
  const both = [member('Anne', 3), member('Bo', 2)];
  const seats = [
    seat('en', both),
    seat('to', both),
    seat('tre', both),
    seat('fire', [member('Anne', 3), member('Bo', 2, { knowsCase: true })]),
  ];
  expect(Object.fromEntries(suggestSuccessors(seats))).toEqual({
    ...{ en: 'Anne', to: 'Anne', tre: 'Bo', fire: 'Bo' },
  });
});

test('what has been chosen stays and counts; who leaves or is away is for somebody to choose', () => {
  const candidates = [
    member('Anne', 1),
    member('Bo', 0.5),
    member('Cato', 9, { leavesOn: '2099-01-01' }),
    member('Dina', 9, { isAway: true }),
  ];
  const seats = [seat('en', candidates), seat('to', candidates)];
  const suggested = suggestSuccessors(seats, new Map([['to', 'Anne']]));
  expect(Object.fromEntries(suggested)).toEqual({ to: 'Anne', en: 'Bo' });
  expect(suggestSuccessors([seat('en', candidates.slice(2))]).size).toBe(0);
});

test('what each would have room for is said', () => {
  const candidates = [member('Bo', 1), member('Anne', 0.5)];
  const seats = [seat('en', candidates, 0.5), seat('to', candidates), seat('tre', candidates)];
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
