import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type postgres from 'postgres';

/*
 * Kysely over postgres.js, so that a connection that dies costs what was under way on it and nothing more.
 *
 * A statement outside a transaction goes to the driver's pool, which sends it on whichever connection is alive. A
 * transaction is one of the driver's own, held open from begin to commit; once its connection is gone every further
 * statement of it fails at once, and none is sent. Reserving connections by hand, as ready-made dialects do, does not
 * hold that: the driver takes a reserved connection that has closed for an open one, and the next to use it ends the
 * process, hangs, or runs half a transaction outside any.
 */
export function postgresDialect(sql: postgres.Sql, watched: Watched = (answer) => answer): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => driver(sql, watched),
  };
}

/** Waits for the database's answer, and sees to it that there comes one. */
type Watched = <T>(answer: PromiseLike<T>) => PromiseLike<T>;

function driver(sql: postgres.Sql, watched: Watched): Driver {
  const own = (connection: DatabaseConnection) => connection as Connection;
  return {
    init: async () => {},
    acquireConnection: async () => new Connection(sql, watched),
    beginTransaction: (connection, settings) => own(connection).begin(settings),
    commitTransaction: (connection) => own(connection).commit(),
    rollbackTransaction: (connection) => own(connection).rollBack(),
    releaseConnection: async () => {},
    // Whoever made the pool ends it.
    destroy: async () => {},
  };
}

interface OpenTransaction {
  sql: postgres.TransactionSql;
  end: (how: 'commit' | 'rollback') => void;
  /** Resolves when the database has answered COMMIT or ROLLBACK. */
  ended: Promise<void>;
}

class Connection implements DatabaseConnection {
  readonly #pool: postgres.Sql;
  readonly #watched: Watched;
  #open: OpenTransaction | undefined;
  #lostBy: Error | undefined;

  constructor(pool: postgres.Sql, watched: Watched) {
    this.#pool = pool;
    this.#watched = watched;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#lostBy !== undefined) throw this.#lostBy;
    try {
      const through = this.#open?.sql ?? this.#pool;
      const rows = await this.#watched(
        through.unsafe<Row[] & object[]>(sql, parameters as never[], { prepare: true }),
      );
      const isChange = changes.has(rows.command);
      return { rows: [...rows], ...(isChange && { numAffectedRows: BigInt(rows.count) }) };
    } catch (error) {
      if (this.#open && isLoss(error)) this.#lostBy ??= error;
      throw error;
    }
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are not streamed: read them by pages.');
  }

  async begin({ isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    const modes = [isolationLevel && `isolation level ${isolationLevel}`, accessMode];
    const begun = Promise.withResolvers<void>();
    const ended = this.#pool
      .begin(modes.filter(Boolean).join(' '), (sql) => {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        const end: OpenTransaction['end'] = (how) =>
          how === 'commit' ? resolve() : reject(rolledBack);
        this.#open = { sql, end, ended: Promise.resolve() };
        begun.resolve();
        return promise;
      })
      .then(() => undefined);
    ended.catch((error: Error) => {
      if (error !== rolledBack) this.#lostBy ??= error;
      begun.reject(error);
    });
    await this.#watched(begun.promise);
    if (this.#open) this.#open.ended = ended;
  }

  async commit(): Promise<void> {
    await this.#end('commit');
  }

  async rollBack(): Promise<void> {
    await this.#end('rollback').catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  }

  /** Of a lost transaction there is nothing left to end: the database has rolled it back. */
  async #end(how: 'commit' | 'rollback'): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (this.#lostBy !== undefined && how === 'rollback') return;
    if (this.#lostBy !== undefined) throw this.#lostBy;
    open?.end(how);
    if (open) await this.#watched(open.ended);
  }
}

const changes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** What the driver's transaction is told to fail with when it is only to be rolled back. */
const rolledBack = new Error('rolled back');

/** The driver's own errors about a connection, the network's, and the server's last words before it closes one. */
function isLoss(error: unknown): error is Error {
  // Told by its members: `instanceof` fails where tests run code in a context of their own.
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code !== 'string') return false;
  return name === 'PostgresError' ? lastWords.has(code) : /^(CONNECTION_|CONNECT_|E)/.test(code);
}

const lastWords = new Set(['25P03', '25P04', '57P01', '57P02', '57P05']);
