import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setLive, setPhase, useLiveState } from '../../live/live-store.ts';
import { connectLive } from '../../service/api.ts';
import type { GuestItem } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { isAway } from '../../service/refusal.ts';

const lookEveryMs = 4000;

type Shown =
  | { is: 'loading' }
  | { is: 'shown'; item: GuestItem }
  | { is: 'gone' }
  | { is: 'unreachable'; retry: () => void };

/**
 * The one item, read again whenever something has happened in the team: a guest is told the numbers alone. What is over
 * is taken off the page at once, also what was read before.
 */
export function useGuestItem(itemId: string): Shown {
  const queries = useQueryClient();
  const { phase } = useLiveState('guest');
  const read = useQuery({
    ...reads.guestItem(itemId),
    refetchInterval: phase === 'live' ? false : lookEveryMs,
  });
  const teamId = read.data?.teamId;

  useEffect(() => {
    if (teamId === undefined) return;
    const live = connectLive();
    setLive('guest', live);
    const again = () =>
      void queries.invalidateQueries({ queryKey: reads.guestItem(itemId).queryKey });
    // What has happened before has been read.
    const seq = queries.getQueryData(reads.guestItem(itemId).queryKey)?.seq ?? 0;
    const stop = live.follow(teamId, { seq }, { onMessages: again, onEnded: again });
    const quiet = [
      live.onState((state) => {
        setPhase('guest', state);
        if (state === 'live') again();
      }),
      live.onSignedOut(() => void queries.refetchQueries({ queryKey: reads.me().queryKey })),
    ];
    return () => {
      for (const end of quiet) end();
      stop();
      setLive('guest', null);
      live.close();
    };
  }, [itemId, teamId, queries]);

  if (read.error && !isAway(read.error)) return { is: 'gone' };
  if (read.data) return { is: 'shown', item: read.data };
  return read.error ? { is: 'unreachable', retry: () => void read.refetch() } : { is: 'loading' };
}
