/** A cursor that is a row's number; null for none, and for one that is not. */
export function rowBefore(cursor: string | undefined): string | null {
  return cursor !== undefined && /^\d{1,18}$/.test(cursor) ? cursor : null;
}

/** As `pageOf`, for rows that are known by their number. */
export function pageOfRows<Entry extends { row: number }>(
  rows: readonly Entry[],
  limit: number,
): { items: Entry[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? String(last.row) : null };
}
