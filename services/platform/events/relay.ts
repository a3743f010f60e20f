import postgres from 'postgres';
import type { Database } from '../database/connect.ts';
import { connectionOptions } from '../database/connect.ts';
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
 * At most one read per stream runs at a time; wake-ups during it are gathered into the next one.
 */

/** An event as it goes out: `body` is the message's JSON text. */
export interface RelayedEvent {
  seq: number;
  kind: string;
  caseIds: string[];
  workerIds: string[];
  body: string;
}

export interface Relay {
  /** Starts following; resolves with the number after which deliveries will come. */
  follow(teamId: string): Promise<number>;
  unfollow(teamId: string): void;
  /** The last number delivered here of a followed stream. */
  head(teamId: string): number | undefined;
  /** Reads the log itself, for somebody who has to catch up. */
  read(teamId: string, after: number, atMost: number): Promise<RelayedEvent[]>;
  onEvents(listener: (teamId: string, events: RelayedEvent[]) => void): void;
  /** When the numbers were last confirmed, by `monotonicMs`; the relay is blind when this is old. */
  confirmedAtMs(): number;
  stop(): Promise<void>;
}

interface Stream {
  head: number;
  wanted: number;
  reading: boolean;
}

const sweepEveryMs = 2_000;
const pageSize = 500;

export function monotonicMs(): number {
  return performance.now();
}

export async function startRelay(database: Database): Promise<Relay> {
  const streams = new Map<string, Stream>();
  const listeners: ((teamId: string, events: RelayedEvent[]) => void)[] = [];
  const reader = postgres(
    database.url,
    connectionOptions({ max: 2, applicationName: 'skulder relay', role: 'skulder_relay' }),
  );
  const ear = postgres(
    database.url,
    connectionOptions({ max: 1, applicationName: 'skulder wake-up' }),
  );
  let confirmedAt = Number.NEGATIVE_INFINITY;
  let stopped = false;

  async function read(teamId: string, after: number, atMost: number): Promise<RelayedEvent[]> {
    const rows = await reader`
      select seq, kind, case_ids, worker_ids, body from event_messages(${teamId}, ${after}, ${atMost})`;
    return rows.map((row) => ({
      seq: row['seq'] as number,
      kind: row['kind'] as string,
      caseIds: row['case_ids'] as string[],
      workerIds: row['worker_ids'] as string[],
      body: row['body'] as string,
    }));
  }

  async function lastNumbers(teamIds: string[]): Promise<Map<string, number>> {
    const rows = await reader`select team_id, last_seq from last_event_numbers(${teamIds}::uuid[])`;
    return new Map(rows.map((row) => [row['team_id'] as string, row['last_seq'] as number]));
  }

  async function advance(teamId: string, stream: Stream): Promise<void> {
    if (stream.reading) return;
    stream.reading = true;
    try {
      while (!stopped && streams.get(teamId) === stream && stream.wanted > stream.head) {
        const events = await read(teamId, stream.head, pageSize);
        const last = events.at(-1);
        if (!last || streams.get(teamId) !== stream) break;
        stream.head = last.seq;
        raiseHead(database, teamId, last.seq);
        for (const listener of listeners) listener(teamId, events);
      }
    } catch (error) {
      // The sweep tries again; nothing is skipped, since the head has not moved.
      if (!stopped) log.warn({ err: error, teamId }, 'reading the event log failed');
    } finally {
      stream.reading = false;
    }
  }

  function wake(teamId: string, seq: number): void {
    raiseHead(database, teamId, seq);
    const stream = streams.get(teamId);
    if (!stream || seq <= stream.wanted) return;
    stream.wanted = seq;
    void advance(teamId, stream);
  }

  let sweeping: Promise<void> | undefined;
  function sweep(): Promise<void> {
    sweeping ??= (async () => {
      try {
        const startedAt = monotonicMs();
        // Also what is kept in memory without a socket is confirmed: heads, not only followed streams.
        const known = [...new Set([...streams.keys(), ...database.heads.keys()])];
        for (const [teamId, seq] of await lastNumbers(known)) {
          wake(teamId, seq);
          const stream = streams.get(teamId);
          if (stream && stream.wanted > stream.head) void advance(teamId, stream);
        }
        confirmedAt = startedAt;
      } catch (error) {
        if (!stopped) log.warn({ err: error }, 'confirming the event numbers failed');
      } finally {
        sweeping = undefined;
      }
    })();
    return sweeping;
  }

  await ear.listen(
    'skulder_events',
    (payload) => {
      const [teamId = '', seq = ''] = payload.split(' ');
      wake(teamId, Number(seq));
    },
    () => void sweep(),
  );
  await sweep();
  const timer = setInterval(() => void sweep(), sweepEveryMs);
  timer.unref();

  return {
    async follow(teamId) {
      const existing = streams.get(teamId);
      if (existing) return existing.head;
      const seq = (await lastNumbers([teamId])).get(teamId) ?? 0;
      const raced = streams.get(teamId);
      if (raced) return raced.head;
      streams.set(teamId, { head: seq, wanted: seq, reading: false });
      raiseHead(database, teamId, seq);
      return seq;
    },
    unfollow: (teamId) => void streams.delete(teamId),
    head: (teamId) => streams.get(teamId)?.head,
    read,
    onEvents: (listener) => void listeners.push(listener),
    confirmedAtMs: () => confirmedAt,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.all([reader.end({ timeout: 3 }), ear.end({ timeout: 1 })]);
    },
  };
}
