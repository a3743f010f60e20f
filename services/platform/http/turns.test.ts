import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openTreeHouse, type TreeHouse } from '../testing/tree-house.ts';
import { makeSession } from '../testing/sign-in-as.ts';
import type { Problem } from './problem.ts';
import { Turns } from './turns.ts';

let house: TreeHouse;
beforeAll(async () => {
  house = await openTreeHouse();
});
beforeEach(() => house.tidy());
afterAll(() => house.stop());

test('whoever floods waits for themselves: others are answered meanwhile, and what waited is answered too', async () => {
  const mayGoOn = Promise.withResolvers<void>();
  const allInside = Promise.withResolvers<void>();
  let inside = 0;
  house.acts.see = async ({ caller }) => {
    if (caller.workerId === house.team.member) {
      if (++inside === 4) allInside.resolve();
      await mayGoOn.promise;
    }
    return { status: 200, body: {} };
  };
  const flood = Array.from({ length: 60 }, () => house.ask('/see', { as: 'member' }));
  await allInside.promise;
  expect((await house.ask('/see', { as: 'leader' })).status).toBe(200);
  expect(inside).toBe(4);
  mayGoOn.resolve();
  const answers = await Promise.all(flood);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test('a person with many sessions has no larger share than with one', async () => {
  const { member } = house.team;
  const cookies = [house.cookies.member];
  while (cookies.length < 3) cookies.push(await makeSession(house.admin, member));
  const mayGoOn = Promise.withResolvers<void>();
  const allInside = Promise.withResolvers<void>();
  let inside = 0;
  house.acts.see = async ({ caller }) => {
    if (caller.workerId === member) {
      if (++inside === 4) allInside.resolve();
      await mayGoOn.promise;
    }
    return { status: 200, body: {} };
  };
  const flood = cookies.flatMap((cookie) =>
    Array.from({ length: 8 }, () => house.ask('/see', { as: 'nobody', headers: { cookie } })),
  );
  await allInside.promise;
  // So many that those of the member would have been answered first, if each of the sessions had a share.
  for (let time = 0; time < 12; time++)
    expect((await house.ask('/see', { as: 'leader' })).status).toBe(200);
  expect(inside).toBe(4);
  mayGoOn.resolve();
  const answers = await Promise.all(flood);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(inside).toBe(24);
});

test('a queue that is full is told to come back, and empties', async () => {
  const turns = new Turns();
  const caller = { account: 'one', network: 'here' };
  const mayGoOn = Promise.withResolvers<void>();
  const taken = Array.from({ length: 104 }, () => turns.take(caller, () => mayGoOn.promise));
  const refused = await turns
    .take(caller, () => Promise.resolve())
    .catch((error: Problem) => error);
  expect(refused).toMatchObject({ slug: 'too-many-requests', members: { retryAfterSeconds: 1 } });
  expect(await turns.take({ ...caller, account: 'other' }, () => Promise.resolve('in'))).toBe('in');
  mayGoOn.resolve();
  await Promise.all(taken);
  expect(await turns.take(caller, () => Promise.resolve('in'))).toBe('in');
});

test('many accounts from one place leave room for those from another', async () => {
  const turns = new Turns();
  const mayGoOn = Promise.withResolvers<void>();
  let inside = 0;
  const many = Array.from({ length: 40 }, (_, at) =>
    turns.take({ account: `account ${at}`, network: 'here' }, () => {
      inside++;
      return mayGoOn.promise;
    }),
  );
  const there = { account: 'another', network: 'there' };
  expect(await turns.take(there, () => Promise.resolve('in'))).toBe('in');
  expect(inside).toBe(12);
  mayGoOn.resolve();
  await Promise.all(many);
  expect(inside).toBe(40);
});

test('whoever fails leaves the place to the next', async () => {
  const turns = new Turns();
  const caller = { account: 'one', network: 'here' };
  const fails = () => Promise.reject(new Error('no'));
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => turns.take(caller, fails)),
  );
  expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'rejected'));
  expect(await turns.take(caller, () => Promise.resolve('in'))).toBe('in');
});
