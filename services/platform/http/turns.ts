import { setTimeout } from 'node:timers/promises';
import { Problem } from './problem.ts';

/*
 * How much of the database one caller may keep busy, so that whoever floods waits in their own queue and nobody else
 * in it: of the pool's sixteen connections four for an account, in however many sessions, twelve for a network. Nothing
 * is refused but what comes to a queue that is full; a page that asks for everything at once is served four by four.
 *
 * A refusal is told after a quarter of a second: a flood that asks again as soon as it is refused would otherwise keep
 * this process busy with refusing. It waits in nobody's place, and holds a connection and what was sent.
 */

const refusedAfterMs = 250;

const share = {
  account: { atOnce: 4, waiting: 100 },
  network: { atOnce: 12, waiting: 400 },
};

class QueueFull extends Problem {}

interface Queue {
  inside: number;
  waiting: (() => void)[];
}

export class Turns {
  readonly #queues = new Map<string, Queue>();

  /** Runs the work when it is the caller's turn. Refuses as `too-many-requests` when too many wait for theirs. */
  async take<T>(caller: { account: string; network: string }, work: () => Promise<T>): Promise<T> {
    const { account, network } = caller;
    try {
      return await this.#inTurn(`account ${account}`, share.account, () =>
        this.#inTurn(`network ${network}`, share.network, work),
      );
    } catch (error) {
      // In nobody's place any more.
      if (error instanceof QueueFull) await setTimeout(refusedAfterMs);
      throw error;
    }
  }

  async #inTurn<T>(
    key: string,
    { atOnce, waiting }: { atOnce: number; waiting: number },
    work: () => Promise<T>,
  ): Promise<T> {
    const queue = this.#queues.get(key) ?? { inside: 0, waiting: [] };
    this.#queues.set(key, queue);
    if (queue.waiting.length >= waiting) {
      throw new QueueFull('too-many-requests', { retryAfterSeconds: 1 });
    }
    // Whoever leaves hands the place over, so that nobody who has just come takes it first.
    if (queue.inside >= atOnce) await new Promise<void>((next) => queue.waiting.push(next));
    else queue.inside++;
    try {
      return await work();
    } finally {
      const next = queue.waiting.shift();
      if (next) next();
      else if (--queue.inside === 0) this.#queues.delete(key);
    }
  }
}
