import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../service/contract.ts';
import { ProjectorItem } from './projector-item.tsx';
import { ProjectorSide } from './projector-side.tsx';
import styles from './projector-view.module.css';
import { AgendaTime } from './timebox.tsx';

/** What the back of the room reads: where we are, what it is about, who is here, what has been decided. */
export function ProjectorView({ meeting, isOffline }: { meeting: Meeting; isOffline: boolean }) {
  const { t } = useTranslation();
  const item = meeting.items.find(({ id }) => id === meeting.currentItemId);
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <p>
          {meeting.teamName} ·{' '}
          {t('meeting.title', { week: t('meeting.week', { week: meeting.isoWeek }) })}
        </p>
        {isOffline && (
          <p className={styles.offline}>
            {t('frame.live.offline')}. {t('frame.live.lastKnown')}
          </p>
        )}
        {item && (
          <p>
            {t('meeting.projector.item', { position: item.position, all: meeting.items.length })}
            {' · '}
            <AgendaTime meeting={meeting} />
          </p>
        )}
      </header>
      <div className={styles.now} aria-live="polite">
        {meeting.state === 'planned' && <h1>{t('meeting.projector.waiting')}</h1>}
        {meeting.state === 'in_session' && !item && (
          // The room is on an item, of which this screen is told nothing.
          <h1>{t(`meeting.projector.${meeting.currentItemAt ? 'hidden' : 'dNone'}`)}</h1>
        )}
        {item && <ProjectorItem meeting={meeting} item={item} />}
      </div>
      <ProjectorSide meeting={meeting} />
    </main>
  );
}
