import { useSyncExternalStore } from 'react';
import type { Live } from '../service/contract.ts';

/** How current the page is: following, catching up after a gap, or cut off and showing what was last known. */
export type LivePhase = 'live' | 'catching_up' | 'offline';
export type LiveState = { phase: LivePhase; since: string };

/** Who follows: the pages of the team, or the page of a guest. Each has a connection of its own. */
export type Following = 'team' | 'guest';

const states: Record<Following, LiveState> = {
  team: { phase: 'catching_up', since: new Date().toISOString() },
  guest: { phase: 'catching_up', since: new Date().toISOString() },
};
let fresh: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const connections: Partial<Record<Following, Pick<Live, 'reportActivity'>>> = {};

export function setLive(following: Following, connection: Live | null) {
  if (connection) connections[following] = connection;
  else delete connections[following];
}

/** A visible meeting page is open: counts as activity for the session. */
export const reportActivity = () => (connections.team ?? connections.guest)?.reportActivity();

export function setPhase(following: Following, phase: LivePhase) {
  if (states[following].phase === phase) return;
  states[following] = { phase, since: new Date().toISOString() };
  tell();
}

const markedForMs = 8000;

/** Marks things as just changed, for a little while. */
export function markFresh(ids: readonly string[]) {
  if (ids.length === 0) return;
  fresh = new Set([...fresh, ...ids]);
  tell();
  setTimeout(() => {
    const kept = new Set(fresh);
    for (const id of ids) kept.delete(id);
    fresh = kept;
    tell();
  }, markedForMs);
}

export const useLiveState = (following: Following) =>
  useSyncExternalStore(listen, () => states[following]);
export const useIsFresh = (id: string) => useSyncExternalStore(listen, () => fresh.has(id));
