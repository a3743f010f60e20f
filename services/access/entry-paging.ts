/*
 * Pages of the log go by time. A row's number would do as well, and tell one team how much the others do.
 */

/** Where a page begins: at an instant, past so many rows of just that instant. */
export interface PageStart {
  until: string | null;
  skipping: number;
}

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d))~(\d{1,6})$/;

/** The first page for no cursor, and for one that is none. */
export function pageStartOf(cursor: string | undefined): PageStart {
  const [, until, skipping] = form.exec(cursor ?? '') ?? [];
  if (until === undefined || Number.isNaN(Date.parse(until))) return { until: null, skipping: 0 };
  return { until, skipping: Number(skipping) };
}

/** Of entries read one beyond `limit`, the newest first. */
export function pageOfEntries<Entry extends { at: string }>(
  entries: readonly Entry[],
  limit: number,
  start: PageStart,
): { items: Entry[]; nextCursor: string | null } {
  const items = entries.slice(0, limit);
  const last = items.at(-1);
  if (entries.length <= limit || !last) return { items, nextCursor: null };
  const ofThatInstant = items.filter(({ at }) => at === last.at).length;
  const before = last.at === start.until ? start.skipping : 0;
  return { items, nextCursor: `${last.at}~${before + ofThatInstant}` };
}
