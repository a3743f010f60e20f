import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SeverableWay {
  /** The same database, reached through here. */
  url: string;
  /** Every connection breaks, and no new one is made. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** A way to a database that can be cut, as a network or a dying server cuts it. */
export async function startSeverableWay(databaseUrl: string): Promise<SeverableWay> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
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
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    cut() {
      isCut = true;
      breakAll();
    },
    mend: () => (isCut = false),
    close() {
      breakAll();
      server.close();
    },
  };
}
