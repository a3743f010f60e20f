import type { Logger } from 'pino';
import type { Database } from '../database/connect.ts';
import type { Caller } from '../database/transact.ts';
import { problemFromDatabase } from '../http/database-problems.ts';
import { confirmSessions, touchSession } from './identity-sql.ts';

/*
 * Who is behind a session and what they may see, in this process's memory: for the board's fast
 * path and for open sockets. Everything else asks the database in its own transaction.
 *
 * Promised: an answer from memory was true in the database at most three seconds ago. What is
 * older is asked for again, and while the database cannot answer there is no answer
 * (`database-unavailable`).
 *
 * In order: a change of rights commits · NOTIFY reaches every process, which stops trusting what it
 * keeps of that worker or session, asks again, and then tells its listeners. NOTIFY may be lost with
 * its connection; then the sweep, which asks for everything kept every two seconds, finds the
 * change. Age is counted from before a question was sent. An answer is not kept when a notice about
 * it came while the question was under way: it may be of the time before.
 *
 * All questions that come up while one is under way are gathered into the next one, so that a
 * hundred sockets cost one query; more are asked a hundred at a time, so that what else this process
 * does waits a millisecond at most. Looking is not activity: only `peek`, which serves a request, moves
 * the idle limit, at most once a minute.
 */

const trustedForMs = 3_000;
const sweepEveryMs = 2_000;
const touchEveryMs = 60_000;
const keptUnusedMs = 60_000;
const askedTogether = 100;

export interface SessionMemoryParts {
  database: Database;
  /** The way by which sessions are confirmed, when it is to be another one: one that no call keeps busy. */
  confirmBy?: Database;
  log: Logger;
  /** Milliseconds, never running backwards. */
  now?: () => number;
  /** At most so many sessions are kept; the rest is asked for each time. */
  maxKept?: number;
}

interface Kept {
  caller: Caller;
  /** The caller's rights as a text that can be compared. */
  rights: string;
  confirmedAt: number;
  usedAt: number;
  touchedAt: number;
}

interface Question {
  answer: Promise<Caller | undefined>;
  resolve: (caller: Caller | undefined) => void;
  reject: (error: unknown) => void;
}

export class SessionMemory {
  readonly #parts: Required<SessionMemoryParts>;
  readonly #kept = new Map<string, Kept>();
  readonly #listeners: (() => void)[] = [];
  #questions = new Map<string, Question>();
  #isAsking = false;
  /** What was said while a question is under way. */
  #notices: string[] = [];
  #timer: NodeJS.Timeout | undefined;
  #ear: { unlisten: () => Promise<void> } | undefined;

  constructor(parts: SessionMemoryParts) {
    const confirmBy = parts.database;
    this.#parts = { now: () => performance.now(), maxKept: 20_000, confirmBy, ...parts };
  }

  /** Starts to listen and to sweep. Without it every answer older than three seconds is asked for anew. */
  async start(): Promise<void> {
    this.#ear = await this.#parts.confirmBy.sql.listen(
      'skulder_rights',
      (payload) => void this.#heed(payload),
      // Also when the connection has come back: whatever was said meanwhile was missed.
      () => void this.sweep(),
    );
    this.#timer = setInterval(() => void this.sweep(), sweepEveryMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#ear?.unlisten().catch(() => undefined);
  }

  /** Undefined: no such session. A session that is over has its `standing`. Rejects as `database-unavailable`. */
  findCaller(sessionHash: Uint8Array): Promise<Caller | undefined> {
    const key = keyOf(sessionHash);
    const kept = this.#trusted(key);
    return kept ? Promise.resolve(kept.caller) : this.#ask(key);
  }

  /** For a request that can only be served from memory; undefined sends it the ordinary way. */
  peek(sessionHash: Uint8Array): Caller | undefined {
    const key = keyOf(sessionHash);
    const kept = this.#trusted(key);
    if (!kept) {
      // So that the next one can be served.
      this.#ask(key).catch(() => undefined);
      return undefined;
    }
    this.#touch(kept);
    return kept.caller;
  }

  /** What is kept, however old, without asking. */
  known(sessionHash: Uint8Array): { caller: Caller; confirmedAt: number } | undefined {
    return this.#kept.get(keyOf(sessionHash));
  }

  /** Told after memory has been brought up to date. */
  onRightsChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Asks for everything kept, and forgets what nobody has used for a minute. */
  async sweep(): Promise<void> {
    const now = this.#parts.now();
    for (const [key, { usedAt }] of this.#kept) {
      if (now - usedAt > keptUnusedMs) this.#kept.delete(key);
    }
    await this.#confirm([...this.#kept.keys()]);
  }

  #trusted(key: string): Kept | undefined {
    const kept = this.#kept.get(key);
    const now = this.#parts.now();
    if (kept) kept.usedAt = now;
    return kept && now - kept.confirmedAt <= trustedForMs ? kept : undefined;
  }

  #touch(kept: Kept): void {
    const { sessionId } = kept.caller;
    const now = this.#parts.now();
    if (sessionId === null || now - kept.touchedAt < touchEveryMs) return;
    kept.touchedAt = now;
    touchSession(this.#parts.database, sessionId).catch(() => {
      // The next one tries again.
      kept.touchedAt = Number.NEGATIVE_INFINITY;
    });
  }

  async #heed(payload: string): Promise<void> {
    if (this.#isAsking) this.#notices.push(payload);
    const concerned = [...this.#kept].filter(([, { caller }]) => concerns(payload, caller));
    for (const [, kept] of concerned) kept.confirmedAt = Number.NEGATIVE_INFINITY;
    await this.#confirm(concerned.map(([key]) => key));
  }

  async #confirm(keys: string[]): Promise<void> {
    const answers = await Promise.allSettled(keys.map((key) => this.#ask(key)));
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) this.#parts.log.warn({ err: failed.reason }, 'confirming sessions failed');
  }

  #ask(key: string): Promise<Caller | undefined> {
    let question = this.#questions.get(key);
    if (!question) {
      const { promise: answer, resolve, reject } = Promise.withResolvers<Caller | undefined>();
      question = { answer, resolve, reject };
      this.#questions.set(key, question);
      // Not at once: what comes up in the same turn shares the query.
      if (!this.#isAsking) queueMicrotask(() => void this.#askAll());
    }
    return question.answer;
  }

  async #askAll(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#questions.size > 0) {
      const questions = new Map([...this.#questions].slice(0, askedTogether));
      for (const key of questions.keys()) this.#questions.delete(key);
      await this.#askTogether(questions);
    }
    this.#isAsking = false;
  }

  async #askTogether(questions: Map<string, Question>): Promise<void> {
    const askedAt = this.#parts.now();
    this.#notices = [];
    try {
      const callers = await confirmSessions(this.#parts.confirmBy, [...questions.keys()]);
      let isChanged = false;
      for (const [key, question] of questions) {
        const caller = callers.get(key);
        isChanged = this.#keep(key, caller, askedAt) || isChanged;
        question.resolve(caller);
      }
      if (isChanged) this.#tell();
    } catch (error) {
      const problem = problemFromDatabase(error) ?? error;
      for (const { reject } of questions.values()) reject(problem);
    }
  }

  /** True when something kept has changed. */
  #keep(key: string, caller: Caller | undefined, askedAt: number): boolean {
    const before = this.#kept.get(key);
    if (caller?.standing !== 'active') {
      this.#kept.delete(key);
      return before !== undefined;
    }
    if (this.#notices.some((payload) => concerns(payload, caller))) return false;
    if (!before && this.#kept.size >= this.#parts.maxKept) return false;
    const { usedAt = askedAt, touchedAt = Number.NEGATIVE_INFINITY } = before ?? {};
    const rights = rightsOf(caller);
    this.#kept.set(key, { caller, rights, confirmedAt: askedAt, usedAt, touchedAt });
    return before !== undefined && before.rights !== rights;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function keyOf(sessionHash: Uint8Array): string {
  return Buffer.from(sessionHash).toString('hex');
}

/** `session <id>`, a worker's id, or nothing, which means everybody. */
function concerns(payload: string, caller: Caller): boolean {
  if (payload === '') return true;
  if (payload.startsWith('session ')) return payload.slice(8) === caller.sessionId;
  return payload === caller.workerId;
}

function rightsOf({
  idleExpiresAt: _idle,
  absoluteExpiresAt: _absolute,
  ...rights
}: Caller): string {
  return JSON.stringify(rights);
}
