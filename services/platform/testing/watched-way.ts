import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface WatchedWay {
  /** The same database, reached through here. */
  url: string;
  /** The next connection that says it, breaks before the other side hears it. Resolves when it has. */
  breakAt(moment: Moment): Promise<void>;
  close(): Promise<void>;
}

/** When the service asks for a COMMIT, or when the database answers that it has been done. */
export type Moment = 'commit is asked for' | 'commit is answered';

/** A way to a database that breaks at the one moment when nobody can know on which side of COMMIT it broke. */
export async function startWatchedWay(databaseUrl: string): Promise<WatchedWay> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let awaited: { moment: Moment; broken: () => void } | undefined;

  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    const commits = new CommitReader();
    const breaks = (moment: Moment) => {
      if (awaited?.moment !== moment) return false;
      near.destroy();
      far.destroy();
      awaited.broken();
      awaited = undefined;
      return true;
    };
    near.on('data', (chunk: Buffer) => {
      if (!(commits.isAskedIn(chunk) && breaks('commit is asked for'))) far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      if (!(chunk.includes('COMMIT\0') && breaks('commit is answered'))) near.write(chunk);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    breakAt(moment) {
      const { promise, resolve } = Promise.withResolvers<void>();
      awaited = { moment, broken: resolve };
      return promise;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

/** Knows COMMIT by its text and, once it has been prepared, by the name it got. */
class CommitReader {
  #name: string | undefined;

  isAskedIn(chunk: Buffer): boolean {
    const text = chunk.toString('latin1');
    const parsed = /P[^]{4}([^\0]*)\0commit\0/i.exec(text);
    if (parsed) this.#name = parsed[1];
    if (parsed || /Q[^]{4}commit;?\0/i.test(text)) return true;
    return this.#name !== undefined && this.#name !== '' && text.includes(`\0${this.#name}\0`);
  }
}
