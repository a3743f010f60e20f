import type { Query, QueryClient } from '@tanstack/react-query';

/**
 * Reads again what pages show. A first reading that is still on its way may be older than what happened, and would not
 * be asked for twice by itself: it is let go.
 */
export async function readAfresh(queries: QueryClient, isMeant: (query: Query) => boolean) {
  await queries.cancelQueries({
    predicate: (query) =>
      isMeant(query) && query.state.data === undefined && query.state.fetchStatus === 'fetching',
  });
  await queries.invalidateQueries({ predicate: isMeant });
}
