import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { blocksClosing, itemTitle, openItems } from './agenda.ts';
import styles from './close-meeting-dialog.module.css';
import { DeferRest } from './defer-rest.tsx';
import { closeMeeting } from '../../service/writes/meetings.ts';
import { FormEnd } from '../../kit/form-end.tsx';

/**
 * What is open stands listed, each one press away, and can be deferred together; the service has the last word on what
 * must be.
 */
export function CloseMeetingDialog({
  meeting,
  onShow,
  onClose,
}: {
  meeting: Meeting;
  onShow: (itemId: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const act = useAct(
    meeting,
    (_: null, act) => closeMeeting(meeting.id, act),
    (closed) => {
      queries.setQueryData(reads.meeting(meeting.id).queryKey, closed);
      void queries.invalidateQueries({ queryKey: reads.meetings(meeting.teamId).queryKey });
      void navigate(`/mote/${meeting.id}/referat`);
    },
  );
  const stopping =
    act.refusal?.slug === 'items-still-open' ? act.refusal.problem.itemIds : undefined;
  const open = openItems(meeting);
  const blocking = open.filter((item) => blocksClosing(item) || stopping?.includes(item.id));
  const returning = open.filter((item) => !blocking.includes(item));
  const allSettled = useFocusOnceNone(blocking.length);
  const showItem = (itemId: string) => {
    onClose();
    onShow(itemId);
  };
  return (
    <Dialog title={t('meeting.close.title')} lead={t('meeting.close.lead')} onClose={onClose}>
      <Stack>
        {blocking.length === 0 ? (
          <p ref={allSettled} tabIndex={-1}>
            {t('meeting.close.openNone')}
          </p>
        ) : (
          <>
            <p>{t('meeting.close.open')}</p>
            <ItemList items={blocking} onShow={showItem} />
            <DeferRest meeting={meeting} count={blocking.length} />
          </>
        )}
        {returning.length > 0 && (
          <>
            <p>{t('meeting.close.returning')}</p>
            <ItemList items={returning} onShow={showItem} />
          </>
        )}
        <ActNotice act={act} />
        <FormEnd
          text={t('meeting.close.do')}
          isBusy={act.isBusy}
          refusedBecause={
            blocking.length > 0 ? t('meeting.close.missing', { count: blocking.length }) : undefined
          }
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function ItemList({
  items,
  onShow,
}: {
  items: readonly AgendaItem[];
  onShow: (itemId: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item.id}>
          <button type="button" onClick={() => onShow(item.id)}>
            {itemTitle(item) ?? t(`meeting.kind.${item.kind}`)}
          </button>
          <span>{t(`meeting.kind.${item.kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What settled the last of them is gone from the page, and the focus with it: the answer takes it over. */
function useFocusOnceNone(count: number) {
  const answer = useRef<HTMLParagraphElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (before.current > 0 && count === 0) answer.current?.focus();
    before.current = count;
  }, [count]);
  return answer;
}
