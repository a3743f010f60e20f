/*
 * What somebody has typed outlives a failed sending, a lost network, a reload and a sign-out by idling.
 * It lies in the tab's session storage, under the worker's own id, and is offered back when the form opens again.
 * Signing out on purpose, or somebody else signing in, clears it: typed text is about people.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

const prefix = 'skulder:draft:';
type Kept<T> = { at: string; value: T };

function read<T>(key: string): Kept<T> | null {
  try {
    const text = sessionStorage.getItem(key);
    return text ? (JSON.parse(text) as Kept<T>) : null;
  } catch {
    return null;
  }
}

function write(key: string, kept: Kept<unknown> | null) {
  try {
    if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: typing goes on, only the keeping is lost.
  }
}

let owner = '';

/** Called once the worker is known; other people's drafts in this tab go. */
export function keepDraftsFor(workerId: string) {
  owner = workerId;
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix) && !key.startsWith(`${prefix}${workerId}:`))
      sessionStorage.removeItem(key);
  }
}

export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

export const draftKey = (name: string) => `${prefix}${owner}:${name}`;
export const hasDraft = (name: string) => read(draftKey(name)) !== null;

/** For what keeps itself outside a form: null when there is nothing left to keep. */
export const keepText = (name: string, value: object | null) =>
  write(draftKey(name), value && { at: new Date().toISOString(), value });
export const keptText = <T extends object>(name: string): T | null =>
  read<T>(draftKey(name))?.value ?? null;

export type Draft<T> = {
  value: T;
  set: (change: Partial<T>) => void;
  /** When the text that was found again was last typed; null when nothing was found. */
  foundFrom: string | null;
  startOver: () => void;
  /** Sent: nothing needs keeping any more. */
  done: () => void;
};

export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const key = draftKey(name);
  const [found, setFound] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(() => (found ? { ...empty, ...found.value } : empty));
  const start = useRef(empty);
  const isTouched = useRef(found !== null);

  useEffect(() => {
    if (!isTouched.current) return;
    write(key, { at: new Date().toISOString(), value });
  }, [key, value]);

  const set = useCallback((change: Partial<T>) => {
    isTouched.current = true;
    setValue((before) => ({ ...before, ...change }));
  }, []);

  const done = useCallback(() => {
    isTouched.current = false;
    setFound(null);
    write(key, null);
  }, [key]);

  const startOver = useCallback(() => {
    done();
    setValue(start.current);
  }, [done]);

  return { value, set, foundFrom: found?.at ?? null, startOver, done };
}
