import type { Logger } from 'pino';

const everyMs = 60_000;

/** Work that nobody starts, each minute and never twice at once in this process. What fails is tried again the next time. */
export class EveryMinute {
  readonly #work: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(work: () => Promise<void>, log: Logger, failure: string) {
    this.#work = work;
    this.#failed = (error) => log.warn({ err: error }, failure);
  }

  start(): void {
    const again = () => {
      this.#running = this.#running.then(this.#work).catch(this.#failed);
    };
    again();
    this.#timer = setInterval(again, everyMs);
    this.#timer.unref();
  }

  /** What is under way ends with the database's connections: a transaction is whole or not at all. */
  stop(): void {
    clearInterval(this.#timer);
  }
}
