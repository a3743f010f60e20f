import { useTranslation } from 'react-i18next';
import { LevelMark, type Level, TwoLevels } from '../../kit/level.tsx';
import type { Meeting } from '../../service/contract.ts';
import { itemTitle, ofLevel } from './agenda.ts';
import { ProjectorItem } from './projector-item.tsx';
import styles from './projector-view.module.css';
import { AgendaTime } from './timebox.tsx';

/** What the back of the room reads: where we are, what it is about, who is here, what has been decided. */
export function ProjectorView({ meeting, isOffline }: { meeting: Meeting; isOffline: boolean }) {
  const { t } = useTranslation();
  const item = meeting.items.find(({ id }) => id === meeting.currentItemId);
  const decided = meeting.items.filter((one) => one.decision !== null);
  const undone = meeting.minutes.filter(({ kind }) => kind === 'decision_undone');
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
        {meeting.state === 'in_session' && !item && <h1>{t('meeting.projector.dNone')}</h1>}
        {item && <ProjectorItem meeting={meeting} item={item} />}
      </div>
      <aside className={styles.side}>
        <h2>{t('meeting.projector.present')}</h2>
        {meeting.chair && (
          <p className={styles.by}>{t('meeting.chair', { name: meeting.chair.name })}</p>
        )}
        {meeting.minuteTaker && (
          <p className={styles.by}>
            {t('meeting.minuteTaker', { name: meeting.minuteTaker.name })}
          </p>
        )}
        <TwoLevels
          municipal={<PresentFrom level="municipal" meeting={meeting} />}
          specialist={<PresentFrom level="specialist" meeting={meeting} />}
        />
        <GuestsHere meeting={meeting} />
        {decided.length > 0 && (
          <>
            <h2>{t('meeting.projector.decided')}</h2>
            <ul className={styles.decided}>
              {decided.toReversed().map((one) => (
                <li key={one.id}>
                  <strong>{itemTitle(one) ?? t(`meeting.kind.${one.kind}`)}</strong>{' '}
                  {one.decision && t(`outcome.${one.decision.outcome}`)}
                </li>
              ))}
            </ul>
          </>
        )}
        {undone.length > 0 && (
          <>
            <h2>{t('room.undo.onScreen')}</h2>
            <ul className={styles.decided}>
              {undone.toReversed().map((one) => (
                <li key={one.id}>
                  <strong>{one.itemTitle}</strong>{' '}
                  {one.undoneOutcome && <s>{t(`outcome.${one.undoneOutcome}`)}</s>}
                </li>
              ))}
            </ul>
          </>
        )}
      </aside>
    </main>
  );
}

function GuestsHere({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const here = meeting.guests.filter((one) => one.isPresent);
  if (here.length === 0) return null;
  return (
    <section>
      <h3 className={styles.level}>{t('meeting.guest.title')}</h3>
      <ul className={styles.people}>
        {here.map((one) => (
          <li key={one.id}>{one.worker.name}</li>
        ))}
      </ul>
    </section>
  );
}

function PresentFrom({ level, meeting }: { level: Level; meeting: Meeting }) {
  const { t } = useTranslation();
  const all = ofLevel(meeting.attendance, level);
  const here = all.filter((one) => one.isPresent);
  return (
    <section>
      <h3 className={styles.level}>
        <LevelMark level={level} /> {t(`level.${level}.short`)}{' '}
        <span className={styles.count}>
          {t('meeting.present', { present: here.length, all: all.length })}
        </span>
      </h3>
      <ul className={styles.people}>
        {here.map((one) => (
          <li key={one.agreementId}>
            {one.name}
            {one.by && one.by !== 'room' && (
              <span className={styles.by}> {t(`meeting.by.${one.by}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
