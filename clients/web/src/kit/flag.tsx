import type { ReactNode } from 'react';
import styles from './flag.module.css';

/** A small word that stands out by its frame; the word carries the meaning, never the colour. */
export function Flag({
  kind = 'plain',
  children,
}: {
  kind?: 'plain' | 'attention' | 'fresh' | 'strong';
  children: ReactNode;
}) {
  return (
    <span className={styles.flag} data-kind={kind}>
      {children}
    </span>
  );
}
