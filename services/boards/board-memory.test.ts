import { afterEach, expect, jest, test } from '@jest/globals';
import { connect, type Database } from '../platform/database/connect.ts';
import { newId } from '../platform/database/new-id.ts';
import { BoardMemory } from './board-memory.ts';

let database: Database | undefined;
afterEach(async () => {
  jest.restoreAllMocks();
  await database?.end();
});

test.each([
  ['when its day is over', 10_000, 10_000],
  ['after a minute in any case', 3_600_000, 60_000],
])('a board is from memory no longer %s', (_, msToNextDay, goodForMs) => {
  // Never connected: what is kept is asked of memory alone.
  database = connect('postgres://nobody@127.0.0.1:1/nowhere');
  const clock = jest.spyOn(performance, 'now').mockReturnValue(5_000);
  const memory = new BoardMemory(database, { confirmedAtMs: () => performance.now() });
  const teamId = newId();
  const board = { seq: 7, logId: newId(), day: '2026-05-11', msToNextDay, caseIds: [], body: '{}' };
  memory.keep(teamId, board, 4_000);
  clock.mockReturnValue(4_000 + goodForMs - 1);
  expect(memory.find(teamId)).toMatchObject({ seq: 7, day: '2026-05-11' });
  clock.mockReturnValue(4_000 + goodForMs);
  expect(memory.find(teamId)).toBeUndefined();
});
