import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { useNow } from '../../kit/now.ts';
import { Panel } from '../../kit/page.tsx';
import type { Activity, MyPlan, MyWeek } from '../../service/contract.ts';
import { PlanLine } from '../activities/plan-line.tsx';
import { RecordedNotice } from '../activities/recorded-notice.tsx';
import { SessionRow } from '../supervision/session-row.tsx';
import { daysOf, subjectOf } from './days-of-week.ts';
import { PlanInCase } from './plan-in-case.tsx';
import styles from './week-page.module.css';

/** Day by day: what is planned with me or falls to me, what the others of a pair do, and who is away. */
export function WeekDays({ week }: { week: MyWeek }) {
  const { t } = useTranslation();
  const dates = useDates();
  const now = useNow();
  const [isPlanning, setPlanning] = useState(false);
  const [recorded, setRecorded] = useState<{ activity: Activity; who: string } | null>(null);
  return (
    <Panel
      id="dager"
      title={t('weeks.days')}
      aside={
        week.cases.length > 0 && (
          <Button isSmall onClick={() => setPlanning(true)}>
            {t('weeks.plan')}
          </Button>
        )
      }
    >
      {daysOf(week, now).map(({ day, plans, sessions, meetings, away }) => (
        <section
          key={day}
          className={styles.day}
          data-today={day === week.todayOn || undefined}
          aria-labelledby={`dag-${day}`}
        >
          <h3 id={`dag-${day}`}>
            {dates.weekday(day)} {day === week.todayOn && <Flag>{t('weeks.today')}</Flag>}
          </h3>
          {away.map(({ workerId, name, isOwn }) => (
            <p key={workerId} className={styles.away}>
              {isOwn ? t('weeks.awayOwn') : t('weeks.away', { name })}
            </p>
          ))}
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
          {plans.length + sessions.length + meetings.length === 0 && (
            <p className={styles.away}>{t('weeks.nothing')}</p>
          )}
          <ul>
            {plans.map((plan) => (
              <PlanLine
                key={plan.id}
                isOfDay
                plan={plan}
                name={
                  <>
                    <Link to={`/sak/${plan.caseId}`}>{plan.caseName}</Link> <Whose plan={plan} />
                  </>
                }
                subject={subjectOf(week, plan)}
                onDone={(activity) => setRecorded({ activity, who: plan.caseName })}
              />
            ))}
            {sessions.map((session) => (
              <SessionRow key={session.caseId} session={session} isElsewhere />
            ))}
          </ul>
        </section>
      ))}
      {isPlanning && <PlanInCase week={week} onClose={() => setPlanning(false)} />}
      {recorded && (
        <RecordedNotice
          key={recorded.activity.id}
          {...recorded}
          onClose={() => setRecorded(null)}
        />
      )}
    </Panel>
  );
}

/** A meeting of the team, with what one does there. */
function MeetingLine({ meeting }: { meeting: MyWeek['meetings'][number] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { id, startsAt, state, duty, changeCause } = meeting;
  if (state === 'cancelled') {
    const reason = t(`year.reasons.${changeCause ?? 'other'}`);
    return <p className={styles.away}>{t('year.meetingCancelled', { reason })}</p>;
  }
  return (
    <p className={styles.meeting}>
      <span>{dates.time(startsAt)}</span>
      <Link to={`/mote/${id}`}>{t('year.meetingOfTeam')}</Link>
      {duty && <Flag kind="strong">{t(`year.duty.${duty}`)}</Flag>}
    </p>
  );
}

/** Said of what is not planned with oneself. */
export function Whose({ plan: { role } }: { plan: MyPlan }) {
  const { t } = useTranslation();
  if (role === 'goes') return null;
  return (
    <Flag kind={role === 'stands_in' ? 'attention' : 'plain'}>{t(`weeks.whose.${role}`)}</Flag>
  );
}
