import { Socket } from 'node:net';

/*
 * The network connections of one pool, so that those that have gone mute can be told from those that work.
 *
 * A connection whose far end has vanished without a word (a machine that froze, a network that forgot it) looks open
 * for a quarter of an hour, and the driver waits on it as long. Here whoever asks says how long an answer may take.
 * When none has come, every connection that has said nothing in all that time is broken: what waited on it fails as
 * by any lost connection, and the driver makes a new one. One that was merely idle costs as little; one that works
 * has said something, as long as statements are given less time than that.
 */

interface Destination {
  host: string[];
  port: number[];
  path?: string | undefined;
}

export class Lines {
  readonly #open = new Set<Socket>();
  #opened = 0;

  /** The driver's option `socket`: how it gets a connection. */
  readonly open = ({ host, port, path }: Destination): Socket => {
    const at = this.#opened++ % host.length;
    // TLS asks the socket for the host's name.
    const socket = Object.assign(new Socket(), { host: host[at] });
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    // Not at once: one that fails at once would fail before the driver listens.
    setImmediate(() => {
      if (socket.destroyed) return;
      if (path) socket.connect(path);
      else socket.connect(port[at]!, host[at]!);
    });
    return socket;
  };

  /** The answer, whenever it comes; each time `ms` have passed without it, mute connections are broken. */
  async watch<T>(ms: number, answer: PromiseLike<T>): Promise<T> {
    let saidBefore = this.#said();
    let hasBroken = false;
    const timer = setInterval(() => {
      const mute = saidBefore.filter(([socket, bytes]) => socket.bytesRead === bytes);
      for (const [socket] of mute) socket.destroy();
      hasBroken ||= mute.length > 0;
      saidBefore = this.#said();
    }, ms);
    try {
      return await answer;
    } catch (error) {
      // All of them have been closed, for whoever tries again at once.
      if (hasBroken) await new Promise((next) => setImmediate(next));
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  breakAll(): void {
    for (const socket of this.#open) socket.destroy();
  }

  #said(): (readonly [Socket, number])[] {
    return [...this.#open].map((socket) => [socket, socket.bytesRead] as const);
  }
}
