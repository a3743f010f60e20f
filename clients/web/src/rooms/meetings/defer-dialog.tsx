import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { itemTitle } from './agenda.ts';
import { besideNotes } from './beside-notes.ts';
import { LaterMeetingFields, useLaterMeeting } from './later-meeting.tsx';
import { deferItem } from '../../service/writes/meetings.ts';
import { FormEnd } from '../../kit/form-end.tsx';

/** To a meeting with a date, so that it does not get lost; one can be planned on the spot. */
export function DeferDialog({
  meeting,
  item,
  onDeferred,
  onClose,
}: {
  meeting: Meeting;
  item: AgendaItem;
  onDeferred: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const to = useLaterMeeting(meeting);
  const act = useAct(
    item,
    (body: { toMeetingId: string }, act) =>
      besideNotes(item, act, (upon) => deferItem(item.id, body, upon)),
    () => {
      void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey });
      announce(t('meeting.defer.done'));
      onDeferred();
      onClose();
    },
  );
  return (
    <Dialog
      title={`${t('meeting.defer.title')}: ${itemTitle(item) ?? ''}`}
      lead={t('meeting.defer.lead')}
      onClose={onClose}
    >
      <Stack>
        <LaterMeetingFields meeting={meeting} to={to} />
        <ActNotice act={act} />
        <FormEnd
          text={t('meeting.defer.do')}
          isBusy={act.isBusy}
          refusedBecause={to.chosen ? undefined : t('meeting.defer.missing')}
          onPress={() => to.chosen && void act.run({ toMeetingId: to.chosen.id })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
