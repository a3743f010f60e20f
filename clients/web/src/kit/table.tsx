import type { ReactNode } from 'react';
import styles from './table.module.css';

/**
 * A table that scrolls by itself when the screen is narrower than it is; stacked, it shows each row from above downwards
 * there. What is laid out otherwise is no table to a screen reader, unless the roles are said: by the rows too.
 */
export function Table({
  caption,
  heads,
  children,
  isCaptionHidden = false,
  isStacked = false,
}: {
  caption: string;
  heads: readonly ReactNode[];
  children: ReactNode;
  isCaptionHidden?: boolean;
  isStacked?: boolean;
}) {
  return (
    <div className={styles.frame} role="group" aria-label={caption} tabIndex={0}>
      <table
        className={`${styles.table} ${isStacked ? styles.stacked : ''}`}
        {...(isStacked && { role: 'table' })}
      >
        <caption className={isCaptionHidden ? 'unseen' : undefined}>{caption}</caption>
        <thead {...(isStacked && { role: 'rowgroup' })}>
          <tr {...(isStacked && { role: 'row' })}>
            {heads.map((head, index) => (
              <th key={index} scope="col" {...(isStacked && { role: 'columnheader' })}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...(isStacked && { role: 'rowgroup' })}>{children}</tbody>
      </table>
    </div>
  );
}
