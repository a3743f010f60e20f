import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CoverageLines } from '../../kit/coverage.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { DateField } from '../../kit/fields.tsx';
import { levels, LevelName } from '../../kit/level.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Staffing } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './staffing-panel.module.css';

/** Heads and full-time equivalents of both levels by profession on a day, and what the team covers. */
export function StaffingPanel({
  teamId,
  on,
  onChange,
}: {
  teamId: string;
  /** Undefined: today, whichever day that is. */
  on: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const staffing = useQuery(reads.staffing(teamId, on));
  const isOver = on !== undefined && on < today();
  return (
    <Panel id="bemanning" title={t('staffing.title')}>
      <div className={styles.day}>
        <DateField
          label={t('staffing.on')}
          value={on ?? today()}
          onChange={(day) => onChange(day === '' || day === today() ? undefined : day)}
        />
        {on && (
          <p className={styles.note} role="status">
            {t(isOver ? 'staffing.asOf' : 'staffing.willBe', { day: dates.day(on) })}{' '}
            <button type="button" className={styles.back} onClick={() => onChange(undefined)}>
              {t('staffing.today')}
            </button>
          </p>
        )}
      </div>
      {staffing.error && (
        <RefusalNotice refusal={staffing.error} onRetry={() => void staffing.refetch()} />
      )}
      {staffing.isPending && <Loading lines={3} />}
      {staffing.data && <Levels staffing={staffing.data} />}
    </Panel>
  );
}

function Levels({ staffing }: { staffing: Staffing }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <div className={styles.levels}>
        {levels.map((level) => {
          const { headCount, fte, toHaveLeft, professions } = staffing.levels[level];
          return (
            <section key={level}>
              <h3 className={styles.head}>
                <LevelName level={level} />
                <span className={styles.sum}>
                  {t('people.sum', { count: headCount, fte: dates.number(fte, 2) })}
                </span>
              </h3>
              {toHaveLeft.headCount > 0 && (
                <p className={styles.note}>
                  {t('staffing.toHaveLeft', {
                    count: toHaveLeft.headCount,
                    fte: dates.number(toHaveLeft.fte, 2),
                  })}
                </p>
              )}
              {professions.length === 0 && <p className={styles.note}>{t('staffing.nobody')}</p>}
              <ul className={styles.professions}>
                {professions.map(({ profession, headCount: count, fte: part }) => (
                  <li key={profession}>
                    {t('staffing.profession', {
                      profession: t(`profession.${profession}`),
                      count,
                      fte: dates.number(part, 2),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <div className={styles.coverage}>
        <CoverageLines coverage={staffing.coverage} of="team" namesOne />
      </div>
    </>
  );
}
