import type { Logger } from 'pino';
import type { Database } from './connect.ts';

/*
 * Links the rows of the access log into each team's chain, beside the calls that write them.
 *
 * Promised: a committed row has its link within seconds while any process of the service runs, and one only. A row
 * that waits is in the queue from its own transaction on, so none is forgotten by a process that dies.
 *
 * Every process tries; the database lets one at a time through, and the others have nothing to do.
 */

const everyMs = 2_000;
const atOnce = 2_000;

export interface AccessChain {
  stop(): void;
}

export function keepLinking(database: Database, log: Logger): AccessChain {
  let underWay: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    underWay = underWay
      .then(() => linkWaiting(database))
      .then(undefined, (error: unknown) => {
        log.warn({ err: error }, 'rows of the access log wait for their links');
      });
  }, everyMs);
  timer.unref();
  return {
    // What is under way ends with the database's connections, by itself or not: nothing of it is half done.
    stop: () => clearInterval(timer),
  };
}

/** Links all that waits; done when a turn was not full. */
export async function linkWaiting(database: Database): Promise<void> {
  for (let linked = atOnce; linked === atOnce;) {
    const [row] = await database.sql<{ linked: number }[]>`
      select link_access_log(${atOnce}) as linked`;
    linked = row?.linked ?? 0;
  }
}
