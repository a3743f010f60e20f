import { openSync } from 'node:fs';
import { pino, type Logger } from 'pino';

/** What of an error may stand in a log: of the database's errors not the text, which can quote a row. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { name, message, stack, code, constraint_name, table_name, cause } = error as Error & {
    code?: unknown;
    constraint_name?: unknown;
    table_name?: unknown;
  };
  const isFromDatabase = name === 'PostgresError';
  return {
    name,
    message: isFromDatabase ? undefined : message,
    code,
    constraint: constraint_name,
    table: table_name,
    stack: stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .map((line) => line.trim()),
    cause: cause === undefined ? undefined : describeError(cause),
  };
}

/**
 * One line of JSON per thing worth knowing, on standard output or in a file. Lines are gathered for at most half a
 * second, since a write for each would cost a third of a board's answer; the rest is written when the process exits.
 */
export function createLog({ level, file }: { level: string; file?: string }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (name: string) => ({ level: name }) },
    serializers: { err: describeError },
  };
  const dest = file ? openSync(file, 'a', 0o600) : 1;
  return pino(
    options,
    pino.destination({ dest, sync: false, minLength: 4_096, periodicFlush: 500 }),
  );
}

/** This process's own, on standard output. `LOG_LEVEL` says how much. */
export const log = createLog({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'fatal' : 'info'),
});
