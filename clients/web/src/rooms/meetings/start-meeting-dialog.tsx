import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActNotice } from '../../kit/act-notice.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { startMeeting } from '../../service/writes/meetings.ts';
import { FormEnd } from '../../kit/form-end.tsx';

export function StartMeetingDialog({
  meeting,
  onClose,
}: {
  meeting: Meeting;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const [chair, setChair] = useState(meeting.chair?.id ?? '');
  const [minuteTaker, setMinuteTaker] = useState(meeting.minuteTaker?.id ?? '');
  const act = useAct(
    meeting,
    (body: { chairWorkerId?: string; minuteTakerWorkerId?: string }, act) =>
      startMeeting(meeting.id, body, act),
    (started) => {
      queries.setQueryData(reads.meeting(meeting.id).queryKey, started);
      onClose();
    },
  );
  const people = meeting.attendance.map(({ workerId, name }) => ({ value: workerId, text: name }));
  return (
    <Dialog title={t('meeting.start.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chair && chair === minuteTaker) return;
          void act.run({
            ...(chair && { chairWorkerId: chair }),
            ...(minuteTaker && { minuteTakerWorkerId: minuteTaker }),
          });
        }}
      >
        <Stack>
          {meeting.heldOn !== today() && (
            <Notice kind="attention">
              <p>
                {t('meeting.start.otherDay', { day: dates.weekday(meeting.heldOn) })}{' '}
                <Link to="/mote/aret">{t('year.name')}</Link>
              </p>
            </Notice>
          )}
          <SelectField
            label={t('meeting.plan.chair')}
            none={t('meeting.plan.undecided')}
            options={people}
            value={chair}
            onChange={setChair}
          />
          <SelectField
            label={t('meeting.plan.minuteTaker')}
            none={t('meeting.plan.undecided')}
            options={people}
            value={minuteTaker}
            onChange={setMinuteTaker}
          />
          <ActNotice act={act} />
          <FormEnd
            text={t('meeting.start.do')}
            isBusy={act.isBusy}
            refusedBecause={chair && chair === minuteTaker ? t('year.samePerson') : undefined}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
