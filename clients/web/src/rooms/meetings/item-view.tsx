import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { Pair } from '../../kit/seat.tsx';
import { seatOf } from '../../kit/seat-of.ts';
import type { AgendaItem, CaseSummary, Inquiry, Meeting } from '../../service/contract.ts';
import { ItemActions, OverdueActions } from '../actions/item-actions.tsx';
import { AdviceBox } from '../inquiries/advice-box.tsx';
import { AnswersForm } from '../inquiries/answers-form.tsx';
import { Clarification } from '../inquiries/clarification.tsx';
import { Asker } from '../inquiries/asker.tsx';
import { InquiryNotes } from '../inquiries/inquiry-notes.tsx';
import { HandOversNotice } from '../inquiries/hand-overs.tsx';
import { OwnerlessNotice } from '../inquiries/ownerless-notice.tsx';
import { answerFields, useInquiryEdits } from '../inquiries/use-inquiry-edits.ts';
import { GuidancePanel } from '../inquiries/guidance-panel.tsx';
import { itemTitle, overdueItems } from './agenda.ts';
import { CaseGrounds } from './case-grounds.tsx';
import { DecidedLast } from './decided-last.tsx';
import { DecisionPart } from './decision-part.tsx';
import { DeferDialog } from './defer-dialog.tsx';
import { ItemFeedback } from './item-feedback.tsx';
import { ItemGuests } from './item-guests.tsx';
import { ItemMinutes } from './item-minutes.tsx';
import { ItemNotes } from './item-notes.tsx';
import { ItemProposal } from './item-proposal.tsx';
import styles from './item-view.module.css';
import { PendingPart } from './pending-part.tsx';
import { DecidedBefore, Leaving, Returned } from './returned.tsx';
import { useSharedNotes } from './use-notes.ts';

/** One item of the agenda: what it is about, what is known, what the meeting decides, what goes into the minutes. */
export function ItemView({
  meeting,
  item,
  wayOn,
}: {
  meeting: Meeting;
  item: AgendaItem;
  /** To the next item, once this one is settled. */
  wayOn: ReactNode;
}) {
  const { t } = useTranslation();
  const [isDeferring, setDeferring] = useState(false);
  const notes = useSharedNotes(item, meeting);
  const settledHereRef = useRef(false);
  const isOpen = item.state === 'open';
  const isOverdue = item.kind === 'overdue_action';
  return (
    <article className={styles.item} aria-labelledby="punkt-tittel">
      <ItemHead meeting={meeting} item={item} />
      {isOverdue && (
        <Panel>
          <OverdueActions items={overdueItems(meeting)} />
          {wayOn && <div className={styles.wayOn}>{wayOn}</div>}
        </Panel>
      )}
      {item.inquiry && (
        <InquiryPart
          item={item}
          inquiry={item.inquiry}
          isOpen={isOpen && meeting.state !== 'closed'}
          isInSession={meeting.state === 'in_session'}
        />
      )}
      {item.case && item.kind !== 'inquiry' && (
        <CasePart item={item} shown={item.case} isAtRisk={item.kind === 'seat_at_risk' && isOpen} />
      )}
      {item.kind === 'manual' && (item.about ?? item.proposal ?? item.addedByName) && (
        <Panel>
          <ItemProposal item={item} />
        </Panel>
      )}
      {item.pendingCase && <PendingPart pending={item.pendingCase} />}
      {item.opening && <OpeningPart opening={item.opening} />}
      <ItemGuests meeting={meeting} item={item} />
      <AdviceBox advice={item.advice} />
      {!isOverdue && (
        <section className={styles.decision} id="vedtak" aria-labelledby="vedtak-tittel">
          <div className={styles.decisionHead}>
            <h3 id="vedtak-tittel" tabIndex={-1}>
              {t('meeting.decision.title')}
            </h3>
            {isOpen && meeting.state !== 'closed' && (
              <Button look="quiet" isSmall onClick={() => setDeferring(true)}>
                {t('meeting.defer.action')}
              </Button>
            )}
          </div>
          <DecisionPart
            meeting={meeting}
            item={item}
            onNote={meeting.state === 'closed' ? undefined : notes.add}
            wayOn={wayOn}
            settledHereRef={settledHereRef}
          />
        </section>
      )}
      {!isOverdue && <ItemActions meeting={meeting} item={item} />}
      {meeting.state !== 'closed' && <ItemNotes notes={notes} />}
      {isDeferring && (
        <DeferDialog
          meeting={meeting}
          item={item}
          onDeferred={() => {
            settledHereRef.current = true;
          }}
          onClose={() => setDeferring(false)}
        />
      )}
    </article>
  );
}

function ItemHead({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        {t(`meeting.kind.${item.kind}`)}
        <Returned item={item} />
        <ItemMinutes meeting={meeting} item={item} />
      </p>
      <h2 id="punkt-tittel" tabIndex={-1}>
        {item.kind === 'overdue_action'
          ? t('actions.overdueTitle')
          : (itemTitle(item) ?? t(`meeting.kind.${item.kind}`))}
      </h2>
    </header>
  );
}

function OpeningPart({ opening }: { opening: NonNullable<AgendaItem['opening']> }) {
  const { t } = useTranslation();
  return (
    <Panel>
      <p className={styles.worry}>{opening.reason}</p>
      <p className={styles.meta}>
        {t('meeting.proposedBy', {
          proposer: opening.proposedByName,
          confirmer: opening.answeredByName ?? '–',
        })}
      </p>
    </Panel>
  );
}

function InquiryPart({
  item,
  inquiry,
  isOpen,
  isInSession,
}: {
  item: AgendaItem;
  inquiry: Inquiry;
  isOpen: boolean;
  isInSession: boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const edits = useInquiryEdits(inquiry);
  return (
    <>
      <Panel>
        <p className={styles.worry}>{inquiry.worry}</p>
        <p className={styles.meta}>
          <Asker inquiry={inquiry} /> · {dates.day(inquiry.receivedAt)} ·{' '}
          {t('inquiry.owned', { name: inquiry.ownerName })} ·{' '}
          <Link to={`/henvendelse/${inquiry.id}`}>{t('meeting.openInquiry')}</Link>
        </p>
        <DecidedLast item={item} />
        <DecidedBefore inquiry={inquiry} />
      </Panel>
      {isOpen && <OwnerlessNotice inquiry={inquiry} />}
      <HandOversNotice inquiry={inquiry} />
      {isOpen && <GuidancePanel inquiry={inquiry} />}
      <InquiryNotes inquiry={inquiry} isOver={!isOpen} />
      <Panel>
        <AnswersForm
          value={edits.answers}
          isOff={!isOpen}
          onChange={(answers) => edits.set(answerFields(answers))}
          below={(question) =>
            isOpen && (
              <Clarification
                inquiry={inquiry}
                question={question}
                answers={edits.answers}
                about={isInSession ? { itemId: item.id } : { inquiryId: inquiry.id }}
              />
            )
          }
        />
        {edits.notice}
      </Panel>
    </>
  );
}

function CasePart({
  item,
  shown,
  isAtRisk,
}: {
  item: AgendaItem;
  shown: CaseSummary;
  isAtRisk: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Panel>
        {shown.seats && (
          <div className={styles.pair}>
            <Pair
              municipal={seatOf(shown.seats.municipal, shown)}
              specialist={seatOf(shown.seats.specialist, shown)}
            />
          </div>
        )}
        {isAtRisk && <Leaving shown={shown} />}
        <CaseGrounds
          shown={shown}
          requests={item.requestsWaiting}
          hasFeedback={item.hasFeedbackWaiting}
        />
        <p className={styles.meta}>
          {t(`mode.${shown.mode}`)}
          {shown.engagement && ` · ${t(`engagement.${shown.engagement}`)}`} ·{' '}
          <Link to={`/sak/${shown.id}`}>{t('meeting.openCase')}</Link>
        </p>
        <DecidedLast item={item} />
      </Panel>
      <ItemFeedback item={item} />
    </>
  );
}
