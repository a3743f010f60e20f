import { useCallback, useEffect, useState } from 'react';
import { isAnswering } from '../service/api.ts';
import { BrokenPage, UnreachablePage } from './state-pages.tsx';

const askEveryMs = 5000;
const notAgainForMs = 60_000;
const reloaded = 'skulder:reloaded';

/**
 * A page whose bundle could not be fetched. Nothing is loaded anew before the service answers, since that would lose the
 * pages that are here; then once, for a service that answers and still lacks the bundle would keep the page reloading.
 */
export function UnfetchedPage() {
  const [isBroken, setBroken] = useState(false);
  const look = useCallback(async () => {
    if (await isAnswering()) setBroken(!reloadOnce());
  }, []);
  useEffect(() => {
    const lookAgain = () => void look();
    lookAgain();
    const timer = setInterval(lookAgain, askEveryMs);
    addEventListener('online', lookAgain);
    return () => {
      clearInterval(timer);
      removeEventListener('online', lookAgain);
    };
  }, [look]);
  if (isBroken) return <BrokenPage />;
  return <UnreachablePage isInside onRetry={() => void look()} />;
}

let isReloading = false;

function reloadOnce(): boolean {
  if (isReloading) return true;
  const last = Number(sessionStorage.getItem(reloaded) ?? 0);
  if (Date.now() - last < notAgainForMs) return false;
  sessionStorage.setItem(reloaded, String(Date.now()));
  isReloading = true;
  location.reload();
  return true;
}
