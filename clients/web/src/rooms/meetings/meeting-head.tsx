import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, ButtonLink, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { Meeting } from '../../service/contract.ts';
import { leftItems } from './agenda.ts';
import styles from './meeting-head.module.css';
import { useWaits } from './use-waits.ts';

export function MeetingHead({
  meeting,
  onOpen,
}: {
  meeting: Meeting;
  onOpen: (what: 'start' | 'close' | 'projector') => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const waits = useWaits();
  const left = leftItems(meeting).length;
  return (
    <header className={styles.head}>
      <div>
        <Link to="/mote" className={styles.back}>
          <span aria-hidden="true">← </span>
          {t('meeting.listTitle')}
        </Link>
        <h1>{t('meeting.title', { week: t('meeting.week', { week: meeting.isoWeek }) })}</h1>
        <p className={styles.facts}>
          <Flag kind={meeting.state === 'in_session' ? 'strong' : 'plain'}>
            {t(`meeting.state.${meeting.state}`)}
          </Flag>
          <span>
            {dates.weekday(meeting.heldOn)} {dates.time(meeting.startsAt)}
          </span>
          {meeting.chair && <span>{t('meeting.chair', { name: meeting.chair.name })}</span>}
          {meeting.minuteTaker && (
            <span>{t('meeting.minuteTaker', { name: meeting.minuteTaker.name })}</span>
          )}
          {(meeting.state === 'planned' || meeting.state === 'in_session') && (
            <span>
              {left === 0 ? t('meeting.noOpenItems') : t('meeting.openItems', { count: left })}
            </span>
          )}
        </p>
      </div>
      <ButtonRow>
        {(meeting.state === 'planned' || meeting.state === 'in_session') && (
          <Button onClick={() => onOpen('projector')}>{t('meeting.projector.action')}</Button>
        )}
        {meeting.state === 'planned' && (
          <Button look="main" refusedBecause={waits} onClick={() => onOpen('start')}>
            {t('meeting.start.action')}
          </Button>
        )}
        {meeting.state === 'in_session' && (
          <Button refusedBecause={waits} onClick={() => onOpen('close')}>
            {t('meeting.close.action')}
          </Button>
        )}
        {meeting.state === 'closed' && (
          <ButtonLink to={`/mote/${meeting.id}/referat`} look="main">
            {t('meeting.minutesOf')}
          </ButtonLink>
        )}
      </ButtonRow>
    </header>
  );
}
