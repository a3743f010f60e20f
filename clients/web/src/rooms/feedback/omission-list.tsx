import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import type { Schemas } from '../../service/contract.ts';
import styles from './feedback.module.css';

export function OmissionList({ omissions }: { omissions: Schemas['FeedbackOmission'][] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Panel id="ikke-svart" title={t('feedback.omission.list')} count={omissions.length}>
      <ul className={styles.list}>
        {omissions.map(({ id, about, reason, omittedOn, recordedByName }) => (
          <li key={id}>
            {dates.day(omittedOn)}: {t(`feedback.about.${about}`)},{' '}
            {t(`feedback.omission.reason.${reason}`).toLowerCase()}
            <span className={styles.soft}> · {recordedByName}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
