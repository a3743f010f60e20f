import type { Server as HttpServer } from 'node:http';
import type { Server, Socket } from 'socket.io';
import type { Database } from '../database/connect.ts';
import { transact } from '../database/transact.ts';
import { log } from '../log.ts';
import type { Gatekeeper, Guest, Subscription } from './live-guest.ts';
import { liveProblem, refusal } from './live-problem.ts';
import { membersOf, numbersOf, othersOf, roomFor, roomsOf } from './live-rooms.ts';
import { openServer, whenSentOut } from './live-server.ts';
import { monotonicMs } from './relay.ts';
import type { Relay, RelayedEvent } from './relay.ts';
import { RightsWatch } from './rights-watch.ts';
import { Shares, tooMany } from './share.ts';
import { admit, messageFor } from './viewer.ts';
import type { Viewer } from './viewer.ts';

/*
 * Live boards: each process relays the committed log to its own sockets; no adapter, no shared memory.
 *
 * Promised to a client that subscribes with the last number it has applied: every later number of the team, in
 * order, none missing, possibly repeated; what it may not see comes as {kind: 'hidden'}. The client applies each
 * number once. A client that reconnects, to this process or another, subscribes again from its own number;
 * Socket.IO's connection state recovery stays off, since it would skip the checks.
 *
 * Rights: settled in the database at each subscribe (which also writes the access-log row of the viewing,
 * renewed every ten minutes), and again within three seconds of any change for sockets that are open. A right
 * that goes away ends the subscription with `ended`; a session that ends disconnects. Nothing is sent to a guest whose
 * rights were last confirmed more than three seconds ago: the events wait in the log until the question has been
 * answered, and when it cannot be, the guest is disconnected and comes back from its number.
 *
 * Catching up: pages are read from the log until the client stands where the relay stands; joining the room is
 * then synchronous with the relay's next delivery, so nothing falls between the two. The next page is read when the
 * last one has gone out: for a client that does not read, nothing is read.
 *
 * A client too slow for the stream is disconnected rather than buffered for; it comes back from its number.
 */

export interface LiveParts {
  http: HttpServer;
  /** Where the pages come from that may open a socket, besides the host that was asked. */
  publicOrigin: string;
  database: Database;
  relay: Relay;
  gate: Gatekeeper;
  /** The gate's clock. */
  now?: () => number;
}

/** Who was let in, from the handshake to the welcome. */
type Knocker = Pick<Guest, 'sessionHash' | 'account'>;

const pageSize = 200;
const recheckEveryMs = 2_000;
const blindAfterMs = 8_000;
const activeAtMostEveryMs = 50_000;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class Live {
  readonly #io: Server;
  readonly #database: Database;
  readonly #relay: Relay;
  readonly #gate: Gatekeeper;
  readonly #now: () => number;
  readonly #guests = new Map<Socket, Guest>();
  readonly #rights: RightsWatch;
  readonly #shares = new Shares(monotonicMs);
  readonly #timer: NodeJS.Timeout;

  constructor(parts: LiveParts) {
    this.#database = parts.database;
    this.#relay = parts.relay;
    this.#gate = parts.gate;
    this.#now = parts.now ?? monotonicMs;
    this.#io = openServer(parts.http, parts.publicOrigin);
    this.#io.use((socket, next) => {
      this.#letIn(socket).then(
        (refused) => next(refused && refusal(refused)),
        () => next(refusal('database-unavailable')),
      );
    });
    this.#io.on('connection', (socket) => this.#welcome(socket));
    this.#relay.onEvents((teamId, events) => this.#deliver(teamId, events));
    this.#rights = new RightsWatch({
      ...{ database: this.#database, gate: this.#gate, now: this.#now },
      guests: () => this.#guests.values(),
      drop: (guest, teamId) => this.#drop(guest, teamId),
    });
    this.#timer = setInterval(() => {
      // They are told that they are offline, and try another process.
      if (this.#isBlind()) this.#io.disconnectSockets(true);
      else this.#rights.recheckSoon();
    }, recheckEveryMs);
    this.#timer.unref();
  }

  /** Closes all sockets; clients come back to another process and resume from their number. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#io.close();
  }

  /** The log may have grown without this process knowing. */
  #isBlind(): boolean {
    return monotonicMs() - this.#relay.confirmedAtMs() > blindAfterMs;
  }

  async #letIn(socket: Socket): Promise<'not-signed-in' | 'too-many-requests' | undefined> {
    if (this.#isBlind()) throw new Error('the event log does not answer');
    const sessionHash = this.#gate.readCookie(socket.request.headers.cookie);
    const caller = sessionHash && (await this.#gate.findCaller(sessionHash));
    if (!sessionHash || caller?.standing !== 'active') return 'not-signed-in';
    const account = caller.accountId ?? Buffer.from(sessionHash).toString('hex');
    if (!this.#shares.hasRoom(account)) return tooMany();
    socket.data = { sessionHash, account } satisfies Knocker;
    return undefined;
  }

  #welcome(socket: Socket): void {
    const { sessionHash, account } = socket.data as Knocker;
    const guest: Guest = {
      ...{ socket, sessionHash, account },
      subscriptions: new Map(),
      confirmedAtMs: Number.NEGATIVE_INFINITY,
      activeAtMs: Number.NEGATIVE_INFINITY,
    };
    this.#guests.set(socket, guest);
    socket.on('subscribe', (request: unknown, acknowledge: unknown) => {
      answer(acknowledge, () => this.#subscribe(guest, request));
    });
    socket.on('unsubscribe', (request: unknown) => {
      const { teamId } = asRecord(request);
      if (typeof teamId === 'string') this.#drop(guest, teamId);
    });
    socket.on('active', () => void this.#stayActive(guest));
    socket.on('disconnect', () => {
      for (const teamId of [...guest.subscriptions.keys()]) this.#drop(guest, teamId);
      this.#guests.delete(socket);
      this.#shares.leave(account);
    });
    // Several that knock together are all let in before one of them has entered.
    if (!this.#shares.enter(account)) socket.disconnect(true);
    // The handshake request is not needed again; dropping it saves memory for sockets that live for days.
    (socket.conn as { request: unknown }).request = null;
  }

  async #subscribe(guest: Guest, request: unknown): Promise<object> {
    const { teamId, after, logId = null } = asRecord(request);
    if (
      typeof teamId !== 'string' ||
      !uuid.test(teamId) ||
      !isNumberOfLog(after) ||
      !isIdOfLog(logId)
    ) {
      return liveProblem('validation-failed');
    }
    if (!this.#shares.maySubscribe(guest.account)) return liveProblem(await tooMany());
    const admitted = await admit(this.#database, { sessionHash: guest.sessionHash }, teamId);
    if (admitted.caller.standing !== 'active') {
      guest.socket.disconnect(true);
      return liveProblem('not-signed-in');
    }
    if (!admitted.viewer) return liveProblem('not-found');
    // Who has left meanwhile, here or below, must not be followed for.
    if (!guest.socket.connected) return liveProblem('not-signed-in');
    this.#drop(guest, teamId);
    const subscription = { viewer: admitted.viewer, loggedAtMs: this.#now() };
    guest.subscriptions.set(teamId, subscription);
    await this.#relay.follow(teamId);
    this.#unfollowUnlessFollowed(teamId);
    // A client that has read another log, or further than this one goes, was here before a restore. Start from nothing.
    const isOfThisLog = after <= admitted.lastSeq && (logId ?? admitted.logId) === admitted.logId;
    const from = isOfThisLog ? after : 0;
    void this.#catchUp(guest, teamId, subscription, from);
    return { status: 'ok', seq: admitted.lastSeq, from, logId: admitted.logId };
  }

  async #catchUp(guest: Guest, teamId: string, subscription: Subscription, from: number) {
    const { socket } = guest;
    const isWanted = () => guest.subscriptions.get(teamId) === subscription && socket.connected;
    const room = roomFor(subscription.viewer, teamId);
    let at = from;
    const read = async () => (isWanted() ? this.#relay.read(teamId, at, pageSize) : []);
    const isBehind = () => at < (this.#relay.head(teamId) ?? Number.POSITIVE_INFINITY);
    try {
      while (isWanted()) {
        await whenSentOut(socket);
        const page = isBehind() && isWanted() && (await this.#shares.inTurn(guest.account, read));
        if (!this.#rights.isConfirmed(guest)) await this.#rights.confirm(guest);
        if (!isWanted()) return;
        if (page) {
          const last = page.at(-1);
          if (!last) throw new Error('the log ended before the relay');
          // What the relay has still to deliver it delivers.
          const head = this.#relay.head(teamId) ?? at;
          const due = page.filter(({ seq }) => seq <= head);
          send(socket, subscription.viewer, teamId, due);
          at = Math.min(last.seq, head);
        } else if (!isBehind()) {
          // Nothing awaited between this check and the join: the relay cannot deliver in between.
          void socket.join(room);
          return;
        }
      }
    } catch (error) {
      // The client comes back and subscribes from its own number.
      log.warn({ err: error, teamId }, 'catching up failed');
      socket.disconnect(true);
    }
  }

  #deliver(teamId: string, events: RelayedEvent[]): void {
    const { rooms } = this.#io.sockets.adapter;
    for (const room of roomsOf(teamId))
      for (const id of [...(rooms.get(room) ?? [])])
        this.#holdBackUnlessConfirmed(id, teamId, events);
    if (rooms.has(membersOf(teamId))) {
      const messages = events.map(({ body }): unknown => JSON.parse(body));
      this.#io.to(membersOf(teamId)).emit('events', messages);
    }
    if (rooms.has(numbersOf(teamId))) {
      const messages = events.map((event) =>
        messageFor({ sees: 'numbers_only', isLeader: false }, teamId, event),
      );
      this.#io.to(numbersOf(teamId)).emit('events', messages);
    }
    for (const id of rooms.get(othersOf(teamId)) ?? []) {
      const socket = this.#io.sockets.sockets.get(id);
      const viewer = socket && this.#guests.get(socket)?.subscriptions.get(teamId)?.viewer;
      if (viewer) send(socket, viewer, teamId, events);
    }
  }

  #holdBackUnlessConfirmed(socketId: string, teamId: string, events: RelayedEvent[]): void {
    const socket = this.#io.sockets.sockets.get(socketId);
    const guest = socket && this.#guests.get(socket);
    if (!guest || this.#rights.isConfirmed(guest)) return;
    const subscription = guest.subscriptions.get(teamId);
    this.#leave(guest, teamId);
    const [first] = events;
    if (first && subscription) void this.#catchUp(guest, teamId, subscription, first.seq - 1);
  }

  #drop(guest: Guest, teamId: string): void {
    if (!guest.subscriptions.delete(teamId)) return;
    this.#leave(guest, teamId);
    this.#unfollowUnlessFollowed(teamId);
  }

  #leave({ socket }: Guest, teamId: string): void {
    for (const room of roomsOf(teamId)) void socket.leave(room);
  }

  #unfollowUnlessFollowed(teamId: string): void {
    const guests = [...this.#guests.values()];
    if (guests.some(({ subscriptions }) => subscriptions.has(teamId))) return;
    this.#relay.unfollow(teamId);
  }

  /** An open, visible meeting page counts as activity: any call moves the session's idle limit. */
  async #stayActive(guest: Guest): Promise<void> {
    if (monotonicMs() - guest.activeAtMs < activeAtMostEveryMs) return;
    guest.activeAtMs = monotonicMs();
    const operation = { operationId: 'stayActive', action: 'write' } as const;
    await transact(this.#database, guest, operation, () => Promise.resolve()).catch(
      (error: unknown) => log.warn({ err: error }, 'recording activity failed'),
    );
  }
}

function send(socket: Socket, viewer: Viewer, teamId: string, events: RelayedEvent[]): void {
  socket.emit(
    'events',
    events.map((event) => messageFor(viewer, teamId, event)),
  );
}

function isNumberOfLog(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isIdOfLog(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && uuid.test(value));
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Answers through the client's acknowledgement, if it gave one; an error inside is a problem, not a crash. */
function answer(acknowledge: unknown, work: () => Promise<object>): void {
  const reply = typeof acknowledge === 'function' ? (acknowledge as (reply: object) => void) : null;
  work().then(
    (answered) => reply?.(answered),
    (error: unknown) => {
      log.warn({ err: error }, 'a socket request failed');
      reply?.(liveProblem('database-unavailable'));
    },
  );
}
