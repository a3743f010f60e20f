import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { AgendaItem, CaseSummary } from '../../service/contract.ts';
import { SilenceFlag } from '../activities/silence-flag.tsx';
import { AdmissionFlags } from '../admissions/admission-flags.tsx';
import styles from './case-grounds.module.css';

interface Props {
  shown: CaseSummary;
  requests: AgendaItem['requestsWaiting'];
  hasFeedback?: boolean | undefined;
}

/** Why else the case is here: one item says all of it. */
export function CaseGrounds({ shown, requests, hasFeedback }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!shown.isNotHeardFrom && !shown.admission && !requests && !hasFeedback) return null;
  return (
    <p className={styles.grounds}>
      <SilenceFlag shown={shown} />
      <AdmissionFlags admission={shown.admission} />
      {requests && (
        <Flag>
          {t('supervision.request.waiting', {
            count: requests.count,
            day: dates.dayInRow(requests.sinceOn),
          })}
        </Flag>
      )}
      {hasFeedback && <Flag>{t('signals.onAgenda')}</Flag>}
    </p>
  );
}
