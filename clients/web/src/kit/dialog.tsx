import { Dialog as DsDialog } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
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
  const heading = useRef<HTMLHeadingElement>(null);
  const [cameFrom] = useState(() => document.activeElement);
  // The browser begins at the way out, where Enter would close; the first field is one Tab on from here.
  useEffect(() => {
    heading.current?.focus();
    // It gives the focus back when a dialog is closed, not when it is taken out of the page, as after saving.
    return () => {
      if (document.activeElement === document.body && cameFrom instanceof HTMLElement)
        cameFrom.focus({ preventScroll: true });
    };
  }, [cameFrom]);
  // What had the focus may be gone, as when a form has become what it made.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  return (
    <DsDialog
      open
      onClose={onClose}
      closeButton={t('frame.close')}
      aria-labelledby={titleId}
      className={(isWide ? styles.wide : styles.dialog) ?? ''}
    >
      <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </DsDialog>
  );
}
