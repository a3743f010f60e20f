import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SeverableWay {
  /** The same database, reached through here. */
  url: string;
  /** Every connection breaks, and new ones are refused. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Those that are open stay open and say nothing more, to either side; new ones work. Answers how many there were. */
  mute(): number;
  close(): void;
}

/** A way to a database that can be cut, as a network or a dying server cuts it. */
export async function startSeverableWay(databaseUrl: string): Promise<SeverableWay> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const muted = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => muted.has(one) || other.destroy());
      one.on('close', () => {
        open.delete(one);
        if (!muted.has(one)) other.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      breakAll();
      await closed;
    },
    mend: () => listen(port),
    mute() {
      const mutedNow = [...open].filter((socket) => !muted.has(socket));
      for (const socket of mutedNow) {
        muted.add(socket);
        // What it still says is heard by nobody.
        socket.unpipe().resume();
      }
      return mutedNow.length / 2;
    },
    close() {
      breakAll();
      server.close();
    },
  };
}
