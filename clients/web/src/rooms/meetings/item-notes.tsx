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

/** What is being written for the minutes of an item, until it has saved itself. */
export function useNotesDraft(item: AgendaItem) {
  const draft = useDraft(`notes:${item.id}`, { text: item.notes, base: null as AgendaItem | null });
  const { text, base } = draft.value;
  const written = base ? text : item.notes;
  const write = (next: string) => draft.set({ text: next, base: base ?? item });
  return {
    draft,
    written,
    write,
    /** Lays words after what is written. */
    add: (more: string) => write([written, more].filter(Boolean).join('\n')),
  };
}

/** Notes save themselves after a short pause. Two who write at once get both versions to choose from. */
export function ItemNotes({
  item,
  notes: { draft, written, write },
}: {
  item: AgendaItem;
  notes: ReturnType<typeof useNotesDraft>;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { text, base } = draft.value;
  const latest = useRef(written);
  useEffect(() => {
    latest.current = written;
  });
  // What stood in the field when it was last sent; what is sent may be that joined with a colleague's.
  const sentFrom = useRef(written);
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
      if (latest.current === sentFrom.current) draft.startOver();
      else draft.set({ text: wentOn(saved.notes, sentFrom.current, latest.current), base: saved });
    },
  });
  const { conflict, isBusy } = change;
  const theirs = notesIn(conflict?.theirs);
  // What is typed on while the versions stand there is mine too.
  const versions = { mine: text, theirs, joined: `${theirs}\n${text}` };
  const save = () => {
    sentFrom.current = text;
    void change.run({ notes: text });
  };
  const isWaiting = base !== null && text !== base.notes;
  useEffect(() => {
    if (!isWaiting || conflict || isBusy) return;
    const timer = setTimeout(save, saveAfterMs);
    return () => clearTimeout(timer);
    // Each letter starts the pause anew; what `save` closes over changes with the same letter.
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
        onChange={write}
        onBlur={() => isWaiting && !conflict && !isBusy && save()}
      />
      <p className={styles.saved} role="status">
        {isWaiting ? t('meeting.notesWaiting') : written && t('meeting.notesSaved')}
      </p>
      {conflict && (
        <Conflict
          isBusy={isBusy}
          differences={[{ name: 'notes', label: t('meeting.notes'), ...versions }]}
          onSettle={(chosen) => {
            const choice = chosen.get('notes') ?? 'mine';
            sentFrom.current = text;
            // As it stands on the page, which may be more than what was refused.
            change.settle(new Map([['notes', choice === 'theirs' ? choice : 'joined']]), {
              notes: versions[choice],
            });
          }}
          onDrop={() => {
            sentFrom.current = text;
            change.drop();
          }}
        />
      )}
      <RefusalNotice refusal={change.refusal} />
    </div>
  );
}

const notesIn = (fields: Fields | undefined) =>
  typeof fields?.['notes'] === 'string' ? fields['notes'] : '';

/** What was typed on, laid after what was saved. Pure. */
const wentOn = (saved: string, from: string, now: string) => {
  if (saved === from) return now;
  return now.startsWith(from) ? saved + now.slice(from.length) : `${saved}\n${now}`;
};
