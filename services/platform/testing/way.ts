import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** An address that leads to another one, with the test in the middle. */
export interface Way {
  /** The address, with this way in place of its own host and port. */
  through(address: string): string;
  /** Both ends of every connection. */
  open: ReadonlySet<Socket>;
  breakAll(): void;
  /** Every connection breaks, and new ones are refused. */
  close(): Promise<void>;
  /** At the same address as before. */
  openAgain(): Promise<void>;
}

export interface WayParts {
  /** Where the next connection leads. */
  target: () => URL;
  /** Has what one end says heard at the other. */
  carry: (near: Socket, far: Socket) => void;
  /** Whether the other end stays when this one is gone. */
  isAlone?: (socket: Socket) => boolean;
}

export async function openWay({ target, carry, isAlone = () => false }: WayParts): Promise<Way> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const { hostname, port } = target();
    const far = connect(Number(port || 5432), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      // Messages go on one by one: each would wait for the other side to have acknowledged the last.
      one.setNoDelay();
      const end = () => {
        if (!isAlone(one)) other.destroy();
      };
      one.on('error', end);
      one.on('close', () => {
        open.delete(one);
        end();
      });
    }
    carry(near, far);
  });
  const listen = (at: number) =>
    new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    through(address) {
      const url = new URL(address);
      url.host = `127.0.0.1:${port}`;
      return url.href;
    },
    open,
    breakAll,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      breakAll();
      await closed;
    },
    openAgain: () => listen(port),
  };
}

export function pipeBothWays(near: Socket, far: Socket): void {
  near.pipe(far).pipe(near);
}
