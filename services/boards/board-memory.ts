import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Database } from '../platform/database/connect.ts';
import { raiseHead } from '../platform/database/transact.ts';
import { monotonicMs } from '../platform/events/relay.ts';
import type { Relay } from '../platform/events/relay.ts';
import type { ReadBoard } from './board-sql.ts';

/*
 * Boards that people have open, serialised and compressed once, in this process's memory.
 *
 * Promised: a board from memory has every event that this process knows to be committed, its own at once, and
 * knows all that were committed three seconds ago, even when every wake-up was lost (the relay's sweep). It holds
 * only what each member of the team may see; whether the caller is one is asked for each request, elsewhere.
 *
 * Also promised: whoever is served from memory opened this board in the last ten minutes in a call whose
 * access-log row was committed. Refreshes of that viewing need no row of their own.
 *
 * A board is of one day, and is read anew when that is over by the database's clock: at midnight somebody may become a
 * member without an event. After a minute it is read anew in any case.
 */

export interface KeptBoard {
  seq: number;
  logId: string;
  day: string;
  caseIds: string[];
  json: Buffer;
  gzipped: Buffer | undefined;
  goodUntilMs: number;
}

const trustedForMs = 3_000;
const keptForMs = 60_000;
const viewingLastsMs = 10 * 60_000;
const boardsKept = 500;
const viewingsKept = 50_000;
const compress = promisify(gzip);

export class BoardMemory {
  readonly #database: Database;
  readonly #relay: Pick<Relay, 'confirmedAtMs'>;
  readonly #boards = new Map<string, KeptBoard>();
  readonly #viewings = new Map<string, number>();

  constructor(database: Database, relay: Pick<Relay, 'confirmedAtMs'>) {
    this.#database = database;
    this.#relay = relay;
  }

  /** The team's board, when it is surely up to date. */
  find(teamId: string): KeptBoard | undefined {
    const kept = this.#boards.get(teamId);
    const now = monotonicMs();
    const isFresh =
      kept !== undefined &&
      kept.seq === this.#database.heads.get(teamId) &&
      now - this.#relay.confirmedAtMs() <= trustedForMs &&
      now < kept.goodUntilMs;
    return isFresh ? kept : undefined;
  }

  /** `askedAtMs`: monotonic, from before the board was read. */
  keep(teamId: string, board: ReadBoard, askedAtMs: number): void {
    const { seq, logId, day, caseIds, body } = board;
    const goodUntilMs = askedAtMs + Math.min(keptForMs, board.msToNextDay);
    const kept: KeptBoard = {
      ...{ seq, logId, day, caseIds, goodUntilMs },
      json: Buffer.from(body),
      gzipped: undefined,
    };
    forgetOldest(this.#boards, boardsKept);
    this.#boards.delete(teamId);
    this.#boards.set(teamId, kept);
    raiseHead(this.#database, teamId, seq);
    compress(kept.json).then(
      (gzipped) => (kept.gzipped = gzipped),
      () => undefined, // Served as it is, then.
    );
  }

  /**
   * Call once the access-log row of the viewing is committed.
   * @param viewed the team, with what was left out of its board.
   */
  beginViewing(sessionId: string, viewed: string): void {
    const key = viewingOf(sessionId, viewed);
    forgetOldest(this.#viewings, viewingsKept);
    this.#viewings.delete(key);
    this.#viewings.set(key, monotonicMs());
  }

  isViewing(sessionId: string, viewed: string): boolean {
    const since = this.#viewings.get(viewingOf(sessionId, viewed));
    return since !== undefined && monotonicMs() - since < viewingLastsMs;
  }
}

function viewingOf(sessionId: string, viewed: string): string {
  return `${sessionId} ${viewed}`;
}

// A map remembers the order in which keys came.
function forgetOldest<Value>(map: Map<string, Value>, atMost: number): void {
  for (const key of map.keys()) {
    if (map.size < atMost) return;
    map.delete(key);
  }
}
