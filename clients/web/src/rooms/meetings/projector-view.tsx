import { useTranslation } from 'react-i18next';
import { LevelMark, type Level, TwoLevels } from '../../kit/level.tsx';
import { Pair } from '../../kit/seat.tsx';
import { proposedSeatOf, seatOf } from '../../kit/seat-of.ts';
import type { Inquiry, Meeting } from '../../service/contract.ts';
import { yesNoQuestions } from '../inquiries/inquiry-words.ts';
import { itemTitle, ofLevel } from './agenda.ts';
import { DecisionText } from './decision-text.tsx';
import styles from './projector-view.module.css';

/** What the back of the room reads: where we are, what it is about, who is here, what has been decided. */
export function ProjectorView({ meeting, isOffline }: { meeting: Meeting; isOffline: boolean }) {
  const { t } = useTranslation();
  const item = meeting.items.find(({ id }) => id === meeting.currentItemId);
  const decided = meeting.items.filter((one) => one.decision !== null);
  const people = (level: Level) => {
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
  };
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <p>
          {meeting.teamName} ·{' '}
          {t('meeting.title', { week: t('meeting.week', { week: meeting.isoWeek }) })}
        </p>
        {isOffline && <p className={styles.offline}>{t('frame.live.offline')}</p>}
        {item && (
          <p>
            {t('meeting.projector.item', { position: item.position, all: meeting.items.length })}
          </p>
        )}
      </header>
      <div className={styles.now} aria-live="polite">
        {meeting.state === 'planned' && <h1>{t('meeting.projector.waiting')}</h1>}
        {meeting.state === 'in_session' && !item && <h1>{t('meeting.projector.dNone')}</h1>}
        {item && (
          <>
            <p className={styles.kind}>{t(`meeting.kind.${item.kind}`)}</p>
            <h1>{itemTitle(item) ?? t(`meeting.kind.${item.kind}`)}</h1>
            {item.inquiry && <p className={styles.source}>{t(`source.${item.inquiry.source}`)}</p>}
            {item.inquiry && <p className={styles.worry}>{item.inquiry.worry}</p>}
            {item.inquiry && !item.decision && <Known inquiry={item.inquiry} />}
            {item.advice && !item.decision && (
              <p className={styles.advice}>
                <span>{t('inquiry.advice.title')}</span>{' '}
                <strong>{t(`outcome.${item.advice.outcome}`)}</strong>
              </p>
            )}
            {item.case?.seats && item.kind !== 'inquiry' && (
              <Pair
                municipal={seatOf(item.case.seats.municipal, item.case)}
                specialist={seatOf(item.case.seats.specialist, item.case)}
              />
            )}
            {item.pendingCase && (
              <Pair
                municipal={proposedSeatOf(item.pendingCase.seats.municipal)}
                specialist={proposedSeatOf(item.pendingCase.seats.specialist)}
              />
            )}
            {item.decision && (
              <section className={styles.decision}>
                <h2>{t('meeting.projector.decided')}</h2>
                <DecisionText decision={item.decision} isOnScreen />
                {item.kind === 'inquiry' && item.case?.seats && (
                  <Pair
                    municipal={seatOf(item.case.seats.municipal, item.case)}
                    specialist={seatOf(item.case.seats.specialist, item.case)}
                  />
                )}
              </section>
            )}
          </>
        )}
      </div>
      <aside className={styles.side}>
        <h2>{t('meeting.projector.present')}</h2>
        <TwoLevels municipal={people('municipal')} specialist={people('specialist')} />
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
      </aside>
    </main>
  );
}

/** The four answers in one glance. */
function Known({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const { answers } = inquiry;
  return (
    <dl className={styles.known}>
      {yesNoQuestions.map((question) => (
        <div key={question}>
          <dt>{t(`inquiry.question.${question}`)}</dt>
          <dd>{t(`answer.${answers[question]}`)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('inquiry.question.contactWithServices')}</dt>
        <dd>{t(`contact.${answers.contactWithServices}`)}</dd>
      </div>
    </dl>
  );
}
