import { expect, test } from '@jest/globals';
import { KeptFresh } from './kept-fresh.ts';

function farEnd() {
  const state = { ms: 0, calls: 0, answer: (): string => 'first' };
  const kept = new KeptFresh(
    async () => {
      state.calls += 1;
      return state.answer();
    },
    { now: () => state.ms, freshForMs: 100, pauseAfterFailureMs: 10 },
  );
  const breakDown = () => {
    state.answer = () => {
      throw new Error('down');
    };
  };
  return { state, kept, breakDown };
}

test('callers share one question, and its answer while it is fresh', async () => {
  const { state, kept } = farEnd();
  await Promise.all([kept.get(), kept.get()]);
  await kept.get();
  expect(state.calls).toBe(1);
  state.ms = 100;
  state.answer = () => 'second';
  expect(await kept.get()).toBe('second');
});

test('a far end that is down is asked again only after a pause, and then serves', async () => {
  const { state, kept, breakDown } = farEnd();
  breakDown();
  await expect(kept.get()).rejects.toThrow('down');
  await expect(kept.get()).rejects.toThrow('down');
  expect(state.calls).toBe(1);
  state.ms = 10;
  state.answer = () => 'back';
  expect(await kept.get()).toBe('back');
});

test('what was known serves on while the far end is down', async () => {
  const { state, kept, breakDown } = farEnd();
  await kept.get();
  breakDown();
  state.ms = 100;
  expect(await kept.get()).toBe('first');
  expect(await kept.get()).toBe('first');
  expect(state.calls).toBe(2);
});
