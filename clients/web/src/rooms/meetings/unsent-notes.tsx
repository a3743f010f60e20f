import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { Meeting } from '../../service/contract.ts';
import { keepText, keptText } from '../../session/draft.ts';
import { itemTitle } from './agenda.ts';
import styles from './item-view.module.css';
import { forgetUnsent, unsentOf } from './notes-together.ts';

/** What somebody wrote and the meeting was closed before: theirs to put in an addendum, or to let go. */
export function UnsentNotes({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [settled, setSettled] = useState<readonly string[]>([]);
  if (meeting.state !== 'closed') return null;
  const unsent = meeting.items.flatMap((item) => {
    const text = settled.includes(item.id) ? '' : unsentOf(item.id).trim();
    return text ? [{ item, text, title: itemTitle(item) ?? t(`meeting.kind.${item.kind}`) }] : [];
  });
  return unsent.map(({ item, text, title }) => (
    <Notice key={item.id} kind="attention" title={t('room.notesUnsent.title')}>
      <p>{t('room.notesUnsent.lead', { title })}</p>
      <p className={styles.worry}>{text}</p>
      <ButtonRow>
        <Button
          isSmall
          onClick={() => {
            const name = `addendum:${meeting.id}`;
            const begun = keptText<{ text: string }>(name)?.text;
            keepText(name, { text: [begun, `${title}: ${text}`].filter(Boolean).join('\n') });
            forgetUnsent(item.id);
            void navigate(`/mote/${meeting.id}/referat`);
          }}
        >
          {t('room.notesUnsent.move')}
        </Button>
        <Button
          look="quiet"
          isSmall
          onClick={() => {
            forgetUnsent(item.id);
            setSettled([...settled, item.id]);
          }}
        >
          {t('room.notesUnsent.drop')}
        </Button>
      </ButtonRow>
    </Notice>
  ));
}
