import { useLayoutEffect, useRef, useState } from 'react';

const narrowestCardRem = 14.25;
const gapRem = 0.75;

/** How many card columns fit beside each other; measured in rem, so that larger text gives fewer. */
export function useTracks() {
  const box = useRef<HTMLDivElement>(null);
  const [tracks, setTracks] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setTracks(
        Math.min(
          8,
          Math.floor((element.clientWidth + gapRem * rem) / ((narrowestCardRem + gapRem) * rem)),
        ),
      );
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, tracks] as const;
}
