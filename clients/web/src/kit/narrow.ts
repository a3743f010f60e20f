import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 56rem)');

/** A phone, or a page zoomed far in. */
export const useIsNarrow = () =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
