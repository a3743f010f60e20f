import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SwitchedWay {
  /** Where clients go, whoever answers there now. */
  url: string;
  /** New connections go to this service; those that are open stay where they are. */
  leadTo(serviceUrl: string): void;
  /** Every open connection breaks. */
  breakAll(): void;
  close(): Promise<void>;
}

/** One address before several processes, as a load balancer is. */
export async function startSwitchedWay(serviceUrl: string): Promise<SwitchedWay> {
  let target = new URL(serviceUrl);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
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
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (url) => void (target = new URL(url)),
    breakAll,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      breakAll();
      await closed;
    },
  };
}
