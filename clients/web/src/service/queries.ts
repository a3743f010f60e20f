import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { tellSignedOut } from '../session/signed-out.ts';
import { asRefusal, type Refusal } from './refusal.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Refusal;
  }
}

function noticeSignedOut(error: unknown) {
  const { slug } = asRefusal(error);
  if (slug === 'not-signed-in' || slug === 'signed-out-by-idling') tellSignedOut(slug);
}

const passesByItself = new Set(['unreachable', 'database-unavailable']);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      // Ask even when the browser believes it is offline: it is wrong about local networks.
      networkMode: 'always',
      // Only what could not be read: reading a case leaves a line in its access log.
      refetchOnReconnect: (query) => query.state.error !== null,
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => passesByItself.has(asRefusal(error).slug) && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
