import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../kit/fields.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useSession } from '../../session/team.tsx';
import styles from './item-view.module.css';
import type { useSharedNotes } from './use-notes.ts';

const otherShownMs = 20_000;

/** Notes save themselves after a short pause; several may write at once, and each stays where they write. */
export function ItemNotes({ notes }: { notes: ReturnType<typeof useSharedNotes> }) {
  const { t } = useTranslation();
  const { text, caret, isUnsent, refusal } = notes.written;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (caret && document.activeElement === field.current)
      field.current?.setSelectionRange(caret[0], caret[1]);
  }, [caret]);
  const { standIn } = notes;
  useEffect(() => {
    standIn(field.current);
    return () => standIn(null);
  }, [standIn]);
  const other = useOther(notes.written);
  return (
    <div className={styles.notes}>
      <TextArea
        ref={field}
        label={t('meeting.notes')}
        hint={t('meeting.notesHint')}
        rows={3}
        maxLength={8000}
        value={text}
        onChange={notes.write}
        onBlur={notes.sendNow}
        onCompositionStart={() => notes.compose(true)}
        onCompositionEnd={() => notes.compose(false)}
      />
      <div className={styles.saved}>
        <p role="status">
          {isUnsent ? t('meeting.notesWaiting') : text && t('meeting.notesSaved')}
        </p>
        {other && <p>{t('meeting.notesOther', { name: other })}</p>}
      </div>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

/** Whose words came in a moment ago. */
function useOther({ lastBy }: ReturnType<typeof useSharedNotes>['written']) {
  const { workerId } = useSession();
  const [other, setOther] = useState<typeof lastBy>(null);
  if (lastBy && lastBy !== other && lastBy.id !== workerId) setOther(lastBy);
  const [gone, setGone] = useState<typeof lastBy>(null);
  useEffect(() => {
    if (!other) return;
    const timer = setTimeout(() => setGone(other), otherShownMs);
    return () => clearTimeout(timer);
  }, [other]);
  return other === gone ? null : (other?.name ?? null);
}
