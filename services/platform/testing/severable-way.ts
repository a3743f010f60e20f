import type { Socket } from 'node:net';
import { openWay, pipeBothWays } from './way.ts';

export interface SeverableWay {
  /** The same database, reached through here. */
  url: string;
  /** Every connection breaks, and new ones are refused. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Those that are open stay open and say nothing more, to either side; new ones work. Answers how many there were. */
  mute(): number;
  close(): Promise<void>;
}

/** A way to a database that can be cut, as a network or a dying server cuts it. */
export async function startSeverableWay(databaseUrl: string): Promise<SeverableWay> {
  const target = new URL(databaseUrl);
  const muted = new Set<Socket>();
  const way = await openWay({
    target: () => target,
    carry: pipeBothWays,
    isAlone: (socket) => muted.has(socket),
  });
  return {
    url: way.through(databaseUrl),
    cut: () => way.close(),
    mend: () => way.openAgain(),
    mute() {
      const mutedNow = [...way.open].filter((socket) => !muted.has(socket));
      for (const socket of mutedNow) {
        muted.add(socket);
        // What it still says is heard by nobody.
        socket.unpipe().resume();
      }
      return mutedNow.length / 2;
    },
    close: () => way.close(),
  };
}
