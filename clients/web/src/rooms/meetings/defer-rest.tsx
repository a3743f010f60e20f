import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { deferOpenItems } from '../../service/writes/meetings.ts';
import { LaterMeetingFields, useLaterMeeting } from './later-meeting.tsx';

/** Everything left to one dated meeting, in one press. */
export function DeferRest({ meeting, count }: { meeting: Meeting; count: number }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const to = useLaterMeeting(meeting);
  const act = useAct(
    meeting,
    (body: { toMeetingId: string }, act) => deferOpenItems(meeting.id, body, act),
    (left) => {
      queries.setQueryData(reads.meeting(meeting.id).queryKey, left);
      void queries.invalidateQueries({ queryKey: reads.meetings(meeting.teamId).queryKey });
      announce(t('meeting.close.restDone'));
    },
  );
  const { chosen } = to;
  return (
    <section aria-labelledby="utsett-resten">
      <Stack>
        <h3 id="utsett-resten">{t('meeting.close.rest')}</h3>
        <LaterMeetingFields meeting={meeting} to={to} />
        <ActNotice act={act} />
        {chosen && (
          <div>
            <Button
              look="main"
              isBusy={act.isBusy}
              onClick={() => void act.run({ toMeetingId: chosen.id })}
            >
              {t('meeting.close.restDo', { count, day: dates.weekday(chosen.startsAt) })}
            </Button>
          </div>
        )}
      </Stack>
    </section>
  );
}
