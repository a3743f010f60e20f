import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { TextArea } from '../../kit/fields.tsx';
import { Flag } from '../../kit/flag.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Minutes, MinutesComment } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { commentOnMinutes, settleMinutesComment } from '../../service/writes/meetings.ts';
import { useDraft } from '../../session/draft.ts';
import { useSession } from '../../session/team.tsx';
import styles from './minutes-page.module.css';

export const isOpen = (comment: MinutesComment) =>
  comment.addendumId === null && comment.withdrawnAt === null;

function useReadAgain(meetingId: string) {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: reads.minutes(meetingId).queryKey });
}

/** What somebody has against the minutes. It keeps them from being approved until it is answered below them, or taken back. */
export function MinutesComments({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  if (minutes.state !== 'closed') return null;
  return (
    <section className={styles.part} id="merknader">
      <h2>{t('minutes.comments')}</h2>
      {minutes.comments.map((comment) => (
        <Comment key={comment.id} comment={comment} meetingId={minutes.meetingId} />
      ))}
      <Writing
        about={`comment:${minutes.meetingId}`}
        label={t('minutes.new')}
        hint={t('minutes.newHint')}
        text={t('minutes.send')}
        send={(text, key) => commentOnMinutes(minutes.meetingId, text, key)}
        said={t('minutes.sent')}
        meetingId={minutes.meetingId}
      />
    </section>
  );
}

function Comment({ comment, meetingId }: { comment: MinutesComment; meetingId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <article className={styles.item}>
      <p className={styles.notes}>{comment.text}</p>
      <p className={styles.by}>
        {comment.byName}, {dates.moment(comment.at)}
        {comment.addendumId && ` · ${t('minutes.answered')}`}
        {comment.withdrawnAt && ` · ${t('minutes.withdrawn')}`}{' '}
        {isOpen(comment) && <Flag kind="attention">{t('minutes.open')}</Flag>}
      </p>
      {isOpen(comment) && <Settling comment={comment} meetingId={meetingId} />}
    </article>
  );
}

function Settling({ comment, meetingId }: { comment: MinutesComment; meetingId: string }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const readAgain = useReadAgain(meetingId);
  const [isAnswering, setAnswering] = useState(false);
  const withdraw = useCommand(
    (_: null, key) => settleMinutesComment(comment.id, {}, key),
    () => {
      announce(t('minutes.withdrawn'));
      readAgain();
    },
  );
  if (isAnswering)
    return (
      <Writing
        about={`answer:${comment.id}`}
        label={t('minutes.answer')}
        hint={t('minutes.answerHint')}
        text={t('minutes.answerDo')}
        send={(text, key) => settleMinutesComment(comment.id, { text }, key)}
        said={t('minutes.answered')}
        meetingId={meetingId}
        onCancel={() => setAnswering(false)}
      />
    );
  return (
    <div className="not-on-paper">
      <RefusalNotice refusal={withdraw.refusal} onRetry={readAgain} />
      <ButtonRow>
        <Button isSmall onClick={() => setAnswering(true)}>
          {t('minutes.answer')}
        </Button>
        {comment.byId === me.worker?.id && (
          <Button
            isSmall
            look="quiet"
            isBusy={withdraw.isBusy}
            onClick={() => void withdraw.run(null)}
          >
            {t('minutes.withdraw')}
          </Button>
        )}
      </ButtonRow>
    </div>
  );
}

/** What is typed stays until it has been sent. */
function Writing({
  about,
  label,
  hint,
  text: doing,
  send,
  said,
  meetingId,
  onCancel,
}: {
  about: string;
  label: string;
  hint: string;
  text: string;
  send: (text: string, key: string) => Promise<unknown>;
  said: string;
  meetingId: string;
  onCancel?: () => void;
}) {
  const { t } = useTranslation();
  const readAgain = useReadAgain(meetingId);
  const draft = useDraft(about, { text: '' });
  const { text } = draft.value;
  const command = useCommand(
    (body: string, key) => send(body, key),
    () => {
      draft.startOver();
      announce(said);
      readAgain();
    },
  );
  return (
    <form
      className="not-on-paper"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() && !command.isBusy) void command.run(text.trim());
      }}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <TextArea
          label={label}
          hint={hint}
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(next) => draft.set({ text: next })}
        />
        <RefusalNotice refusal={command.refusal} onRetry={readAgain} />
        <ButtonRow>
          <Button
            type="submit"
            isBusy={command.isBusy}
            refusedBecause={text.trim() ? undefined : t('minutes.missing')}
          >
            {doing}
          </Button>
          {onCancel && (
            <Button look="quiet" onClick={onCancel}>
              {t('minutes.cancel')}
            </Button>
          )}
        </ButtonRow>
      </Stack>
    </form>
  );
}
