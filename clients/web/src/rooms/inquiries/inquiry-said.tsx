import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { Asker } from './asker.tsx';
import styles from './inquiry-page.module.css';

/** The worry in the asker's words, who asked, and who received it. */
export function InquirySaid({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Panel id="sagt" title={t('inquiry.said')}>
      <p className={styles.worry}>{inquiry.worry}</p>
      <p className={styles.asker}>
        <Asker inquiry={inquiry} />
      </p>
      <p className={styles.received}>
        {inquiry.receivedByName
          ? t('inquiry.receivedAt', {
              when: dates.moment(inquiry.receivedAt),
              name: inquiry.receivedByName,
            })
          : inquiry.receivedByForm
            ? t('inquiry.receivedByForm', { when: dates.moment(inquiry.receivedAt) })
            : t('inquiry.receivedImported', {
                received: dates.day(inquiry.receivedAt),
                imported: dates.day(inquiry.importedAt ?? inquiry.receivedAt),
              })}
      </p>
    </Panel>
  );
}
