import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import rows from '../../kit/rows.module.css';
import { useAct } from '../../service/act.ts';
import type { ActionItem } from '../../service/contract.ts';
import { changeAction, reopenAction, settleAction } from '../../service/writes/actions.ts';
import { useSession } from '../../session/team.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { useActionChange } from './use-action-change.ts';

/** One action: what, who, by when; done in one press, and taken back in one. */
export function ActionRow({
  action,
  isOwn = false,
  isElsewhere = true,
  onSettled,
}: {
  action: ActionItem;
  /** In a list of the reader's own: whose it is need not be said. */
  isOwn?: boolean;
  /** Shown on another page than that of its case or inquiry, which it then links to. */
  isElsewhere?: boolean;
  onSettled?: (settled: ActionItem) => void;
}) {
  const { t } = useTranslation();
  const { me } = useSession();
  const changed = useActionChange();
  const [isChanging, setChanging] = useState(false);
  const settle = useAct(
    action,
    (_: null, act) => settleAction(action.id, { state: 'done' }, act),
    (settled) => {
      announce(t('actions.doneSaid', { text: settled.text }));
      changed(settled);
      onSettled?.(settled);
    },
  );
  const takeOver = useAct(
    action,
    (ownerId: string, act) => changeAction(action.id, { ownerId }, act),
    changed,
  );
  const isOpen = action.state === 'open';
  const myId = me.worker?.id;
  const named = (act: string) => ({ 'aria-label': `${act}: ${action.text}`, children: act });
  return (
    <li className={rows.row} data-state={action.state} data-action={action.id}>
      <div className={rows.line}>
        <div className={rows.text}>
          <p className={rows.what}>{action.text}</p>
          <ActionMeta action={action} isOwn={isOwn} isElsewhere={isElsewhere} />
        </div>
        <div className={rows.acts}>
          {isOpen ? (
            <>
              {!action.ownerHasAccess && myId && (
                <Button
                  isSmall
                  isBusy={takeOver.isBusy}
                  onClick={() => void takeOver.run(myId)}
                  {...named(t('actions.takeOver'))}
                />
              )}
              <Button
                isSmall
                isBusy={settle.isBusy}
                onClick={() => void settle.run(null)}
                {...named(t('actions.markDone'))}
              />
              <Button
                isSmall
                look="quiet"
                onClick={() => setChanging(true)}
                {...named(t('actions.change'))}
              />
            </>
          ) : (
            <UndoButton action={action} onUndone={changed} />
          )}
        </div>
      </div>
      <ActNotice act={settle} now={(current: ActionItem) => <p>{current.text}</p>} />
      <ActNotice act={takeOver} now={(current: ActionItem) => <p>{current.ownerName}</p>} />
      {isChanging && <ActionDialog action={action} onClose={() => setChanging(false)} />}
    </li>
  );
}

/** It was settled by mistake. */
export function UndoButton({
  action,
  onUndone,
}: {
  action: ActionItem;
  onUndone: (reopened: ActionItem) => void;
}) {
  const { t } = useTranslation();
  const act = useAct(
    action,
    (_: null, held) => reopenAction(action.id, {}, held),
    (reopened) => {
      announce(t('actions.undone', { text: reopened.text }));
      onUndone(reopened);
    },
  );
  return (
    <>
      <Button
        isSmall
        look="quiet"
        isBusy={act.isBusy}
        aria-label={`${t('actions.undo')}: ${action.text}`}
        onClick={() => void act.run(null)}
      >
        {t('actions.undo')}
      </Button>
      <ActNotice act={act} now={(current: ActionItem) => <p>{current.text}</p>} />
    </>
  );
}

function ActionMeta({
  action,
  isOwn,
  isElsewhere,
}: {
  action: ActionItem;
  isOwn: boolean;
  isElsewhere: boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { state, dueOn, caseId, inquiryId, aboutName } = action;
  return (
    <p className={rows.meta}>
      {!isOwn && <span>{action.ownerName}</span>}
      {state === 'open' ? (
        <DueOn action={action} />
      ) : (
        <span>
          <Flag>{t(`actions.state.${state}`)}</Flag>{' '}
          {action.settledAt && dates.day(action.settledAt)}
          {action.dropReason && ` · ${action.dropReason}`}
        </span>
      )}
      {!action.ownerHasAccess && (
        <Flag kind="attention">{t('actions.ownerless', { name: action.ownerName })}</Flag>
      )}
      {action.findsOut.length > 0 && (
        <span>
          {t('actions.findsOut', {
            what: action.findsOut.map((one) => t(`inquiry.question.${one}`)).join(', '),
          })}
        </span>
      )}
      {isElsewhere && aboutName && (
        <Link to={caseId ? `/sak/${caseId}` : `/henvendelse/${inquiryId}`}>{aboutName}</Link>
      )}
      {action.decidedOn && state === 'open' && dueOn && (
        <span>{t('actions.decidedOn', { day: dates.shortDay(action.decidedOn) })}</span>
      )}
    </p>
  );
}

function DueOn({ action: { isOverdue, dueOn } }: { action: ActionItem }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!isOverdue) return <span>{t('actions.due', { day: dates.weekdayShort(dueOn) })}</span>;
  return <Flag kind="attention">{t('actions.overdue', { day: dates.weekdayShort(dueOn) })}</Flag>;
}
