import { useTranslation } from 'react-i18next';
import { LevelMark, type Level, TwoLevels } from '../../kit/level.tsx';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { itemTitle, ofLevel, outcomeWords } from './agenda.ts';
import styles from './projector-view.module.css';

/** A wall does not scroll: as many as stand below fourteen members, the newest first. */
const mostDecided = 5;
const mostBesideUndone = 3;

/** Beside the item: who leads and writes, who is here, and what has been decided. */
export function ProjectorSide({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const guests = meeting.guests.filter((one) => one.isPresent);
  return (
    <aside className={styles.side}>
      <h2>{t('meeting.projector.present')}</h2>
      {meeting.chair && (
        <p className={styles.by}>{t('meeting.chair', { name: meeting.chair.name })}</p>
      )}
      {meeting.minuteTaker && (
        <p className={styles.by}>{t('meeting.minuteTaker', { name: meeting.minuteTaker.name })}</p>
      )}
      <TwoLevels
        municipal={<PresentFrom level="municipal" meeting={meeting} />}
        specialist={<PresentFrom level="specialist" meeting={meeting} />}
      />
      {guests.length > 0 ? <GuestsHere guests={guests} /> : <SoFar meeting={meeting} />}
    </aside>
  );
}

/** A guest reads the wall like everybody else, and is here for one item: the others are not listed meanwhile. */
function GuestsHere({ guests }: { guests: Meeting['guests'] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className={styles.level}>{t('meeting.guest.title')}</h3>
      <ul className={styles.people}>
        {guests.map((one) => (
          <li key={one.id}>{one.worker.name}</li>
        ))}
      </ul>
    </section>
  );
}

const decidedAt = ({ decision }: AgendaItem) => decision?.decidedAt ?? '';

function SoFar({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const decided = meeting.items
    .filter((one) => one.decision !== null)
    .toSorted((one, other) => decidedAt(other).localeCompare(decidedAt(one)));
  const undone = meeting.minutes.filter(({ kind }) => kind === 'decision_undone');
  const most = undone.length > 0 ? mostBesideUndone : mostDecided;
  const more = decided.length - most;
  return (
    <>
      {decided.length > 0 && (
        <>
          <h2>{t('meeting.projector.decided')}</h2>
          <ul className={styles.decided}>
            {decided.slice(0, most).map((one) => (
              <li key={one.id}>
                <strong>{itemTitle(one) ?? t(`meeting.kind.${one.kind}`)}</strong>{' '}
                {one.decision && t(outcomeWords(one.decision))}
              </li>
            ))}
          </ul>
          {more > 0 && <p className={styles.by}>{t('meeting.projector.more', { count: more })}</p>}
        </>
      )}
      {undone.length > 0 && (
        <>
          <h2>{t('room.undo.onScreen')}</h2>
          <ul className={styles.decided}>
            {undone.slice(-1).map((one) => (
              <li key={one.id}>
                <strong>{one.itemTitle}</strong>{' '}
                {one.undoneOutcome && <s>{t(`outcome.${one.undoneOutcome}`)}</s>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
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
