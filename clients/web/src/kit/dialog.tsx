import { Dialog as DsDialog } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

/** Shown while it is rendered; the caller stops rendering it in `onClose`. */
export function Dialog({
  title,
  lead,
  children,
  onClose,
  isWide = false,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  onClose: () => void;
  isWide?: boolean;
}) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <DsDialog
      open
      onClose={onClose}
      closeButton={t('frame.close')}
      aria-labelledby={titleId}
      className={(isWide ? styles.wide : styles.dialog) ?? ''}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </DsDialog>
  );
}
