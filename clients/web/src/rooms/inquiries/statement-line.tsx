import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../kit/notice.tsx';
import type { InquiryStatement } from '../../service/contract.ts';
import { lacks } from './statement-parts.tsx';
import styles from './statement-page.module.css';

/** Received = decided + withdrawn + open with an owner and a date; what is missing from the last is said, and what would do. */
export function StatementLine({ statement }: { statement: InquiryStatement }) {
  const { t } = useTranslation();
  const { received, decided, withdrawn, openWithOwnerAndDate, openLacking } = statement.totals;
  const parts = [
    ['=', decided, 'decided'],
    ['+', withdrawn, 'withdrawn'],
    ['+', openWithOwnerAndDate, 'open'],
    ...(openLacking > 0 ? ([['+', openLacking, 'lacking']] as const) : []),
  ] as const;
  return (
    <section aria-label={t('statement.line.name')}>
      <p className={styles.line}>
        <span className={styles.part}>
          <strong>{received}</strong> {t('statement.line.received', { count: received })}
        </span>
        {parts.map(([sign, count, part]) => (
          <Fragment key={part}>
            {' '}
            <span className={styles.part} data-lacking={part === 'lacking' || undefined}>
              <span className={styles.sign}>{sign}</span> <strong>{count}</strong>{' '}
              {t(`statement.line.${part}`, { count })}
            </span>
          </Fragment>
        ))}
      </p>
      {openLacking === 0 ? (
        <Notice kind="done">{t('statement.line.whole')}</Notice>
      ) : (
        <Lacking statement={statement} />
      )}
    </section>
  );
}

function Lacking({ statement }: { statement: InquiryStatement }) {
  const { t } = useTranslation();
  const lacking = statement.inquiries?.filter(lacks) ?? [];
  return (
    <Notice
      kind="attention"
      title={t('statement.line.notWhole', { count: statement.totals.openLacking })}
    >
      <p>{t('statement.line.whatWouldDo')}</p>
      {lacking.length > 0 && (
        <ul className={styles.lacking}>
          {lacking.map((one) => (
            <li key={one.id}>
              <Link to={`/henvendelse/${one.id}`}>{one.alias}</Link>
              {': '}
              {one.ownerHasAccess ? t('statement.noDate') : t('statement.noOwner')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
