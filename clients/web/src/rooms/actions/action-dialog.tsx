import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { Loading } from '../../kit/states.tsx';
import { useAct } from '../../service/act.ts';
import type { ActionItem, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeAction, settleAction } from '../../service/writes/actions.ts';
import { useDraft } from '../../session/draft.ts';
import { ActionDue, ActionOwner } from './action-fields.tsx';
import { useActionChange } from './use-action-change.ts';

/** Another text, owner or day; not to be done any more; and who wrote what before. */
export function ActionDialog({ action, onClose }: { action: ActionItem; onClose: () => void }) {
  const { t } = useTranslation();
  const changed = useActionChange();
  const draft = useDraft(`action-change:${action.id}`, {
    text: action.text,
    ownerId: action.ownerId,
    dueOn: action.dueOn,
    base: action,
  });
  const { text, ownerId, dueOn, base } = draft.value;
  const act = useAct(
    base,
    (change: Schemas['ChangeActionRequest'], held) => changeAction(action.id, change, held),
    (saved) => {
      draft.done();
      announce(t('actions.saved'));
      changed(saved);
      onClose();
    },
  );
  const change = {
    ...(text.trim() !== base.text && { text: text.trim() }),
    ...(ownerId !== base.ownerId && { ownerId }),
    ...(dueOn !== base.dueOn && { dueOn }),
  };
  const isPast = dueOn !== base.dueOn && dueOn < today();
  const refusedBecause =
    text.trim() === '' || dueOn === '' || isPast
      ? t('actions.missing')
      : Object.keys(change).length === 0
        ? t('actions.nothingChanged')
        : undefined;
  return (
    <Dialog title={t('actions.one')} onClose={onClose}>
      <Stack>
        <DraftNotice draft={draft} />
        <TextField
          label={t('actions.what')}
          maxLength={500}
          autoComplete="off"
          value={text}
          onChange={(next) => draft.set({ text: next })}
        />
        <ActionOwner
          value={ownerId}
          former={action}
          onChange={(next) => draft.set({ ownerId: next })}
        />
        <ActionDue value={dueOn} onChange={(next) => draft.set({ dueOn: next })} />
        <ActNotice
          act={act}
          now={(current: ActionItem) => (
            <p>
              {current.text} · {current.ownerName}
            </p>
          )}
        />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={refusedBecause}
          onPress={() => void act.run(change)}
          onCancel={onClose}
        />
        <Drop action={action} onClose={onClose} />
        <Versions action={action} />
      </Stack>
    </Dialog>
  );
}

function Drop({ action, onClose }: { action: ActionItem; onClose: () => void }) {
  const { t } = useTranslation();
  const changed = useActionChange();
  const draft = useDraft(`action-drop:${action.id}`, { reason: '' });
  const { reason } = draft.value;
  const act = useAct(
    action,
    (because: string, held) => settleAction(action.id, { state: 'dropped', reason: because }, held),
    (dropped) => {
      draft.done();
      announce(t('actions.droppedSaid', { text: dropped.text }));
      changed(dropped);
      onClose();
    },
  );
  return (
    <details className={rows.more} open={reason !== '' || undefined}>
      <summary>{t('actions.drop')}</summary>
      <div>
        <Stack>
          <TextField
            label={t('actions.reason')}
            maxLength={500}
            autoComplete="off"
            value={reason}
            onChange={(next) => draft.set({ reason: next })}
          />
          <ActNotice act={act} now={(current: ActionItem) => <p>{current.text}</p>} />
          <div>
            <Button
              isBusy={act.isBusy}
              refusedBecause={reason.trim() === '' ? t('actions.reasonMissing') : undefined}
              onClick={() => void act.run(reason.trim())}
            >
              {t('actions.dropDo')}
            </Button>
          </div>
        </Stack>
      </div>
    </details>
  );
}

function Versions({ action }: { action: ActionItem }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={rows.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('actions.history')}</summary>
      {isOpen && <VersionList actionId={action.id} />}
    </details>
  );
}

function VersionList({ actionId }: { actionId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const action = useQuery(reads.action(actionId));
  if (action.error)
    return <RefusalNotice refusal={action.error} onRetry={() => void action.refetch()} />;
  if (!action.data) return <Loading lines={2} />;
  return (
    <ol className={rows.versions} reversed>
      {action.data.versions.map((one) => (
        <li key={one.version}>
          {one.text} · {one.ownerName} · {t('actions.due', { day: dates.day(one.dueOn) })}
          {one.state !== 'open' && ` · ${t(`actions.state.${one.state}`)}`}
          {one.dropReason && `: ${one.dropReason}`}
          <span>
            {one.writtenByName}, {dates.moment(one.writtenAt)}
          </span>
        </li>
      ))}
    </ol>
  );
}
