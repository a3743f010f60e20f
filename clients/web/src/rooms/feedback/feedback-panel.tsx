import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Case, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './feedback.module.css';

/** On the case: what is asked for, and when they last answered. The numbers are on their own page. */
export function FeedbackPanel({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const feedback = useQuery(reads.feedback(shown.id));
  return (
    <Panel
      id="tilbakemelding"
      title={t('feedback.title')}
      aside={
        <Link to={`/sak/${shown.id}/tilbakemelding`}>
          {t(feedback.data?.series.length ? 'feedback.open' : 'feedback.openPage')}
          <span className="unseen">: {t('feedback.title').toLowerCase()}</span>
        </Link>
      }
    >
      {feedback.data ? (
        <Latest feedback={feedback.data} />
      ) : feedback.error ? (
        <RefusalNotice refusal={feedback.error} onRetry={() => void feedback.refetch()} />
      ) : (
        <Loading lines={2} />
      )}
    </Panel>
  );
}

function Latest({ feedback }: { feedback: Schemas['Feedback'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { choices, isOneOfThePair, series } = feedback;
  if (choices.version === 0) return <p className={styles.soft}>{t('feedback.choices.none')}</p>;
  const asked = [
    choices.lifeForm !== null && t('feedback.choices.life'),
    choices.cooperationForm !== null && t('feedback.choices.cooperation'),
    choices.asksInformally && t('feedback.choices.informally'),
  ].filter((one) => typeof one === 'string');
  const last = series
    .flatMap(({ measurements }) => measurements)
    .filter(({ isCorrected, isVoid }) => !isCorrected && !isVoid)
    .map(({ measuredOn }) => measuredOn)
    .toSorted()
    .at(-1);
  return (
    <>
      <p>{asked.join(' · ') || t('feedback.choices.off')}</p>
      {isOneOfThePair && (
        <p className={styles.soft}>
          {last ? t('feedback.lastOn', { day: dates.day(last) }) : t('feedback.series.none')}
        </p>
      )}
    </>
  );
}
