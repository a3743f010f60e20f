import type { Socket } from 'socket.io';
import type { Caller } from '../database/transact.ts';
import type { Viewer } from './viewer.ts';

/** Who is behind a cookie, from memory while that is confirmed (at most 3 s old), else from the database. */
export interface Gatekeeper {
  readCookie(cookieHeader: string | undefined): Uint8Array | undefined;
  findCaller(sessionHash: Uint8Array): Promise<Caller | undefined>;
  /** What is in memory, however old, and when it was true in the database. */
  known(sessionHash: Uint8Array): { caller: Caller; confirmedAt: number } | undefined;
  /** Tells that some session or right may have changed. */
  onRightsChanged(listener: () => void): void;
}

export interface Subscription {
  viewer: Viewer;
  loggedAtMs: number;
}

/** An open socket: whose it is and what it follows. */
export interface Guest {
  socket: Socket;
  sessionHash: Uint8Array;
  /** Whose share of this process it takes: that of the account; a screen's, which has none, is its session's. */
  account: string;
  subscriptions: Map<string, Subscription>;
  /** When the rights by which the guest follows were last true in the database. */
  confirmedAtMs: number;
  activeAtMs: number;
}
