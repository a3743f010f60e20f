import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { itemTitle, openItems } from './agenda.ts';
import styles from './close-meeting-dialog.module.css';
import { closeMeeting } from '../../service/writes/meetings.ts';
import { FormEnd } from '../../kit/form-end.tsx';

/** What is open stands listed, each one press away; the service has the last word on what must be deferred. */
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
  const open = openItems(meeting).filter((item) => !stopping || stopping.includes(item.id));
  return (
    <Dialog title={t('meeting.close.title')} lead={t('meeting.close.lead')} onClose={onClose}>
      <Stack>
        {open.length === 0 ? (
          <p>{t('meeting.close.openNone')}</p>
        ) : (
          <>
            <p>{t('meeting.close.open')}</p>
            <ul className={styles.items}>
              {open.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    onClick={() => {
                      onClose();
                      onShow(item.id);
                    }}
                  >
                    {itemTitle(item) ?? t(`meeting.kind.${item.kind}`)}
                  </button>
                  <span>{t(`meeting.kind.${item.kind}`)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <ActNotice act={act} />
        <FormEnd
          text={t('meeting.close.do')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
