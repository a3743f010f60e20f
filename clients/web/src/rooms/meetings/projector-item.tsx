import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Pair } from '../../kit/seat.tsx';
import { proposedSeatOf, seatOf } from '../../kit/seat-of.ts';
import type { AgendaItem, CaseSummary, Inquiry, Meeting } from '../../service/contract.ts';
import { yesNoQuestions } from '../inquiries/inquiry-words.ts';
import { StatedPair } from '../cases/stated-pair.tsx';
import { itemTitle, overdueItems } from './agenda.ts';
import { CaseGrounds } from './case-grounds.tsx';
import { DecidedLast } from './decided-last.tsx';
import { DecisionText } from './decision-text.tsx';
import styles from './projector-view.module.css';
import { ItemTime } from './timebox.tsx';

/** The item the room is on: what it is about while it is open, what was decided once it is. */
export function ProjectorItem({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  // The pair that was decided stands under the decision, and only there.
  const isOpened = Boolean(item.decision?.pair && item.case);
  return (
    <>
      <p className={styles.kind}>
        {t(`meeting.kind.${item.kind}`)}
        {meeting.state === 'in_session' && item.state === 'open' && (
          <>
            {' · '}
            <ItemTime meeting={meeting} item={item} />
          </>
        )}
      </p>
      <h1>
        {item.kind === 'overdue_action'
          ? t('actions.overdueTitle')
          : (itemTitle(item) ?? t(`meeting.kind.${item.kind}`))}
      </h1>
      {item.kind === 'overdue_action' && (
        <Actions
          actions={overdueItems(meeting).flatMap((one) =>
            one.actions.filter(({ itemId }) => itemId !== one.id),
          )}
        />
      )}
      {item.inquiry && <p className={styles.source}>{t(`source.${item.inquiry.source}`)}</p>}
      {item.inquiry && <p className={styles.worry}>{item.inquiry.worry}</p>}
      {item.about && <p className={styles.worry}>{item.about}</p>}
      {item.inquiry && !item.decision && <Known inquiry={item.inquiry} />}
      {item.advice && !item.decision && (
        <p className={styles.advice}>
          <span>{t('inquiry.advice.title')}</span>{' '}
          <strong>{t(`outcome.${item.advice.outcome}`)}</strong>
        </p>
      )}
      {item.case && item.kind !== 'inquiry' && !isOpened && <CasePair shown={item.case} />}
      {item.case && item.kind !== 'inquiry' && !item.decision && (
        <CaseGrounds shown={item.case} requests={item.requestsWaiting} />
      )}
      {!item.decision && <DecidedLast item={item} isOnScreen />}
      {item.pendingCase && !isOpened && (
        <>
          <Pair
            municipal={proposedSeatOf(item.pendingCase.seats.municipal)}
            specialist={proposedSeatOf(item.pendingCase.seats.specialist)}
          />
          <p className={styles.source}>
            <StatedPair pending={item.pendingCase} />
          </p>
        </>
      )}
      {item.decision && (
        <section className={styles.decision}>
          <h2>{t('meeting.projector.decided')}</h2>
          <DecisionText decision={item.decision} isOnScreen />
          {isOpened && item.case && <CasePair shown={item.case} />}
        </section>
      )}
      <ToBeDone item={item} />
    </>
  );
}

/** What the room has just decided that somebody is to do. */
function ToBeDone({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const made = item.actions.filter(
    ({ itemId, state }) => itemId === item.id && state !== 'dropped',
  );
  if (made.length === 0) return null;
  return (
    <section>
      <h2>{t('actions.title')}</h2>
      <Actions actions={made} />
    </section>
  );
}

function Actions({ actions }: { actions: AgendaItem['actions'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul className={styles.decided}>
      {actions.map(({ id, text, ownerName, dueOn, state, isOverdue }) => (
        <li key={id}>
          <strong>{text}</strong> {ownerName},{' '}
          {state === 'open'
            ? t(isOverdue ? 'actions.overdue' : 'actions.due', { day: dates.shortDay(dueOn) })
            : t(`actions.state.${state}`).toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

function CasePair({ shown }: { shown: CaseSummary }) {
  if (!shown.seats) return null;
  return (
    <Pair
      municipal={seatOf(shown.seats.municipal, shown)}
      specialist={seatOf(shown.seats.specialist, shown)}
    />
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
