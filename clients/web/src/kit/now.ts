import { useEffect, useState } from 'react';

const lookEveryMs = 30_000;

/** Now, to the half minute: what should have been done by now moves by itself on a page that stands open. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
