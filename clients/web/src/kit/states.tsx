import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './states.module.css';

/** Still lines where the content will stand: nothing spins, nothing jumps. */
export function Loading({ lines = 4, what }: { lines?: number; what?: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status">
      <span className="unseen">{what ?? t('frame.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
