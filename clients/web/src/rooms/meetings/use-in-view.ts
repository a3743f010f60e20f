import { type RefObject, useEffect, useRef } from 'react';

const heading = '#punkt-tittel';

/** Another item is shown from its top, however far down the last one stood; and no focus is lost with the last one. */
export function useItemFromTop(itemId: string | undefined): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(itemId);
  useEffect(() => {
    if (was.current === itemId) return;
    was.current = itemId;
    const top = place.current?.getBoundingClientRect().top ?? 0;
    const covered = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    if (top < covered || top > innerHeight / 2) place.current?.scrollIntoView({ block: 'start' });
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(heading)?.focus({ preventScroll: true });
  }, [itemId]);
  return place;
}

/**
 * The form of a decision goes when the item is settled, and the page shrinks by it: what came instead is brought into
 * view. Whoever settled it stands on the way on; others keep their place.
 */
export function useReceipt(isSettled: boolean, settledHereRef: RefObject<boolean>) {
  const receipt = useRef<HTMLDivElement>(null);
  const was = useRef(isSettled);
  useEffect(() => {
    if (was.current === isSettled) return;
    was.current = isSettled;
    if (!isSettled) return;
    const part = receipt.current?.closest('section');
    part?.scrollIntoView({ block: 'nearest' });
    if (!settledHereRef.current) return;
    const wayOn = receipt.current?.querySelector<HTMLElement>('[data-way-on]');
    (wayOn ?? part?.querySelector<HTMLElement>('h3'))?.focus({ preventScroll: true });
  }, [isSettled, settledHereRef]);
  return receipt;
}

/** The row of the shown item is in sight within its list, without moving the page. */
export function useRowInSight(shownId: string | null): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]');
    const pane = row?.closest<HTMLElement>('[data-pane]');
    if (!row || !pane) return;
    const { top, bottom } = row.getBoundingClientRect();
    const sight = pane.getBoundingClientRect();
    if (top < sight.top) pane.scrollTop -= sight.top - top;
    else if (bottom > sight.bottom) pane.scrollTop += bottom - sight.bottom;
  }, [shownId]);
  return list;
}
