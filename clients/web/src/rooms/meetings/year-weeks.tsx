import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { MeetingYear, YearMeeting, YearWeek } from '../../service/contract.ts';
import { useSession } from '../../session/team.tsx';
import styles from './year-page.module.css';
import { dutyOf, groupedBy, isToCome, useYearText } from './year-text.ts';

/** The weeks by month; those that have passed are folded away. */
export function YearWeeks({
  year,
  onChange,
}: {
  year: MeetingYear;
  onChange: (week: YearWeek) => void;
}) {
  const { t } = useTranslation();
  const { todayOn } = year;
  const isPast = ({ mondayOn }: YearWeek) => sundayOf(mondayOn) < todayOn;
  const past = year.weeks.filter(isPast);
  const coming = year.weeks.filter((week) => !isPast(week));
  const lines = (weeks: readonly YearWeek[]) => (
    <Months weeks={weeks} todayOn={todayOn} onChange={onChange} />
  );
  if (coming.length === 0) return lines(past);
  return (
    <>
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('year.past', { count: past.length })}</summary>
          {lines(past)}
        </details>
      )}
      {lines(coming)}
    </>
  );
}

function sundayOf(mondayOn: string): string {
  const date = new Date(`${mondayOn}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 6);
  return date.toISOString().slice(0, 10);
}

function Months({
  weeks,
  todayOn,
  onChange,
}: {
  weeks: readonly YearWeek[];
  todayOn: string;
  onChange: (week: YearWeek) => void;
}) {
  const dates = useDates();
  // A week belongs to the month of its meeting; without one, to that of its Thursday.
  const months = groupedBy(weeks, ({ mondayOn, meeting }) =>
    (meeting?.heldOn ?? thursdayOf(mondayOn)).slice(0, 7),
  );
  return (
    <>
      <WeekHeads />
      {months.map(([month, of]) => (
        <section key={month} aria-labelledby={`maned-${month}`}>
          <h2 className={styles.month} id={`maned-${month}`}>
            {dates.month(`${month}-01`)}
          </h2>
          <ul>
            {of.map((week) => (
              <Week key={week.isoWeek} week={week} todayOn={todayOn} onChange={onChange} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** What stands in the columns, where they are beside each other. */
export function WeekHeads() {
  const { t } = useTranslation();
  return (
    <div className={styles.heads} aria-hidden="true">
      <span>{t('year.weekHead')}</span>
      <span>{t('year.day')}</span>
      <span>{t('year.chair')}</span>
      <span>{t('year.minuteTaker')}</span>
    </div>
  );
}

function thursdayOf(mondayOn: string): string {
  const date = new Date(`${mondayOn}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 3);
  return date.toISOString().slice(0, 10);
}

function Week({
  week,
  todayOn,
  onChange,
}: {
  week: YearWeek;
  todayOn: string;
  onChange: (week: YearWeek) => void;
}) {
  const { t } = useTranslation();
  const { workerId } = useSession();
  const text = useYearText();
  const { meeting, isoWeek, mondayOn } = week;
  const isOff = meeting === null || meeting.state === 'cancelled';
  const duty = meeting && !isOff ? dutyOf(meeting, workerId) : null;
  const isNow = mondayOn <= todayOn && todayOn <= sundayOf(mondayOn);
  return (
    <li
      className={styles.week}
      data-mine={duty ?? undefined}
      data-off={isOff || undefined}
      data-now={isNow || undefined}
    >
      <span className={styles.number}>
        <span className="unseen">{t('year.weekHead')} </span>
        {isoWeek}
      </span>
      {meeting === null && <span>{t('year.notPlanned')}</span>}
      {meeting?.state === 'cancelled' && (
        <>
          <span>{text.when(meeting)}</span>
          <span className={styles.why}>
            {t('year.cancelled', { reason: text.reason(meeting) })}
          </span>
        </>
      )}
      {meeting && !isOff && <Held meeting={meeting} workerId={workerId} />}
      <Marks week={week} />
      {meeting && isToCome(meeting, todayOn) && (
        <Button
          isSmall
          look="quiet"
          className={styles.act ?? ''}
          aria-label={t('year.changeOf', { week: isoWeek })}
          onClick={() => onChange(week)}
        >
          {t('year.change')}
        </Button>
      )}
    </li>
  );
}

function Held({ meeting, workerId }: { meeting: YearMeeting; workerId: string }) {
  const { t } = useTranslation();
  const text = useYearText();
  const turn = (head: ReactNode, held: YearMeeting['chair']) => (
    <span className={styles.turn} data-mine={held?.id === workerId || undefined}>
      <span className={styles.head}>{head} </span>
      {held?.name ?? t('year.nobody')}{' '}
      {held?.isAway && <Flag kind="attention">{t('year.isAway')}</Flag>}
    </span>
  );
  const to = meeting.state === 'closed' ? `/mote/${meeting.id}/referat` : `/mote/${meeting.id}`;
  return (
    <>
      <Link to={to}>{text.when(meeting)}</Link>
      {turn(t('year.chairOf'), meeting.chair)}
      {turn(t('year.minuteTakerOf'), meeting.minuteTaker)}
    </>
  );
}

/** What is special about the week. */
function Marks({ week: { meeting, holidays } }: { week: YearWeek }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { workerId } = useSession();
  const isHeld = meeting && meeting.state !== 'cancelled';
  const duty = isHeld ? dutyOf(meeting, workerId) : null;
  const marks: ReactNode[] = [];
  if (duty) marks.push(<Flag kind="strong">{t(`year.duty.${duty}`)}</Flag>);
  if (meeting?.state === 'in_session') marks.push(<Flag kind="strong">{t('year.inSession')}</Flag>);
  if (isHeld && meeting.movedFromOn)
    marks.push(t('year.movedFrom', { day: dates.weekdayInRow(meeting.movedFromOn) }));
  for (const { heldOn, name } of holidays)
    marks.push(`${dates.weekdayInRow(heldOn)}: ${t(`year.holiday.${name}`)}`);
  for (const turn of isHeld ? [meeting.chair, meeting.minuteTaker] : [])
    if (turn?.beforeName) marks.push(t('year.before', { name: turn.beforeName }));
  if (marks.length === 0) return null;
  return (
    <span className={styles.marks}>
      {marks.map((mark, nth) => (
        <span key={nth}>{mark}</span>
      ))}
    </span>
  );
}
