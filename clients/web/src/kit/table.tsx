import type { ReactNode } from 'react';
import styles from './table.module.css';

/** A table that scrolls by itself when the screen is narrower than it is. */
export function Table({
  caption,
  heads,
  children,
  isCaptionHidden = false,
}: {
  caption: string;
  heads: readonly ReactNode[];
  children: ReactNode;
  isCaptionHidden?: boolean;
}) {
  return (
    <div className={styles.frame} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={isCaptionHidden ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
