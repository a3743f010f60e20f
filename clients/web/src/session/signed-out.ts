import { useSyncExternalStore } from 'react';

/** Why nobody is signed in; null while somebody is, or before it is known. */
export type SignedOut = 'not-signed-in' | 'signed-out-by-idling' | null;

let state: SignedOut = null;
const listeners = new Set<() => void>();

export function tellSignedOut(reason: SignedOut) {
  if (state === reason) return;
  state = reason;
  for (const listener of listeners) listener();
}

export const useSignedOut = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
