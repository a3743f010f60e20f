import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Inquiry } from '../../service/contract.ts';
import styles from './inquiry-page.module.css';
import { ReplyDialog } from './reply-dialog.tsx';

/** That whoever asked was told it had come, and what became of it; never what was said. */
export function RepliesPanel({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const { replies, repliesDue } = inquiry;
  return (
    <Panel
      id="svar-gitt"
      title={t('inquiry.reply.title')}
      aside={
        <Button look="quiet" isSmall onClick={() => setOpen(true)}>
          {t('inquiry.reply.action')}
        </Button>
      }
    >
      {repliesDue.map((kind) => (
        <p key={kind}>
          <Flag kind="attention">{t(`inquiry.reply.due.${kind}`)}</Flag>
        </p>
      ))}
      {replies.map((reply) => (
        <p key={reply.id} className={styles.hint}>
          {t(`inquiry.reply.done.${reply.kind}`, {
            day: dates.day(reply.repliedOn),
            manner: t(`inquiry.reply.manner.${reply.manner}`).toLowerCase(),
            name: reply.repliedByName,
          })}
        </p>
      ))}
      {replies.length === 0 && repliesDue.length === 0 && (
        <p className={styles.hint}>{t('inquiry.reply.none')}</p>
      )}
      {isOpen && <ReplyDialog inquiry={inquiry} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
