import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { TextArea } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Minutes } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { amendMinutes } from '../../service/writes/meetings.ts';
import { useDraft } from '../../session/draft.ts';
import { isOpen } from './minutes-comments.tsx';
import styles from './minutes-page.module.css';

/** What was added after the meeting closed, and by whom; closed minutes can be added to, not changed. */
export function MinutesAddenda({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const dates = useDates();
  const isClosed = minutes.state === 'closed';
  if (minutes.addenda.length === 0 && !isClosed) return null;
  return (
    <section className={styles.part}>
      <h2>{t('meeting.minutes.addenda')}</h2>
      {minutes.addenda.map((addendum) => (
        <article key={addendum.id} className={styles.item}>
          <p className={styles.notes}>{addendum.text}</p>
          <p className={styles.by}>
            {addendum.byName}, {dates.moment(addendum.at)}
          </p>
        </article>
      ))}
      {isClosed && minutes.comments.some(isOpen) && (
        <p className="not-on-paper">
          {t('minutes.answerBelow')} <a href="#merknader">{t('minutes.toComments')}</a>
        </p>
      )}
      {isClosed && <AddendumForm meetingId={minutes.meetingId} />}
    </section>
  );
}

function AddendumForm({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const draft = useDraft(`addendum:${meetingId}`, { text: '' });
  const { text } = draft.value;
  const amend = useCommand(
    (body: { text: string }, key) => amendMinutes(meetingId, body.text, key),
    () => {
      draft.startOver();
      void queries.invalidateQueries({ queryKey: reads.minutes(meetingId).queryKey });
    },
  );
  return (
    <form
      className="not-on-paper"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void amend.run({ text: text.trim() });
      }}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <TextArea
          label={t('meeting.minutes.addendum')}
          hint={t('meeting.minutes.addendumHint')}
          rows={3}
          maxLength={4000}
          value={text}
          onChange={(next) => draft.set({ text: next })}
        />
        <RefusalNotice refusal={amend.refusal} />
        <ButtonRow>
          <Button
            type="submit"
            isBusy={amend.isBusy}
            refusedBecause={text.trim() ? undefined : t('meeting.minutes.missing')}
          >
            {t('meeting.minutes.add')}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
