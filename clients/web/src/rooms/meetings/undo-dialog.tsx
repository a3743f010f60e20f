import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { undoDecision } from '../../service/writes/meetings.ts';
import { useDraft } from '../../session/draft.ts';
import { itemTitle } from './agenda.ts';
import { besideNotes } from './beside-notes.ts';
import { useWaits } from './use-waits.ts';

/** Takes back what the meeting decided, for all to see: with a reason, which goes into the minutes. */
export function UndoDialog({
  meeting,
  item,
  onClose,
}: {
  meeting: Meeting;
  item: AgendaItem;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const waits = useWaits();
  const draft = useDraft(`undo:${item.id}`, { reason: '' });
  const [isTried, setTried] = useState(false);
  const reason = draft.value.reason.trim();
  const act = useAct(
    item,
    (body: { reason: string }, act) =>
      besideNotes(item, act, (upon) => undoDecision(item.id, body, upon)),
    () => {
      draft.done();
      void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey });
      announce(t('room.undo.done'));
      onClose();
    },
  );
  const { outcome } = item.decision ?? {};
  const send = () => {
    setTried(true);
    if (reason) void act.run({ reason });
  };
  return (
    <Dialog
      title={`${t('room.undo.title')}: ${itemTitle(item) ?? ''}`}
      lead={t('room.undo.lead')}
      onClose={onClose}
    >
      <Stack>
        {outcome && (
          <p>
            <strong>{t(`outcome.${outcome}`)}.</strong> {t(`room.undo.of.${outcome}`)}
          </p>
        )}
        <TextArea
          label={t('room.undo.reason')}
          hint={t('room.undo.reasonHint')}
          rows={2}
          maxLength={500}
          value={draft.value.reason}
          error={isTried && !reason ? t('room.undo.missing') : undefined}
          onChange={(next) => draft.set({ reason: next })}
        />
        <Since since={act.refusal?.problem.since} />
        <ActNotice act={act} />
        <FormEnd
          text={t('room.undo.do')}
          isBusy={act.isBusy}
          refusedBecause={waits}
          onPress={send}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

/** What stands in the way. */
function Since({ since = [] }: { since?: readonly string[] | undefined }) {
  const { t } = useTranslation();
  if (since.length === 0) return null;
  const words = since.map((kind) =>
    t(`room.undo.since.${kind.replace('.', '_')}`, { defaultValue: t('room.undo.since.other') }),
  );
  return <p>{t('room.undo.stands', { what: [...new Set(words)].join(', ') })}</p>;
}
