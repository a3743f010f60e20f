import type { Logger } from 'pino';
import type { Database } from '../platform/database/connect.ts';
import { transact } from '../platform/database/transact.ts';
import { fillAgenda, findTeamsLeftBehind } from './agenda-sql.ts';

const everyMs = 60_000;
const operation = { operationId: 'sweepAgendas', action: 'write' } as const;

/**
 * A week without its meeting tells nobody: what stood on it goes to the next one within a minute of the day's end,
 * and every board hears. Harmless in several processes at once.
 */
export class AgendaSweep {
  readonly #database: Database;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  start(): void {
    const again = () => {
      this.#running = this.#running.then(() => this.#sweepOnce());
    };
    again();
    this.#timer = setInterval(again, everyMs);
    this.#timer.unref();
  }

  /** What is under way ends with the database's connections: a transaction is whole or not at all. */
  stop(): void {
    clearInterval(this.#timer);
  }

  async #sweepOnce(): Promise<void> {
    try {
      await sweepAgendas(this.#database);
    } catch (error) {
      this.#log.warn({ err: error }, 'moving agendas of meetings not held failed');
    }
  }
}

export async function sweepAgendas(database: Database): Promise<void> {
  const nobody = { system: 'agenda', teamIds: [] };
  const { result: teamIds } = await transact(database, nobody, operation, ({ db }) =>
    findTeamsLeftBehind(db),
  );
  for (const teamId of teamIds) {
    const credentials = { system: 'agenda', teamIds: [teamId] };
    await transact(database, credentials, operation, async ({ db, tell }) => {
      for (const event of await fillAgenda(db, teamId)) tell(event);
    });
  }
}
