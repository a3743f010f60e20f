import { setTimeout as pause } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { percentile } from './figures.ts';
import { openClient } from './live-client.ts';
import type { Committed } from './live-commits.ts';

/** Milliseconds. */
export interface Spread {
  p50: number;
  p99: number;
}

const betweenCommitsMs = 20;

/** Many sockets, and how long after a commit's answer each of them had its number. */
export class Room {
  readonly #sockets: Socket[] = [];
  #heard: { seq: number; at: number[]; everybody: () => void } | undefined;
  #heardInAll = 0;

  async add(url: string, who: { cookie?: string; teamId?: string }): Promise<void> {
    const heard = (seq: number) => this.#hear(seq);
    this.#sockets.push(await openClient(url, { ...who, heard }));
  }

  /** Everybody has caught up: nothing came for a while. */
  async settled(): Promise<void> {
    for (let before = -1; before !== this.#heardInAll; await pause(300)) before = this.#heardInAll;
  }

  /** One change at a time: the next one is made when everybody has heard of the last. */
  async measure(commit: () => Promise<Committed>, commits: number): Promise<Spread> {
    const delays: number[] = [];
    for (let index = 0; index < commits; index++) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const heard = { seq: Number.NaN, at: [], everybody: resolve };
      this.#heard = heard;
      const { seq, at } = await commit();
      await promise;
      if (heard.seq !== seq) throw new Error(`${heard.seq} was heard, not ${seq}`);
      delays.push(...heard.at.map((moment) => moment - at));
      await pause(betweenCommitsMs);
    }
    return { p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) };
  }

  close(): void {
    for (const socket of this.#sockets) socket.disconnect();
  }

  #hear(seq: number): void {
    this.#heardInAll++;
    const heard = this.#heard;
    if (!heard) return;
    heard.seq = seq;
    heard.at.push(performance.timeOrigin + performance.now());
    if (heard.at.length === this.#sockets.length) heard.everybody();
  }
}
