import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import styles from './import-page.module.css';
import type { useMapping } from './use-mapping.ts';

/** Corrections that are chosen and not yet sent: apply them or drop them. */
export function UnappliedMapping({ mapping }: { mapping: ReturnType<typeof useMapping> }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar}>
      <Notice kind="attention" title={t('imports.unsaved')}>
        <ButtonRow>
          <Button look="main" isBusy={mapping.act.isBusy} onClick={mapping.apply}>
            {t('imports.apply')}
          </Button>
          <Button onClick={mapping.drop}>{t('frame.cancel')}</Button>
        </ButtonRow>
        <ActNotice act={mapping.act} />
      </Notice>
    </div>
  );
}
