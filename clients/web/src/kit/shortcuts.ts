import { useEffect, useRef, useSyncExternalStore } from 'react';

/*
 * Single-key shortcuts. They can be turned off (WCAG 2.1.4), and never act while somebody is typing or a dialog is open.
 */
const remembered = 'skulder:shortcuts';
const listeners = new Set<() => void>();

function areOn() {
  try {
    return localStorage.getItem(remembered) !== 'off';
  } catch {
    return true;
  }
}

export function useShortcutsSetting() {
  const isOn = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areOn);
  const set = (next: boolean) => {
    try {
      localStorage.setItem(remembered, next ? 'on' : 'off');
    } catch {
      // Not remembered: they stay on.
    }
    for (const listener of listeners) listener();
  };
  return [isOn, set] as const;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      'textarea, select, input:not([type=radio]):not([type=checkbox]):not([type=button])',
    ));

export function useShortcuts(keys: Record<string, () => void>) {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') || !areOn()) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
