import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Button, ButtonLink, ButtonRow } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { MeetingCard } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import styles from './meetings-page.module.css';
import { PlanMeetingForm } from './plan-meeting.tsx';

/** A year ahead is a page of its own. */
const shownAhead = 6;

/** Closed, or a week that was skipped. */
const isOver = ({ state, heldOn }: MeetingCard) =>
  state === 'closed' || (state === 'cancelled' && heldOn < today());

/** The door of the meeting room: the meeting that goes on or comes next, those planned, and the minutes of those held. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const navigate = useNavigate();
  const meetings = useQuery(reads.meetings(team.id));
  const [isPlanning, setPlanning] = useState(false);
  useTitle(t('meeting.listTitle'));
  const items = meetings.data?.items ?? [];
  const coming = items
    .filter(
      (one) => (one.state === 'planned' || one.state === 'cancelled') && one.heldOn >= today(),
    )
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const now =
    items.find((one) => one.state === 'in_session') ??
    coming.find((one) => one.state === 'planned');
  const later = coming.filter((one) => one.id !== now?.id);
  const latest = items.reduce<string | null>(
    (last, one) => (last === null || one.startsAt > last ? one.startsAt : last),
    null,
  );
  return (
    <Page
      isNarrow
      title={t('meeting.listTitle')}
      aside={
        <ButtonRow>
          <ButtonLink to="/oppfolging" look="quiet">
            {t('actions.title')}
          </ButtonLink>
          <ButtonLink to="/mote/aret">{t('year.name')}</ButtonLink>
          <Button onClick={() => setPlanning(true)}>{t('meeting.plan.action')}</Button>
        </ButtonRow>
      }
    >
      <div className={styles.parts}>
        {meetings.error && (
          <RefusalNotice refusal={meetings.error} onRetry={() => void meetings.refetch()} />
        )}
        {meetings.isPending && <Loading lines={5} />}
        {now && <Next meeting={now} />}
        {meetings.isSuccess && !now && <Empty title={t('board.noMeeting')} />}
        {later.length > 0 && (
          <Panel id="planlagte" title={t('meeting.planned')}>
            <Lines meetings={later.slice(0, shownAhead)} />
            {later.length > shownAhead && <Link to="/mote/aret">{t('year.all')}</Link>}
          </Panel>
        )}
        {meetings.isSuccess && (
          <Panel id="tidligere" title={t('meeting.earlier')}>
            <Lines meetings={items.filter(isOver)} />
            {!items.some(isOver) && <Empty title={t('meeting.noneEarlier')} />}
          </Panel>
        )}
      </div>
      {isPlanning && (
        <Dialog
          title={t('meeting.plan.title')}
          lead={t('meeting.plan.lead')}
          onClose={() => setPlanning(false)}
        >
          <PlanMeetingForm
            after={latest}
            onPlanned={(meeting) => {
              setPlanning(false);
              void navigate(`/mote/${meeting.id}`);
            }}
          />
        </Dialog>
      )}
    </Page>
  );
}

function Next({ meeting }: { meeting: MeetingCard }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className={styles.next} data-now={meeting.state === 'in_session' || undefined}>
      <div>
        <p className={styles.label}>
          {t(meeting.state === 'in_session' ? 'meeting.inSession' : 'meeting.next')}
        </p>
        <h2>
          {dates.weekday(meeting.heldOn)} {dates.time(meeting.startsAt)}
        </h2>
        <p>
          {meeting.openItems === 0
            ? t('meeting.noOpenItems')
            : t('meeting.openItems', { count: meeting.openItems })}
        </p>
      </div>
      <ButtonLink to={`/mote/${meeting.id}`} look="main">
        {t('meeting.enter')}
      </ButtonLink>
    </section>
  );
}

function Lines({ meetings }: { meetings: readonly MeetingCard[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul className={styles.lines}>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          {meeting.state === 'cancelled' ? (
            <span>
              {dates.weekday(meeting.heldOn)}:{' '}
              {t('year.cancelled', {
                reason: t(`year.reasons.${meeting.changeCause ?? 'other'}`),
              })}
            </span>
          ) : (
            <Link
              to={
                meeting.state === 'closed' ? `/mote/${meeting.id}/referat` : `/mote/${meeting.id}`
              }
            >
              {dates.weekday(meeting.heldOn)}
            </Link>
          )}
          <span>{t('meeting.week', { week: meeting.isoWeek })}</span>
        </li>
      ))}
    </ul>
  );
}
