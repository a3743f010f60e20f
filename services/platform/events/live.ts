import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import type { Database } from '../database/connect.ts';
import type { Caller } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { log } from '../log.ts';
import { monotonicMs } from './relay.ts';
import type { Relay, RelayedEvent } from './relay.ts';
import { admit, messageFor, viewerOf } from './viewer.ts';
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
 * that goes away ends the subscription with `ended`; a session that ends disconnects.
 *
 * Catching up: pages are read from the log until the client stands where the relay stands; joining the room is
 * then synchronous with the relay's next delivery, so nothing falls between the two.
 *
 * A client too slow for the stream is disconnected rather than buffered for; it comes back from its number.
 */

/** Who is behind a cookie, from memory while that is confirmed (at most 3 s old), else from the database. */
export interface Gatekeeper {
  readCookie(cookieHeader: string | undefined): Uint8Array | undefined;
  findCaller(sessionHash: Uint8Array): Promise<Caller | undefined>;
  /** Tells that some session or right may have changed. */
  onRightsChanged(listener: () => void): void;
}

interface Subscription {
  viewer: Viewer;
  loggedAtMs: number;
}

interface Seat {
  sessionHash: Uint8Array;
  subscriptions: Map<string, Subscription>;
  requests: number;
  activeAtMs: number;
}

interface Acknowledge {
  (reply: object): void;
}

const pageSize = 200;
const recheckEveryMs = 2_000;
const renewAccessRowMs = 10 * 60_000;
const requestsPerRecheck = 40;
const packetsBehind = 1_000;

const membersRoom = (teamId: string) => `team:${teamId}`;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Live {
  io: Server;
  /** Sends `closing` to everybody and closes all sockets; clients come back to another process. */
  stop(): Promise<void>;
}

export function startLive(
  http: HttpServer,
  database: Database,
  relay: Relay,
  gate: Gatekeeper,
): Live {
  const io = new Server(http, {
    path: '/live',
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 16_384,
    connectTimeout: 5_000,
    transports: ['websocket', 'polling'],
    allowRequest: (request, answer) => {
      const { origin, host } = request.headers;
      answer(null, origin === undefined || URL.parse(origin)?.host === host);
    },
  });
  const seats = new Map<Socket, Seat>();

  io.use((socket, next) => {
    const sessionHash = gate.readCookie(socket.request.headers.cookie);
    if (!sessionHash) return next(refusal('not-signed-in'));
    gate.findCaller(sessionHash).then(
      (caller) => {
        if (caller?.standing !== 'active') return next(refusal('not-signed-in'));
        seats.set(socket, { sessionHash, subscriptions: new Map(), requests: 0, activeAtMs: 0 });
        next();
      },
      () => next(refusal('database-unavailable')),
    );
  });

  io.on('connection', (socket) => {
    const seat = seats.get(socket);
    if (!seat) return void socket.disconnect(true);
    socket.on('subscribe', (request: unknown, acknowledge: unknown) => {
      answer(acknowledge, () => subscribe(socket, seat, request));
    });
    socket.on('unsubscribe', (request: unknown) => {
      const { teamId } = asRecord(request);
      if (typeof teamId === 'string') drop(socket, seat, teamId);
    });
    socket.on('active', () => void stayActive(seat));
    socket.on('disconnect', () => {
      for (const teamId of [...seat.subscriptions.keys()]) drop(socket, seat, teamId);
      seats.delete(socket);
    });
    // The handshake request is not needed again; dropping it saves memory for sockets that live for days.
    (socket.conn as { request: unknown }).request = null;
  });

  async function subscribe(socket: Socket, seat: Seat, request: unknown): Promise<object> {
    const { teamId, after } = asRecord(request);
    if (
      typeof teamId !== 'string' ||
      !uuid.test(teamId) ||
      !Number.isSafeInteger(after) ||
      (after as number) < 0
    ) {
      return problem('validation-failed', 400);
    }
    if (++seat.requests > requestsPerRecheck) return problem('too-many-requests', 429);
    const admitted = await admit(database, { sessionHash: seat.sessionHash }, teamId);
    if (admitted.caller.standing !== 'active') {
      socket.disconnect(true);
      return problem('not-signed-in', 401);
    }
    if (!admitted.viewer) return problem('not-found', 404);
    drop(socket, seat, teamId);
    const subscription = { viewer: admitted.viewer, loggedAtMs: monotonicMs() };
    seat.subscriptions.set(teamId, subscription);
    await relay.follow(teamId);
    // The client knows a higher number than the log has: it looked at another database. Start from nothing.
    const from = (after as number) > admitted.lastSeq ? 0 : (after as number);
    void catchUp(socket, seat, teamId, subscription, from);
    return { status: 'ok', seq: admitted.lastSeq, from };
  }

  async function catchUp(
    socket: Socket,
    seat: Seat,
    teamId: string,
    subscription: Subscription,
    from: number,
  ) {
    let at = from;
    try {
      while (seat.subscriptions.get(teamId) === subscription && socket.connected) {
        if (at >= (relay.head(teamId) ?? Number.POSITIVE_INFINITY)) {
          // Nothing awaited between this check and the join: the relay cannot deliver in between.
          socket.join(
            subscription.viewer.sees === 'everything' ? membersRoom(teamId) : ownRoom(teamId),
          );
          return;
        }
        const page = await relay.read(teamId, at, pageSize);
        const last = page.at(-1);
        if (!last) throw new Error('the log ended before the relay');
        if (seat.subscriptions.get(teamId) !== subscription) return;
        socket.emit(
          'events',
          page.map((event) => messageFor(subscription.viewer, teamId, event)),
        );
        at = last.seq;
      }
    } catch (error) {
      // The client comes back and subscribes from its own number.
      log.warn({ err: error, teamId }, 'catching up failed');
      socket.disconnect(true);
    }
  }

  const ownRoom = (teamId: string) => `own:${teamId}`;

  relay.onEvents((teamId: string, events: RelayedEvent[]) => {
    const members = io.sockets.adapter.rooms.get(membersRoom(teamId));
    if (members) {
      io.to(membersRoom(teamId)).emit(
        'events',
        events.map((event) => JSON.parse(event.body)),
      );
    }
    for (const id of io.sockets.adapter.rooms.get(ownRoom(teamId)) ?? []) {
      const socket = io.sockets.sockets.get(id);
      const viewer = socket && seats.get(socket)?.subscriptions.get(teamId)?.viewer;
      if (viewer)
        socket.emit(
          'events',
          events.map((event) => messageFor(viewer, teamId, event)),
        );
    }
  });

  function drop(socket: Socket, seat: Seat, teamId: string): void {
    if (!seat.subscriptions.delete(teamId)) return;
    void socket.leave(membersRoom(teamId));
    void socket.leave(ownRoom(teamId));
    if (![...seats.values()].some(({ subscriptions }) => subscriptions.has(teamId)))
      relay.unfollow(teamId);
  }

  /** An open, visible meeting page counts as activity: begin_call moves the session's idle limit. */
  async function stayActive(seat: Seat): Promise<void> {
    if (monotonicMs() - seat.activeAtMs < 50_000) return;
    seat.activeAtMs = monotonicMs();
    const operation = { operationId: 'recordActivity', action: 'write' } as const;
    await transact(
      database,
      { sessionHash: seat.sessionHash },
      operation,
      async () => undefined,
    ).catch((error: unknown) => log.warn({ err: error }, 'recording activity failed'));
  }

  async function recheck(): Promise<void> {
    for (const [socket, seat] of [...seats]) {
      seat.requests = 0;
      if (
        (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length > packetsBehind
      ) {
        socket.disconnect(true);
        continue;
      }
      const caller = await gate.findCaller(seat.sessionHash).catch(() => 'unreachable' as const);
      // Without a database there is nothing new to send either; the next round decides.
      if (caller === 'unreachable') continue;
      if (caller?.standing !== 'active') {
        socket.emit('ended', { reason: caller?.standing ?? 'ended' });
        socket.disconnect(true);
        continue;
      }
      for (const [teamId, subscription] of [...seat.subscriptions]) {
        judge(socket, seat, caller, teamId, subscription);
      }
    }
  }

  function judge(
    socket: Socket,
    seat: Seat,
    caller: Caller,
    teamId: string,
    subscription: Subscription,
  ): void {
    const seen = subscription.viewer.sees === 'own_cases' ? [...subscription.viewer.caseIds] : [];
    const now = viewerOf(caller, teamId, seen);
    const isSame =
      now?.sees === subscription.viewer.sees &&
      (now.sees !== 'own_cases' || now.caseIds.size === seen.length);
    if (!isSame) {
      drop(socket, seat, teamId);
      socket.emit('ended', { teamId, reason: now ? 'rights_changed' : 'no_longer_allowed' });
    } else if (monotonicMs() - subscription.loggedAtMs > renewAccessRowMs) {
      subscription.loggedAtMs = monotonicMs();
      admit(database, { sessionHash: seat.sessionHash }, teamId).catch((error: unknown) => {
        // No row, no data.
        log.error({ err: error }, 'renewing the access-log row failed');
        socket.disconnect(true);
      });
    }
  }

  let rechecking = false;
  let again = false;
  function recheckSoon(): void {
    again = true;
    if (rechecking) return;
    rechecking = true;
    void (async () => {
      while (again) {
        again = false;
        await recheck();
      }
      rechecking = false;
    })();
  }
  gate.onRightsChanged(recheckSoon);
  const timer = setInterval(recheckSoon, recheckEveryMs);
  timer.unref();

  return {
    io,
    async stop() {
      clearInterval(timer);
      await io.close();
    },
  };
}

function refusal(slug: string): Error {
  return Object.assign(new Error(slug), { data: { slug } });
}

function problem(slug: string, status: number): object {
  return { status: 'problem', problem: { type: `/problems/${slug}`, slug, status } };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Answers through the client's acknowledgement, if it gave one; an error inside is a problem, not a crash. */
function answer(acknowledge: unknown, work: () => Promise<object>): void {
  const reply: Acknowledge =
    typeof acknowledge === 'function' ? (acknowledge as Acknowledge) : () => {};
  work().then(reply, (error: unknown) => {
    log.warn({ err: error }, 'a socket request failed');
    reply(problem('database-unavailable', 503));
  });
}
