import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { addDays, useDates } from '../../kit/dates.ts';
import { useNow } from '../../kit/now.ts';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { Activity, MyWeek } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { OwnActions } from '../actions/own-actions.tsx';
import { NewConsultation } from '../supervision/new-consultation.tsx';
import { PlanLine } from '../activities/plan-line.tsx';
import { RecordedNotice } from '../activities/recorded-notice.tsx';
import { useTeam } from '../../session/team.tsx';
import { CalendarLink } from './calendar-link.tsx';
import { MyCases } from './my-cases.tsx';
import { overdueIn, subjectOf } from './days-of-week.ts';
import { WaitingList } from './waiting-list.tsx';
import { WeekDays, Whose } from './week-days.tsx';
import styles from './week-page.module.css';

/** What one has to do with in a week: day by day, in one's cases, and what waits. */
export function WeekPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const on = query.get('dag') ?? undefined;
  const week = useQuery(reads.week(on));
  useTitle(t('weeks.title'));
  const go = (day: string | null) => setQuery(day ? { dag: day } : {});
  return (
    <Page title={t('weeks.title')} aside={week.data && <WeekSteps week={week.data} onGo={go} />}>
      {week.error && <RefusalNotice refusal={week.error} onRetry={() => void week.refetch()} />}
      {week.isPending && <Loading lines={10} />}
      {week.data && <Week key={week.data.fromOn} week={week.data} />}
    </Page>
  );
}

function WeekSteps({ week, onGo }: { week: MyWeek; onGo: (day: string | null) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const isCurrent = week.fromOn <= week.todayOn && week.todayOn < week.untilOn;
  return (
    <div className={styles.steps}>
      <Button isSmall onClick={() => onGo(addDays(week.fromOn, -7))}>
        <span aria-hidden="true">←</span>
        <span className="unseen">{t('weeks.previous')}</span>
      </Button>
      <strong>
        {t('weeks.week', { week: week.isoWeek })}{' '}
        <span className={styles.span}>{dates.span(week.fromOn, week.untilOn)}</span>
      </strong>
      <Button isSmall onClick={() => onGo(week.untilOn)}>
        <span aria-hidden="true">→</span>
        <span className="unseen">{t('weeks.next')}</span>
      </Button>
      {!isCurrent && (
        <Button isSmall look="quiet" onClick={() => onGo(null)}>
          {t('weeks.thisWeek')}
        </Button>
      )}
    </div>
  );
}

function Week({ week }: { week: MyWeek }) {
  const { t } = useTranslation();
  const [recorded, setRecorded] = useState<{ activity: Activity; who: string } | null>(null);
  const overdue = overdueIn(week, useNow());
  const team = useTeam();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {overdue.length > 0 && (
          <Panel id="ikke-fort" title={t('weeks.overdue')} count={overdue.length}>
            <p>{t('weeks.overdueMore')}</p>
            <ul>
              {overdue.map((plan) => (
                <PlanLine
                  key={plan.id}
                  plan={plan}
                  name={
                    <>
                      {plan.caseName} <Whose plan={plan} />
                    </>
                  }
                  subject={subjectOf(week, plan)}
                  onDone={(activity) => setRecorded({ activity, who: plan.caseName })}
                />
              ))}
            </ul>
          </Panel>
        )}
        <WeekDays week={week} />
      </div>
      <div className={styles.column}>
        <NewConsultation teamId={team.id} />
        <OwnActions actions={week.actions} />
        <WaitingList week={week} />
        <Panel id="saker" title={t('weeks.cases')} count={week.cases.length}>
          {week.cases.length === 0 && <Empty title={t('weeks.noCases')} />}
          <MyCases week={week} />
        </Panel>
        <CalendarLink />
      </div>
      {recorded && (
        <RecordedNotice
          key={recorded.activity.id}
          {...recorded}
          onClose={() => setRecorded(null)}
        />
      )}
    </div>
  );
}
