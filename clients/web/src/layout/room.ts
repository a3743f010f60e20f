import { type ComponentType, lazy } from 'react';
import { Refusal } from '../service/refusal.ts';

const bundles: (() => Promise<unknown>)[] = [];

/**
 * A page in a bundle of its own: an old laptop fetches the room that it is in. A bundle that failed once is not asked for
 * again before the page is loaded anew, for the browser may remember the failure, or take the page without its styles.
 */
export function room(load: () => Promise<ComponentType>) {
  let hasFailed = false;
  const fetchBundle = async () => {
    if (hasFailed) throw new Refusal('unreachable');
    try {
      return { default: await load() };
    } catch {
      hasFailed = true;
      throw new Refusal('unreachable');
    }
  };
  bundles.push(fetchBundle);
  return lazy(fetchBundle);
}

/** Fetches the other rooms, one after the other, so that they can be entered without a network. */
export async function fetchRoomsAhead() {
  try {
    for (const fetchBundle of bundles) await fetchBundle();
  } catch {
    // Without a network now: whoever enters the room meanwhile is told so there.
  }
}
