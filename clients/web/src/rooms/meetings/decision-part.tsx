import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { AgendaItem, Meeting, MinutesEntry } from '../../service/contract.ts';
import { type Draft, useDraft } from '../../session/draft.ts';
import { deferralOf, handoversOf } from './agenda.ts';
import { type DecisionDraft, emptyDecision, textsOf } from './decision-draft.ts';
import { DecisionForm } from './decision-form.tsx';
import { DecisionText } from './decision-text.tsx';
import { DraftedDecision } from './drafted-decision.tsx';
import styles from './item-view.module.css';
import { EntryWords } from './minutes-so-far.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { useDecide } from './use-decide.ts';
import { useReceipt } from './use-in-view.ts';

/**
 * What the meeting decides, or has decided. What somebody had typed when a colleague decided first stays on their page
 * until they have put it in the notes or thrown it away.
 */
export function DecisionPart({
  meeting,
  item,
  onNote,
  wayOn,
  settledHereRef,
}: {
  meeting: Meeting;
  item: AgendaItem;
  /** Puts words into the notes of the item; undefined when those are closed. */
  onNote: ((text: string) => void) | undefined;
  wayOn: ReactNode;
  /** Whether the item was settled from this page. */
  settledHereRef: RefObject<boolean>;
}) {
  const { t } = useTranslation();
  const [isUndoing, setUndoing] = useState(false);
  const draft = useDraft(`decision:${item.id}`, emptyDecision(item));
  const act = useDecide(meeting, item, () => {
    settledHereRef.current = true;
    draft.startOver();
  });
  const isSettled = item.state !== 'open' && !act.isBusy;
  const receipt = useReceipt(isSettled, settledHereRef);
  if (!isSettled) return <DecisionForm meeting={meeting} item={item} draft={draft} act={act} />;
  return (
    <div className={styles.receipt} ref={receipt}>
      {item.decision ? (
        <>
          <DecisionText decision={item.decision} />
          {meeting.state === 'in_session' && (
            <div>
              <Button look="quiet" isSmall onClick={() => setUndoing(true)}>
                {t('room.undo.action')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Unsettled meeting={meeting} item={item} />
      )}
      <Left meeting={meeting} item={item} draft={draft} onNote={onNote} />
      {wayOn && <div>{wayOn}</div>}
      {isUndoing && <UndoDialog meeting={meeting} item={item} onClose={() => setUndoing(false)} />}
    </div>
  );
}

/** What became of an item that the meeting did not decide. */
function Unsettled({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  const handovers = handoversOf(meeting, item);
  const deferral = deferralOf(meeting, item);
  if (deferral) return <EntryParagraph entry={deferral} />;
  if (item.state !== 'lapsed' || handovers.length === 0)
    return <p>{t(`meeting.itemState.${item.state}`)}</p>;
  return handovers.map((entry) => <EntryParagraph key={entry.id} entry={entry} />);
}

function EntryParagraph({ entry }: { entry: MinutesEntry }) {
  return (
    <p>
      <EntryWords entry={entry} />
    </p>
  );
}

/** All that had been chosen and typed, beside what a colleague decided. */
function Left({
  meeting,
  item,
  draft,
  onNote,
}: {
  meeting: Meeting;
  item: AgendaItem;
  draft: Draft<DecisionDraft>;
  onNote: ((text: string) => void) | undefined;
}) {
  const { t } = useTranslation();
  const [start] = useState(() => emptyDecision(item));
  const { outcome } = draft.value;
  const texts = textsOf(draft.value);
  const chosen = outcome !== start.outcome && outcome;
  if (!chosen && texts.length === 0) return null;
  const name = item.decision?.recordedByName;
  return (
    <Notice
      kind="attention"
      isUrgent
      title={name ? t('meeting.decision.decidedFirst', { name }) : t('meeting.decision.noLonger')}
      actions={
        <>
          {onNote && texts.length > 0 && (
            <Button
              isSmall
              onClick={() => {
                onNote(texts.join('\n'));
                draft.startOver();
              }}
            >
              {t('meeting.decision.toNotes')}
            </Button>
          )}
          <Button isSmall look="quiet" onClick={draft.startOver}>
            {t('meeting.decision.throwAway')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{t('frame.conflict.mine')}</strong>
      </p>
      <DraftedDecision meeting={meeting} item={item} draft={draft.value} />
    </Notice>
  );
}
