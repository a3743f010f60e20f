import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { LevelMark } from '../../kit/level.tsx';
import { Panel } from '../../kit/page.tsx';
import type { LaterGap } from '../../service/contract.ts';
import styles from './planner-page.module.css';

/** What is known already of the time after the weeks, by whose seats they are and why. */
export function LaterGaps({ gaps }: { gaps: readonly LaterGap[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (gaps.length === 0) return null;
  return (
    <Panel
      id="senere"
      title={t('absences.later.title')}
      count={new Set(gaps.map(({ caseId }) => caseId)).size}
    >
      <p className={styles.days}>{t('absences.later.lead')}</p>
      <ul>
        {holdersOf(gaps).map(([key, [first, ...others]]) => (
          <li key={key} className={styles.line}>
            <span className={styles.text}>
              <span>
                <LevelMark level={first.level} /> <strong>{first.name}</strong>{' '}
                {t(`absences.later.${first.reason}`, { day: dates.shortDay(first.startsOn) })}
              </span>
              {[first, ...others].map(({ caseId, caseName }) => (
                <Link key={caseId} to={`/sak/${caseId}`}>
                  {caseName}
                </Link>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function holdersOf(gaps: readonly LaterGap[]): [string, [LaterGap, ...LaterGap[]]][] {
  const holders = new Map<string, [LaterGap, ...LaterGap[]]>();
  for (const gap of gaps) {
    const key = `${gap.workerId} ${gap.level} ${gap.reason} ${gap.startsOn}`;
    const known = holders.get(key);
    if (known) known.push(gap);
    else holders.set(key, [gap]);
  }
  return [...holders];
}
