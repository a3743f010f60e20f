// A thread of the bench that commits, so that the moment of a commit's answer is known exactly: the thread with the
// sockets hears of it after the messages that it caused. Told `ours` or `floor`; answers the number and the moment.
import { parentPort, workerData } from 'node:worker_threads';
import postgres from 'postgres';
import { connect } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { changeCase } from './change.ts';
import type { Committed, CommitterData, Way } from './live-commits.ts';

const { urls, teamId, caseId } = workerData as CommitterData;
const database = connect(urls.app, { max: 1 });

const commit: Record<Way, () => Promise<number>> = {
  ours: () => changeCase(database, teamId, caseId),
  floor: await floorOf(urls),
};

parentPort?.on('message', (way: Way) => {
  void commit[way]().then((seq) => {
    const committed: Committed = { seq, at: performance.timeOrigin + performance.now() };
    parentPort?.postMessage(committed);
  });
});

/** The floor's own table of finished messages, the same bytes as ours, written with as little as can be around it. */
async function floorOf({ migrator }: EmbeddedUrls): Promise<() => Promise<number>> {
  const sql = postgres(migrator, { max: 1, connection: { role: 'skulder_owner' } });
  await sql`create table if not exists bench_messages (seq bigint primary key, body text not null)`;
  const template = await messageOf(await changeCase(database, teamId, caseId));
  let last = 1_000_000;
  return async () => {
    const seq = ++last;
    const body = template.replace(/"seq": ?\d+/, `"seq": ${seq}`);
    await sql.begin(async (transaction) => {
      await transaction`insert into bench_messages values (${seq}, ${body})`;
      await transaction`select pg_notify('bench_messages', ${String(seq)})`;
    });
    return seq;
  };
}

async function messageOf(seq: number): Promise<string> {
  const sql = postgres(urls.app, {
    max: 1,
    connection: { role: 'skulder_relay', TimeZone: 'UTC' },
  });
  const [row] = await sql<{ body: string }[]>`
    select body from event_messages(${teamId}, ${seq - 1}, 1)`;
  await sql.end();
  return row?.body ?? '';
}
