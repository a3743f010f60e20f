import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';

export interface CommitterData {
  urls: EmbeddedUrls;
  teamId: string;
  caseId: string;
}

export type Way = 'ours' | 'floor';

export interface Committed {
  seq: number;
  /** When COMMIT was answered, in milliseconds that all threads count alike. */
  at: number;
}

/** Commits one change at a time, on a thread of its own. */
export class Commits {
  readonly #worker: Worker;

  constructor(data: CommitterData) {
    this.#worker = new Worker(new URL('./live-committer.ts', import.meta.url), {
      workerData: data,
    });
  }

  async commit(way: Way): Promise<Committed> {
    this.#worker.postMessage(way);
    const [committed] = (await once(this.#worker, 'message')) as [Committed];
    return committed;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
