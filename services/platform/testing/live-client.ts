import { io, type Socket } from 'socket.io-client';
import { refuseNationalIds } from './national-id-scan.ts';

/** A message as it came, whoever it was for. */
export interface Heard {
  teamId: string;
  seq: number;
  kind: string;
  [field: string]: unknown;
}

export type Answer =
  | { status: 'ok'; seq: number; from: number; logId: string }
  | { status: 'problem'; problem: { slug: string } };

/**
 * A bare socket as anybody could open it, that keeps all it hears. What it promises of itself is nothing: order,
 * gaps and repetitions are for the tests to see.
 */
export class LiveClient {
  readonly socket: Socket;
  readonly heard: Heard[] = [];
  readonly ends: { teamId?: string; reason: string }[] = [];
  /** Every text that came, whatever it was. */
  readonly frames: string[] = [];
  readonly #waiting = new Set<() => void>();
  #fault: Error | undefined;

  constructor(url: string, cookie: string | undefined) {
    this.socket = io(url, {
      path: '/live',
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      ...(cookie !== undefined && { extraHeaders: { cookie } }),
    });
    this.socket.on('events', (messages: Heard[]) => {
      this.heard.push(...messages);
    });
    this.socket.on('ended', (end: { reason: string }) => this.ends.push(end));
    // Before the listeners of each kind, which let whoever waits go on.
    this.socket.onAny((...said: unknown[]) => this.#keep('a message', said));
    for (const sign of ['connect', 'connect_error', 'disconnect', 'events', 'ended'])
      this.socket.on(sign, () => this.#lookAgain());
  }

  /** Whatever it is: an event, an end, an answer. What must not be in it fails the test where it next waits or ends. */
  #keep(what: string, said: unknown): void {
    const text = JSON.stringify(said);
    this.frames.push(text);
    try {
      refuseNationalIds(what, text);
    } catch (error) {
      this.#fault ??= error as Error;
    }
  }

  #refuseFault(): void {
    if (this.#fault) throw this.#fault;
  }

  #lookAgain(): void {
    for (const look of this.#waiting) look();
  }

  /** Resolves as soon as it is so; the test's own time limit is the only one. */
  async until(isSo: () => boolean): Promise<void> {
    const isOver = () => this.#fault !== undefined || isSo();
    if (!isOver()) {
      await new Promise<void>((resolve) => {
        const look = () => {
          if (!isOver()) return;
          this.#waiting.delete(look);
          resolve();
        };
        this.#waiting.add(look);
      });
    }
    this.#refuseFault();
  }

  /** Undefined when it is let in; else why not. */
  async refusal(): Promise<string | undefined> {
    if (this.socket.connected) return undefined;
    return new Promise((resolve) => {
      this.socket.once('connect', () => resolve(undefined));
      this.socket.once('connect_error', (error: Error & { data?: { slug?: string } }) =>
        resolve(error.data?.slug ?? error.message),
      );
    });
  }

  async subscribe(teamId: string, after: number, logId?: string): Promise<Answer> {
    const request = { teamId, after, ...(logId !== undefined && { logId }) };
    const answer = (await this.socket.emitWithAck('subscribe', request)) as Answer;
    this.#keep('an acknowledgement', answer);
    this.#refuseFault();
    return answer;
  }

  /** The answer's word, for refusals. */
  async standing(teamId: string, after = 0): Promise<string> {
    const answer = await this.subscribe(teamId, after);
    return answer.status === 'ok' ? 'ok' : answer.problem.slug;
  }

  of(teamId: string): Heard[] {
    return this.heard.filter((message) => message.teamId === teamId);
  }

  /** Resolves when the team's number has come. */
  reaches(teamId: string, seq: number): Promise<void> {
    return this.until(() => this.of(teamId).some((message) => message.seq >= seq));
  }

  close(): void {
    this.socket.disconnect();
    this.#refuseFault();
  }
}
