import { constraintProblems } from './constraint-problems.ts';
import { Problem } from './problem.ts';

interface DatabaseError {
  code?: string;
  constraint_name?: string;
  syscall?: string;
}

/** What a failure of the database means to the caller; undefined when it is our own mistake. */
export function problemFromDatabase(error: unknown): Problem | undefined {
  const { code, constraint_name: constraint, syscall } = (error ?? {}) as DatabaseError;
  if (typeof code !== 'string') return undefined;
  if (constraint && Object.hasOwn(constraintProblems, constraint)) {
    return new Problem(constraintProblems[constraint]!);
  }
  if (isUnavailable(code) || syscall === 'connect') {
    return new Problem('database-unavailable', { retryAfterSeconds: 2 });
  }
  if (unkeepable.has(code)) {
    return new Problem('validation-failed', {
      errors: [{ pointer: '', message: 'holds a value that cannot be kept' }],
    });
  }
  return undefined;
}

/** The database, or the way to it, could not do the work now; the same call may succeed later. */
function isUnavailable(code: string): boolean {
  return unavailable.has(code) || /^(08|53|57P|58)/.test(code);
}

const unavailable = new Set([
  // Of the network and the driver.
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  // Of the server: statement too slow, lock not got, idle in transaction, read-only, deadlock, serialization.
  '57014',
  '55P03',
  '25P03',
  '25006',
  '40P01',
  '40001',
]);

/** Well-formed by the contract and yet no value of its column: a day or an offset out of range, a number too large. */
const unkeepable = new Set([
  '22001',
  '22003',
  '22007',
  '22008',
  '22009',
  '22021',
  '22P02',
  '22P05',
]);
