// A thread of the bench that decides, so that the moment of COMMIT's answer is known exactly. Told `ours`, the next inquiry
// on the agenda is taken in; told `floor`, one row with all that such a decision tells is written, with a NOTIFY. Answers the
// number, the last one where it tells several things, and the moment.
import { parentPort, workerData } from 'node:worker_threads';
import postgres from 'postgres';
import { connect } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { decide } from './decide.ts';
import type { Committed, Way } from './live-commits.ts';
import type { OpenItem } from './meetings-in-session.ts';

const { urls, items } = workerData as { urls: EmbeddedUrls; items: OpenItem[] };
const database = connect(urls.app, { max: 1 });

const commit: Record<Way, () => Promise<number>> = { ours: decideNext, floor: await floorOf(urls) };

parentPort?.on('message', (way: Way) => {
  void commit[way]().then((seq) => {
    const committed: Committed = { seq, at: performance.timeOrigin + performance.now() };
    parentPort?.postMessage(committed);
  });
});

async function decideNext(): Promise<number> {
  const item = items.shift();
  if (!item) throw new Error('nothing is left to decide');
  const seq = await decide(database, { ...item, sessionHash: Buffer.from(item.sessionHash) });
  return seq ?? Number.NaN;
}

async function floorOf({ migrator }: EmbeddedUrls): Promise<() => Promise<number>> {
  const sql = postgres(migrator, { max: 1, connection: { role: 'skulder_owner' } });
  await sql`create table if not exists bench_messages (seq bigint primary key, body text not null)`;
  const messages = await toldByOne();
  let seq = 1_000_000;
  return async () => {
    const body = `{"seq": ${++seq}, "messages": [${messages.join()}]}`;
    await sql.begin(async (transaction) => {
      await transaction`insert into bench_messages values (${seq}, ${body})`;
      await transaction`select pg_notify('bench_messages', ${String(seq)})`;
    });
    return seq;
  };
}

/** The messages of one decision, as a member gets them. */
async function toldByOne(): Promise<string[]> {
  const teamId = items[0]?.teamId ?? '';
  const connection = { role: 'skulder_relay', TimeZone: 'UTC' };
  const sql = postgres(urls.app, { max: 1, connection });
  const [before] = await sql<{ seq: number }[]>`
    select last_seq::integer as seq from last_event_numbers(${[teamId]}::uuid[])`;
  const last = await decideNext();
  const first = before?.seq ?? last - 1;
  const rows = await sql<{ body: string }[]>`
    select body from event_messages(${teamId}, ${first}, ${last - first})`;
  await sql.end();
  return rows.map(({ body }) => body);
}
