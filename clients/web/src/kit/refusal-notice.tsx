import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Refusal } from '../service/refusal.ts';
import { Notice } from './notice.tsx';
import styles from './refusal-notice.module.css';

/** A refusal in the reader's language: what happened, what would do, and what stands in the way. */
export function RefusalNotice({
  refusal,
  onRetry,
  isStanding = false,
}: {
  refusal: Refusal | null;
  onRetry?: () => void;
  /** Part of the page, and no answer to what the person just did. */
  isStanding?: boolean;
}) {
  const { t } = useTranslation();
  if (!refusal) return null;
  const { slug, problem } = refusal;
  const number = slug === 'internal' ? problem.instance?.split('#')[1] : undefined;
  return (
    <Notice
      isUrgent={!isStanding}
      kind={
        isStanding || slug === 'unreachable' || slug === 'database-unavailable'
          ? 'attention'
          : 'trouble'
      }
      title={t(`problems.${slug}.title`)}
      actions={
        onRetry && (
          <button type="button" className={styles.retry} onClick={onRetry}>
            {t('frame.tryAgain')}
          </button>
        )
      }
    >
      <p>{t(`problems.${slug}.help`)}</p>
      {number && <p className={styles.number}>{t('frame.problemNumber', { number })}</p>}
      <InTheWay title={t('frame.inTheWay')} under="/sak" found={problem.cases} />
      <InTheWay
        title={t('frame.inquiriesInTheWay')}
        under="/henvendelse"
        found={problem.inquiries}
      />
      {problem.otherInquiries && (
        <p>{t('frame.otherInquiries', { count: problem.otherInquiries })}</p>
      )}
      {problem.otherCases?.map((other, index) => (
        <p key={index}>
          {t('frame.otherCases', {
            count: other.count,
            team: other.teamName ?? t('frame.otherTeam'),
          })}
        </p>
      ))}
    </Notice>
  );
}

function InTheWay({
  title,
  under,
  found = [],
}: {
  title: string;
  under: string;
  found?: readonly { id: string; alias: string }[] | undefined;
}) {
  if (found.length === 0) return null;
  return (
    <>
      <p className={styles.list}>{title}</p>
      <ul className={styles.cases}>
        {found.map(({ id, alias }) => (
          <li key={id}>
            <Link to={`${under}/${id}`}>{alias}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
