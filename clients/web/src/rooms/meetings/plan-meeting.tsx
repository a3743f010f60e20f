import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { addDays, dayOf, instantOf, timeOf, today } from '../../kit/dates.ts';
import { DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Meeting, PlanMeetingRequest } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { planMeeting } from '../../service/writes/meetings.ts';

/** A meeting to come, a week after another one and at its hour unless told otherwise. */
export function PlanMeetingForm({
  after,
  onPlanned,
}: {
  after: string | null;
  onPlanned: (meeting: Meeting) => void;
}) {
  const { t } = useTranslation();
  const team = useTeam();
  const queries = useQueryClient();
  const board = useQuery(reads.board(team.id));
  const [day, setDay] = useState(() => nextDay(after));
  const [time, setTime] = useState(after ? timeOf(after) : '09:00');
  const [chair, setChair] = useState('');
  const [minuteTaker, setMinuteTaker] = useState('');
  const plan = useCommand(
    (body: PlanMeetingRequest, key) => planMeeting(team.id, body, key),
    (meeting) => {
      queries.setQueryData(reads.meeting(meeting.id).queryKey, meeting);
      announce(t('meeting.plan.done'));
      void queries
        .invalidateQueries({ queryKey: reads.meetings(team.id).queryKey })
        .then(() => onPlanned(meeting));
    },
  );
  const people = [
    ...new Map((board.data?.members ?? []).map((member) => [member.workerId, member.name])),
  ].map(([value, text]) => ({
    value,
    text,
  }));
  const isSame = chair !== '' && chair === minuteTaker;
  const isComplete = day !== '' && /^\d\d:\d\d$/.test(time) && !isSame;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete) return;
        void plan.run({
          startsAt: instantOf(day, time),
          ...(chair && { chairWorkerId: chair }),
          ...(minuteTaker && { minuteTakerWorkerId: minuteTaker }),
        });
      }}
    >
      <Stack>
        <DateField label={t('meeting.plan.day')} min={today()} value={day} onChange={setDay} />
        <TextField label={t('meeting.plan.time')} type="time" value={time} onChange={setTime} />
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
        <RefusalNotice refusal={plan.refusal} />
        <div>
          <Button
            type="submit"
            look="main"
            isBusy={plan.isBusy}
            refusedBecause={
              isComplete ? undefined : t(isSame ? 'year.samePerson' : 'meeting.plan.missing')
            }
          >
            {t('meeting.plan.do')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

const nextDay = (after: string | null) => {
  const weekLater = after ? addDays(dayOf(after), 7) : today();
  return weekLater < today() ? today() : weekLater;
};
