import postgres from 'postgres';
import type { ConnectOptions, Database } from '../database/connect.ts';
import { connectionOptions } from '../database/connect.ts';
import { Lines } from '../database/lines.ts';
import { raiseHead } from '../database/transact.ts';
import { log } from '../log.ts';

/*
 * Brings the committed event log to this process.
 *
 * Promised: for each stream followed here, every event above the number at which following began is delivered
 * once per process, in order, none missing; readers who come later read the log up to the relay's own number
 * first. Not promised: that a client gets an event once only (it applies each number once).
 *
 * NOTIFY is only a wake-up. It may be lost with its connection, so a sweep asks for the last numbers of all
 * followed streams every two seconds, and at once when the listening connection comes back. Numbers are taken
 * under a lock held to commit, so «after n» can never step over one that commits later.
 *
 * Every question has a deadline, after which a connection that has gone mute is replaced. A listening connection is
 * silent by nature: it is taken for deaf when the sweep finds a number that it has not told of, and replaced too.
 *
 * At most one read per stream runs at a time; wake-ups during it are gathered into the next one.
 */

/** An event as it goes out: `body` is the message's JSON text. */
export interface RelayedEvent {
  seq: number;
  kind: string;
  caseIds: string[];
  workerIds: string[];
  /** Of what else stands in the message, the case that it belongs to. */
  ofCases: Readonly<Record<string, string>>;
  /** Of each meeting in the message, the cases that its open items are about, once for each item. */
  openItems: Readonly<Record<string, readonly (string | null)[]>>;
  body: string;
}

export type EventListener = (teamId: string, events: RelayedEvent[]) => void;

interface Stream {
  head: number;
  wanted: number;
  isReading: boolean;
}

const sweepEveryMs = 2_000;
const muteAfterMs = 2_500;
const deafAfterMs = 1_000;
const pageSize = 500;

export function monotonicMs(): number {
  return performance.now();
}

export class Relay {
  readonly #database: Database;
  readonly #reader: postgres.Sql;
  readonly #readerLines = new Lines();
  readonly #catchUpReader: postgres.Sql;
  readonly #catchUpLines = new Lines();
  readonly #ear: postgres.Sql;
  readonly #earLines = new Lines();
  #timesWoken = 0;
  readonly #streams = new Map<string, Stream>();
  readonly #listeners: EventListener[] = [];
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #sweeping: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(database: Database) {
    this.#database = database;
    const way = (options: ConnectOptions, lines: Lines) =>
      postgres(database.url, connectionOptions(options, lines)) as unknown as postgres.Sql;
    const role = 'skulder_relay';
    this.#reader = way({ max: 2, applicationName: 'skulder relay', role }, this.#readerLines);
    const applicationName = 'skulder catching up';
    this.#catchUpReader = way({ max: 2, applicationName, role }, this.#catchUpLines);
    this.#ear = way({ max: 1, applicationName: 'skulder wake-up' }, this.#earLines);
  }

  async start(): Promise<void> {
    await this.#ear.listen(
      'skulder_events',
      (payload) => {
        this.#timesWoken++;
        const [teamId = '', seq = ''] = payload.split(' ');
        this.#wake(teamId, Number(seq));
      },
      () => void this.#sweep(),
    );
    await this.#sweep();
    this.#timer = setInterval(() => void this.#sweep(), sweepEveryMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    const readers = [this.#reader, this.#catchUpReader];
    await Promise.all([
      ...readers.map((reader) => reader.end({ timeout: 3 })),
      this.#ear.end({ timeout: 1 }),
    ]);
  }

  onEvents(listener: EventListener): void {
    this.#listeners.push(listener);
  }

  /** Starts following; deliveries come after the number it resolves with. */
  async follow(teamId: string): Promise<number> {
    const followed = this.#streams.get(teamId);
    if (followed) return followed.head;
    const seq = (await this.#lastNumbers([teamId])).get(teamId) ?? 0;
    const raced = this.#streams.get(teamId);
    if (raced) return raced.head;
    raiseHead(this.#database, teamId, seq);
    // What was heard of while the question was under way had nobody to wake.
    const wanted = this.#database.heads.get(teamId) ?? seq;
    const stream = { head: seq, wanted, isReading: false };
    this.#streams.set(teamId, stream);
    void this.#advance(teamId, stream);
    return seq;
  }

  unfollow(teamId: string): void {
    this.#streams.delete(teamId);
  }

  /** The last number delivered here of a followed stream. */
  head(teamId: string): number | undefined {
    return this.#streams.get(teamId)?.head;
  }

  /** When the numbers were last confirmed, by `monotonicMs`; the relay is blind when this is old. */
  confirmedAtMs(): number {
    return this.#confirmedAt;
  }

  /** Reads the log itself, for somebody who has to catch up; on connections that nothing that happens now waits for. */
  async read(teamId: string, after: number, atMost: number): Promise<RelayedEvent[]> {
    return this.#catchUpLines.watch(
      muteAfterMs,
      readEvents(this.#catchUpReader, teamId, after, atMost),
    );
  }

  async #lastNumbers(teamIds: string[]): Promise<Map<string, number>> {
    const rows = await this.#readerLines.watch(
      muteAfterMs,
      this.#reader<{ teamId: string; seq: number }[]>`
        select team_id as "teamId", last_seq as seq from last_event_numbers(${teamIds}::uuid[])`,
    );
    return new Map(rows.map(({ teamId, seq }) => [teamId, seq]));
  }

  #wake(teamId: string, seq: number): void {
    raiseHead(this.#database, teamId, seq);
    const stream = this.#streams.get(teamId);
    if (!stream || seq <= stream.wanted) return;
    stream.wanted = seq;
    void this.#advance(teamId, stream);
  }

  async #advance(teamId: string, stream: Stream): Promise<void> {
    if (stream.isReading) return;
    stream.isReading = true;
    const isFollowed = () => !this.#isStopped && this.#streams.get(teamId) === stream;
    try {
      while (isFollowed() && stream.wanted > stream.head) {
        const events = await this.#readerLines.watch(
          muteAfterMs,
          readEvents(this.#reader, teamId, stream.head, pageSize),
        );
        const last = events.at(-1);
        if (!last || !isFollowed()) break;
        stream.head = last.seq;
        raiseHead(this.#database, teamId, last.seq);
        for (const listener of this.#listeners) listener(teamId, events);
      }
    } catch (error) {
      // The sweep tries again; nothing is skipped, since the head has not moved.
      if (!this.#isStopped) log.warn({ err: error, teamId }, 'reading the event log failed');
    } finally {
      stream.isReading = false;
    }
  }

  #sweep(): Promise<void> {
    this.#sweeping ??= this.#confirm().finally(() => (this.#sweeping = undefined));
    return this.#sweeping;
  }

  async #confirm(): Promise<void> {
    const startedAt = monotonicMs();
    // Also what is kept in memory without a socket is confirmed: heads, not only followed streams.
    const known = new Set([...this.#streams.keys(), ...this.#database.heads.keys()]);
    let isNewToEar = false;
    try {
      for (const [teamId, seq] of await this.#lastNumbers([...known])) {
        isNewToEar ||= seq > (this.#database.heads.get(teamId) ?? seq);
        this.#wake(teamId, seq);
        const stream = this.#streams.get(teamId);
        if (stream && stream.wanted > stream.head) void this.#advance(teamId, stream);
      }
      this.#confirmedAt = startedAt;
      if (isNewToEar) this.#replaceEarIfDeaf();
    } catch (error) {
      if (!this.#isStopped) log.warn({ err: error }, 'confirming the event numbers failed');
    }
  }

  /** Its own word of what the sweep has found may be on its way. */
  #replaceEarIfDeaf(): void {
    const timesWoken = this.#timesWoken;
    setTimeout(() => {
      if (!this.#isStopped && this.#timesWoken === timesWoken) this.#earLines.breakAll();
    }, deafAfterMs).unref();
  }
}

function readEvents(sql: postgres.Sql, teamId: string, after: number, atMost: number) {
  return sql<RelayedEvent[]>`
    select seq, kind, case_ids as "caseIds", worker_ids as "workerIds", of_cases as "ofCases", open_items as "openItems", body
    from event_messages(${teamId}, ${after}, ${atMost})`;
}

export async function startRelay(database: Database): Promise<Relay> {
  const relay = new Relay(database);
  await relay.start();
  return relay;
}
