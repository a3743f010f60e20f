import { useSyncExternalStore } from 'react';
import type { Live } from '../service/contract.ts';

/** How current the page is: following, catching up after a gap, or cut off and showing what was last known. */
export type LivePhase = 'live' | 'catching_up' | 'offline';
export type LiveState = { phase: LivePhase; since: string };

let state: LiveState = { phase: 'catching_up', since: new Date().toISOString() };
let fresh: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

let live: Pick<Live, 'reportActivity'> | null = null;

export function setLive(connection: Live | null) {
  live = connection;
}

/** A visible meeting page is open: counts as activity for the session. */
export const reportActivity = () => live?.reportActivity();

export function setPhase(phase: LivePhase) {
  if (state.phase === phase) return;
  state = { phase, since: new Date().toISOString() };
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

export const useLiveState = () => useSyncExternalStore(listen, () => state);
export const useIsFresh = (id: string) => useSyncExternalStore(listen, () => fresh.has(id));
