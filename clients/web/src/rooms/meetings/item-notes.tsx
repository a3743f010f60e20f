import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Conflict } from '../../kit/conflict.tsx';
import { TextArea } from '../../kit/fields.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { type Fields, useChange } from '../../service/change.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useDraft } from '../../session/draft.ts';
import styles from './item-view.module.css';
import { writeNotes } from '../../service/writes/meetings.ts';

const saveAfterMs = 1500;

/** Notes save themselves after a short pause. Two who write at once get both versions to choose from. */
export function ItemNotes({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const draft = useDraft(`notes:${item.id}`, { text: item.notes, base: null as AgendaItem | null });
  const { text, base } = draft.value;
  const written = base ? text : item.notes;
  const latest = useRef(written);
  useEffect(() => {
    latest.current = written;
  });
  const change = useChange<AgendaItem>({
    thing: base ?? item,
    fieldsOf: ({ notes }) => ({ notes }),
    send: (fields, version) => writeNotes(item.id, notesIn(fields), version),
    onDone: (saved) => {
      queries.setQueryData<Meeting>(
        reads.meeting(item.meetingId).queryKey,
        (shown) =>
          shown && {
            ...shown,
            items: shown.items.map((one) => (one.id === saved.id ? saved : one)),
          },
      );
      // What was typed while this was being saved goes on from what is saved.
      if (latest.current === saved.notes) draft.startOver();
      else draft.set({ base: saved });
    },
  });
  const { run, conflict, isBusy } = change;
  const mine = notesIn(conflict?.mine);
  const theirs = notesIn(conflict?.theirs);
  const versions = { mine, theirs, joined: `${theirs}\n${mine}` };
  const isWaiting = base !== null && text !== base.notes;
  useEffect(() => {
    if (!isWaiting || conflict || isBusy) return;
    const timer = setTimeout(() => void run({ notes: text }), saveAfterMs);
    return () => clearTimeout(timer);
    // Each letter starts the pause anew; what `run` closes over changes with the same letter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, isWaiting, conflict, isBusy]);
  return (
    <div className={styles.notes}>
      <TextArea
        label={t('meeting.notes')}
        hint={t('meeting.notesHint')}
        rows={3}
        maxLength={8000}
        value={written}
        onChange={(next) => draft.set({ text: next, base: base ?? item })}
        onBlur={() => isWaiting && !conflict && !isBusy && void run({ notes: text })}
      />
      <p className={styles.saved} role="status">
        {isWaiting ? t('meeting.notesWaiting') : written && t('meeting.notesSaved')}
      </p>
      {conflict ? (
        <Conflict
          isBusy={isBusy}
          differences={[{ name: 'notes', label: t('meeting.notes'), ...versions }]}
          onSettle={(chosen) => {
            latest.current = versions[chosen.get('notes') ?? 'mine'];
            change.settle(chosen, { notes: versions.joined });
          }}
          onDrop={() => {
            latest.current = versions.theirs;
            change.drop();
          }}
        />
      ) : (
        <RefusalNotice refusal={change.refusal} />
      )}
    </div>
  );
}

const notesIn = (fields: Fields | undefined) =>
  typeof fields?.['notes'] === 'string' ? fields['notes'] : '';
