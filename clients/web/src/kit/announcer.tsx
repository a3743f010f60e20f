import { useSyncExternalStore } from 'react';

/** One polite voice for the whole page; a new sentence replaces the one before. */
let sentence = '';
const listeners = new Set<() => void>();

export function announce(text: string) {
  sentence = sentence === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

export function Announcer() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sentence,
  );
  return (
    <p className="unseen" role="status" aria-live="polite">
      {text}
    </p>
  );
}
