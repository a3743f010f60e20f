import { describe, expect, test } from '@jest/globals';
import { problemFromDatabase } from './database-problems.ts';

const postgresError = (code: string, constraint_name?: string) =>
  Object.assign(new Error('secret row'), { name: 'PostgresError', code, constraint_name });

describe('what a failure of the database means to the caller', () => {
  test('a promise of the database that two people run into at once is a refusal by its name', () => {
    expect(problemFromDatabase(postgresError('23P01', 'seats_two_people'))?.slug).toBe(
      'seat-same-worker',
    );
  });

  test.each([
    '57P01',
    '53300',
    '53100',
    '08006',
    '57014',
    '40001',
    'CONNECT_TIMEOUT',
    'CONNECTION_CLOSED',
    'ECONNRESET',
  ])('%s: come back in a while', (code) => {
    const problem = problemFromDatabase(postgresError(code));
    expect(problem?.slug).toBe('database-unavailable');
    expect(problem?.members.retryAfterSeconds).toBeGreaterThan(0);
  });

  test('a socket that is not there is the database being away; a file that is not there is our mistake', () => {
    const error = Object.assign(new Error(), { code: 'ENOENT' });
    expect(problemFromDatabase(error)).toBeUndefined();
    expect(problemFromDatabase(Object.assign(error, { syscall: 'connect' }))?.slug).toBe(
      'database-unavailable',
    );
  });

  test('a value that its column cannot hold is the caller’s', () => {
    expect(problemFromDatabase(postgresError('22008'))?.slug).toBe('validation-failed');
  });

  test.each([
    postgresError('23505', 'accounts_one_per_subject'),
    postgresError('42601'),
    new Error('bug'),
    undefined,
    'text',
  ])('anything else is nobody’s but ours: %p', (error) =>
    expect(problemFromDatabase(error)).toBeUndefined(),
  );
});
