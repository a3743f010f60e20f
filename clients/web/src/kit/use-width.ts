import { useLayoutEffect, useRef, useState } from 'react';

/** How wide the box is, in whole pixels. */
export function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() =>
      setWidth(Math.max(260, Math.floor(element.clientWidth))),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, width] as const;
}
