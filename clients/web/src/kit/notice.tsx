import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

type Kind = 'note' | 'attention' | 'trouble' | 'done';
const colors = { note: 'info', attention: 'warning', trouble: 'danger', done: 'success' } as const;

export function Notice({
  kind = 'note',
  title,
  children,
  actions,
  isUrgent = false,
}: {
  kind?: Kind;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out at once; for an answer to what the person just did. */
  isUrgent?: boolean;
}) {
  return (
    <Alert
      data-color={colors[kind]}
      className={styles.notice ?? ''}
      role={isUrgent ? 'alert' : undefined}
    >
      {title && <p className={styles.title}>{title}</p>}
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </Alert>
  );
}
