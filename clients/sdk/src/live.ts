import { io, type Socket } from 'socket.io-client';
import {
  Following,
  type EndReason,
  type Follower,
  type LiveMessage,
  type Place,
} from './following.ts';

/*
 * The live socket. For each team that is followed, the number of the last applied event is all that is kept: after a
 * lost connection, a restarted service or a laptop that slept, it subscribes again from that number and gets what it
 * missed, in order, before what happens next. Delivery may repeat; a number that has been applied is passed over.
 */

/** `live`: everything that has happened is applied. `catching_up`: not yet. `offline`: no connection. */
export type LiveState = 'live' | 'catching_up' | 'offline';

export interface LiveOptions {
  /** Where the service is. Left out in a page that the service itself served. */
  baseUrl?: string;
  /** Sent with the handshake; outside a browser the session's cookie goes here. */
  headers?: Record<string, string>;
}

export interface Live {
  readonly state: LiveState;
  /** Gives back what stops the listening. */
  onState(listener: (state: LiveState) => void): () => void;
  /** The session has ended; nothing more comes until `reconnect`. */
  onSignedOut(listener: () => void): () => void;
  /** Follows a team from the number after a board's. Gives back what stops it. */
  follow(teamId: string, from: Place, follower: Follower): () => void;
  /** A visible meeting page is open: counts as activity for the session. */
  reportActivity(): void;
  /** Tries at once, for instance after signing in again. */
  reconnect(): void;
  close(): void;
}

type Acknowledgement =
  | { status: 'ok'; seq: number; from?: number; logId?: string }
  | { status: 'problem'; problem: { slug: string } };

const answerWithinMs = 10_000;
const retryAfterMs = 1_000;
const lookAtClockEveryMs = 20_000;
// More than the minute to which browsers slow the timers of hidden pages.
const sleptForMs = 90_000;

export function connectLive({ baseUrl, headers }: LiveOptions): Live {
  return new Connection(
    io(baseUrl ?? '', {
      path: '/live',
      forceNew: true,
      transports: ['websocket', 'polling'],
      reconnectionDelay: 250,
      reconnectionDelayMax: 3_000,
      ...(headers && { extraHeaders: headers }),
    }),
  );
}

class Connection implements Live {
  state: LiveState = 'catching_up';
  readonly #socket: Socket;
  readonly #followed = new Map<string, Following>();
  readonly #stateListeners = new Set<(state: LiveState) => void>();
  readonly #signedOutListeners = new Set<() => void>();
  readonly #stopWatchingClock: () => void;
  #isSignedOut = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('connect', () => {
      this.#settle();
      for (const following of this.#followed.values()) this.#subscribe(following);
    });
    socket.on('disconnect', (reason) => {
      for (const following of this.#followed.values()) following.target = undefined;
      this.#tellState('offline');
      // The service let go on purpose, and Socket.IO would leave it at that.
      if (reason === 'io server disconnect') this.#connectSoon();
    });
    socket.on('connect_error', (error: Error & { data?: { slug?: string } }) => {
      this.#tellState('offline');
      if (error.data?.slug === 'not-signed-in') this.#tellSignedOut();
      else if (!socket.active) this.#connectSoon();
    });
    socket.on('events', (messages: LiveMessage[]) => this.#apply(messages));
    socket.on('ended', (end: { teamId?: string; reason: EndReason }) => {
      const following = this.#followed.get(end.teamId ?? '');
      if (following) this.#end(following, end.reason);
      else if (end.teamId === undefined) this.#tellSignedOut();
    });
    this.#stopWatchingClock = whenWoken(() => this.reconnect());
  }

  onState(listener: (state: LiveState) => void): () => void {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  }

  onSignedOut(listener: () => void): () => void {
    this.#signedOutListeners.add(listener);
    return () => this.#signedOutListeners.delete(listener);
  }

  follow(teamId: string, from: Place, follower: Follower): () => void {
    const following = new Following(teamId, from, follower);
    this.#followed.set(teamId, following);
    if (this.#socket.connected) this.#subscribe(following);
    return () => {
      if (!this.#isFollowed(following)) return;
      this.#followed.delete(teamId);
      if (this.#socket.connected) this.#socket.emit('unsubscribe', { teamId });
      this.#settle();
    };
  }

  reportActivity(): void {
    if (this.#socket.connected) this.#socket.emit('active');
  }

  reconnect(): void {
    clearTimeout(this.#retry);
    this.#isSignedOut = false;
    this.#socket.disconnect().connect();
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#stopWatchingClock();
    this.#followed.clear();
    this.#socket.disconnect();
  }

  #subscribe(following: Following): void {
    const { teamId, applied: after, logId } = following;
    const asked = { teamId, after, ...(logId !== undefined && { logId }) };
    following.target = undefined;
    this.#settle();
    this.#socket
      .timeout(answerWithinMs)
      .emit('subscribe', asked, (timedOut: Error | null, answer?: Acknowledgement) => {
        if (!this.#isFollowed(following) || !this.#socket.connected) return;
        if (timedOut || !answer) this.reconnect();
        else if (answer.status === 'problem') this.#refused(following, answer.problem.slug);
        else if (answer.from !== undefined && answer.from < after)
          this.#end(following, 'started_over');
        else {
          following.logId = answer.logId;
          following.target = answer.seq;
          this.#settle();
        }
      });
  }

  #refused(following: Following, slug: string): void {
    if (slug === 'not-signed-in') this.#tellSignedOut();
    else if (slug === 'not-found' || slug === 'not-allowed')
      this.#end(following, 'no_longer_allowed');
    else this.#connectSoon();
  }

  #apply(messages: LiveMessage[]): void {
    for (const teamId of new Set(messages.map((message) => message.teamId))) {
      const following = this.#followed.get(teamId);
      const isWhole = following?.apply(messages.filter((message) => message.teamId === teamId));
      if (following && isWhole === false && this.#isFollowed(following)) this.#subscribe(following);
    }
    this.#settle();
  }

  #end(following: Following, reason: EndReason): void {
    this.#followed.delete(following.teamId);
    if (reason === 'started_over') this.#socket.emit('unsubscribe', { teamId: following.teamId });
    this.#settle();
    following.follower.onEnded(reason);
  }

  #isFollowed(following: Following): boolean {
    return this.#followed.get(following.teamId) === following;
  }

  #connectSoon(): void {
    if (this.#isSignedOut) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.reconnect(), retryAfterMs);
  }

  #settle(): void {
    if (!this.#socket.connected) return;
    const isCurrent = [...this.#followed.values()].every((following) => following.isCurrent);
    this.#tellState(isCurrent ? 'live' : 'catching_up');
  }

  #tellState(state: LiveState): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.#stateListeners) listener(state);
  }

  #tellSignedOut(): void {
    if (this.#isSignedOut) return;
    this.#isSignedOut = true;
    for (const listener of this.#signedOutListeners) listener();
  }
}

/**
 * Calls back when the machine has slept (the clock jumped) or the network came back: the old connection may look open
 * for another minute. Gives back what stops it.
 */
function whenWoken(callback: () => void): () => void {
  let lookedAt = Date.now();
  const timer = setInterval(() => {
    const hasSlept = Date.now() - lookedAt > sleptForMs;
    lookedAt = Date.now();
    if (hasSlept) callback();
  }, lookAtClockEveryMs);
  const page = globalThis as Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>>;
  page.addEventListener?.('online', callback);
  return () => {
    clearInterval(timer);
    page.removeEventListener?.('online', callback);
  };
}
