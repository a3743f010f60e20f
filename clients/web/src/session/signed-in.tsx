import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import { Loading } from '../kit/states.tsx';
import { NothingHerePage, SignedOutPage, UnreachablePage } from '../layout/state-pages.tsx';
import { reads } from '../service/reads.ts';
import { keepDraftsFor } from './draft.ts';
import { onSignedInElsewhere, tellOtherWindows } from './other-windows.ts';
import { tellSignedOut, useSignedOut } from './signed-out.ts';
import { SessionProvider } from './team.tsx';

/** Shows the rooms to whoever is signed in, and to nobody else: what is on the page goes when the session goes. */
export function SignedIn({ children }: { children: ReactNode }) {
  const signedOut = useSignedOut();
  const me = useQuery({
    ...reads.me(),
    // Whoever is signed out has a button for it; who is cut off comes back by themselves.
    refetchInterval: (query) => (query.state.error && !signedOut ? 5000 : false),
  });
  const { refetch } = me;
  const workerId = me.data?.worker?.id;
  const [firstWorkerId, setFirst] = useState(workerId);
  if (workerId && !firstWorkerId) setFirst(workerId);
  if (workerId) keepDraftsFor(workerId);
  // In another window the person has become somebody else, or somebody else has signed in: nothing of before stays.
  const isAnother =
    firstWorkerId !== undefined && workerId !== undefined && workerId !== firstWorkerId;
  useEffect(() => {
    if (isAnother) location.assign('/');
  }, [isAnother]);
  useEffect(() => {
    if (firstWorkerId) tellOtherWindows(firstWorkerId);
  }, [firstWorkerId]);
  useEffect(
    () =>
      onSignedInElsewhere((elsewhere) => {
        if (signedOut || elsewhere !== firstWorkerId) void refetch();
      }),
    [signedOut, firstWorkerId, refetch],
  );
  const isBack = me.isSuccess && !me.isFetching && me.dataUpdatedAt > 0;
  useEffect(() => {
    if (isBack) tellSignedOut(null);
  }, [isBack, me.dataUpdatedAt]);
  if (isAnother) return <Loading />;
  if (signedOut) return <SignedOutPage hasIdled={signedOut === 'signed-out-by-idling'} />;
  if (me.data?.kind === 'projector') return <Navigate to="/projektor" replace />;
  if (me.data && me.error?.slug !== 'not-allowed') {
    return <SessionProvider me={me.data}>{children}</SessionProvider>;
  }
  if (me.error?.slug === 'not-allowed') return <NothingHerePage />;
  if (me.error) return <UnreachablePage onRetry={() => void me.refetch()} />;
  return <Loading />;
}
