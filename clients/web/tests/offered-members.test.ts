import { expect, test } from '@jest/globals';
import { offeredMembers } from '../src/rooms/cases/offered-members.ts';
import type { MemberCard } from '../src/service/contract.ts';

type Level = MemberCard['level'];

const member = (name: string, freeSeats: number, level: Level = 'municipal') =>
  ({ workerId: name, agreementId: name, name, freeSeats, level }) as MemberCard;

/** Fourteen of one level, the first with most capacity left. */
const many = (level: Level = 'municipal') =>
  Array.from('ABCDEFGHIJKLMN', (name, place) => member(name, 7 - place, level));

const names = (members: readonly MemberCard[]) => members.map(({ name }) => name).join('');

const asked = (more: Partial<Parameters<typeof offeredMembers>[1]> = {}) => ({
  level: 'municipal' as Level,
  presentIds: undefined,
  chosen: '',
  other: undefined,
  ...more,
});

test('those in the room with capacity left are offered first, the others after them by capacity', () => {
  const members = [member('A', 3), member('B', 1), member('C', 2), member('D', -1)];
  const presentIds = new Set(['B', 'D']);
  expect(names(offeredMembers(members, asked({ presentIds })).all)).toBe('BACD');
});

test('of a long list only the first are shown, and whoever is chosen stays in sight', () => {
  const { all, shortly } = offeredMembers(many(), asked({ chosen: 'M' }));
  expect(names(all)).toBe('ABCDEFGHIJKLMN');
  expect(names(shortly)).toBe('ABCDEFM');
});

test('a list that is read at a glance is not folded', () => {
  const { all, shortly } = offeredMembers(many().slice(0, 8), asked());
  expect(shortly).toEqual(all);
});

test('the two levels are offered by the same rule', () => {
  const members = [...many('municipal'), ...many('specialist')];
  const of = (level: Level) => names(offeredMembers(members, asked({ level })).shortly);
  expect(of('municipal')).toBe(of('specialist'));
});

test('whoever is chosen for the other seat is not offered a second time', () => {
  expect(names(offeredMembers(many(), asked({ other: 'A' })).shortly)).toBe('BCDEFG');
});
