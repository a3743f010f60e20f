import { Kysely } from 'kysely';

import postgres from 'postgres';
import { postgresDialect } from './dialect.ts';
import { Lines } from './lines.ts';
import type { DB } from './types.ts';

export type { DB } from './types.ts';

/** The service's way to its database: one pool, as the app role. */
export interface Database {
  kysely: Kysely<DB>;
  sql: postgres.Sql;
  url: string;
  /**
   * The highest event number this process knows per stream: raised by its own commits at once and by
   * the relay for everybody else's. What is kept in memory for a team is fresh while it is as high.
   */
  heads: Map<string, number>;
  /** Whether it answers; a connection that has gone mute is given up, as for every call. */
  answers(): Promise<boolean>;
  end(): Promise<void>;
}

const asIs = (value: unknown) => String(value);

/**
 * How values travel: dates stay `YYYY-MM-DD`, instants become ISO strings with microseconds (a `Date`
 * would lose them), counts and decimals numbers (the largest count here is far below 2^53).
 */
const valueTypes = {
  date: { to: 1082, from: [1082], serialize: asIs, parse: asIs },
  timestamptz: {
    to: 1184,
    from: [1184],
    serialize: asIs,
    parse: (text: string) => text.replace(' ', 'T').replace(/\+00$/, 'Z'),
  },
  int8: { to: 20, from: [20], serialize: asIs, parse: Number },
  numeric: { to: 1700, from: [1700], serialize: asIs, parse: Number },
};

export interface ConnectOptions {
  /** Connections in the pool; default 16. */
  max?: number;
  applicationName?: string;
  /** Role taken by every connection, for the relay. */
  role?: string;
  /** After how long without an answer a connection that says nothing is given up; default 7 s. */
  muteAfterMs?: number;
}

// Two seconds for people who wait; more where a machine is busy with something else, such as its own tests.
const connectTimeoutSeconds = () => Number(process.env.DATABASE_CONNECT_TIMEOUT_SECONDS ?? 2);

/** Options every connection has: bounded waits, UTC, and a quick return after an outage. */
export function connectionOptions(
  { max = 16, applicationName = 'skulder', role }: ConnectOptions,
  lines: Lines,
) {
  return {
    max,
    socket: lines.open,
    types: valueTypes,
    connect_timeout: connectTimeoutSeconds(),
    // The default back-off can wait twelve seconds after an outage; nobody in a meeting does.
    backoff: () => 0.25,
    onnotice: () => {},
    connection: {
      application_name: applicationName,
      TimeZone: 'UTC',
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
      // Short statements over small tables whose cost is overestimated: compiling them took seconds.
      jit: 'off',
      ...(role ? { role } : {}),
    },
  };
}

export function connect(url: string, options: ConnectOptions = {}): Database {
  const lines = new Lines();
  const sql = postgres(url, connectionOptions(options, lines)) as unknown as postgres.Sql;
  // More than a statement may take.
  const { muteAfterMs = 7_000 } = options;
  const watched = <T>(answer: PromiseLike<T>) => lines.watch(muteAfterMs, answer);
  const kysely = new Kysely<DB>({ dialect: postgresDialect(sql, watched) });
  return {
    kysely,
    sql,
    url,
    heads: new Map(),
    answers: async () => (await watched(sql`select 1`)).length === 1,
    // Kysely's destroy() hangs with a query in flight; the driver's own end is bounded.
    end: () => sql.end({ timeout: 3 }),
  };
}
