import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { Empty } from '../../kit/states.tsx';
import type { MyWeek } from '../../service/contract.ts';
import styles from './week-page.module.css';

/** What somebody else cannot do before I have done mine. */
export function WaitingList({ week }: { week: MyWeek }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Panel id="venter" title={t('weeks.waiting.title')} count={week.waiting.length}>
      {week.waiting.length === 0 && <Empty title={t('weeks.waiting.none')} />}
      <ul>
        {week.waiting.map(({ kind, id, name, dueOn }) => (
          <li key={`${kind} ${id}`} className={styles.case}>
            <p className={styles.text}>
              <Link to={kind === 'opening' ? '/#trenger' : `/henvendelse/${id}`}>
                <strong>{name}</strong>
              </Link>{' '}
              <span className={styles.away}>
                {[
                  t(`weeks.waiting.${kind}`),
                  dueOn &&
                    t(dueOn < week.todayOn ? 'weeks.waiting.overdue' : 'weeks.waiting.due', {
                      day: dates.shortDay(dueOn),
                    }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
