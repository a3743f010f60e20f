import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { addDays, today, useDates } from '../../kit/dates.ts';
import { Choice } from '../../kit/fields.tsx';
import type { Meeting, MeetingCard } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { PlanMeetingForm } from './plan-meeting.tsx';

/** Nothing is put off for longer than that; where a year is planned, the list would be one. */
const shownAhead = 8;

/** The planned meetings after this one that are still to come, the next one first. */
function laterThan(meeting: Meeting, all: readonly MeetingCard[]) {
  return all
    .filter(
      (one) =>
        one.state === 'planned' &&
        one.id !== meeting.id &&
        one.startsAt > meeting.startsAt &&
        one.heldOn >= today(),
    )
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
    .slice(0, shownAhead);
}

/** The meeting that something is put off to: the next one until another is chosen. */
export function useLaterMeeting(meeting: Meeting) {
  const meetings = useQuery(reads.meetings(meeting.teamId));
  const [chosenId, choose] = useState<string | null>(null);
  const later = laterThan(meeting, meetings.data?.items ?? []);
  const chosen = later.find(({ id }) => id === chosenId) ?? later[0];
  return { later, chosen, choose, isKnown: meetings.isSuccess };
}

/** The day of the next meeting; a week after this one when none is planned. Never today, nor before. */
export function useNextMeetingDay(meeting: Meeting): string {
  const meetings = useQuery(reads.meetings(meeting.teamId));
  const next = laterThan(meeting, meetings.data?.items ?? []).find(
    ({ heldOn }) => heldOn > today(),
  );
  const weekLater = addDays(meeting.heldOn, 7);
  return next?.heldOn ?? (weekLater > today() ? weekLater : addDays(today(), 7));
}

/** Which later meeting; where there is none, the form that plans the next. */
export function LaterMeetingFields({
  meeting,
  to,
}: {
  meeting: Meeting;
  to: ReturnType<typeof useLaterMeeting>;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isPlanning, setPlanning] = useState(false);
  const isNone = to.isKnown && to.later.length === 0;
  return (
    <>
      {to.later.length > 0 && (
        <Choice
          isListed
          label={t('meeting.defer.to')}
          value={to.chosen?.id ?? null}
          options={to.later.map((one) => ({ value: one.id, text: dates.weekday(one.startsAt) }))}
          onChange={to.choose}
        />
      )}
      {isNone && <p>{t('meeting.defer.none')}</p>}
      {isPlanning || isNone ? (
        <PlanMeetingForm
          after={meeting.startsAt}
          onPlanned={(planned) => {
            setPlanning(false);
            to.choose(planned.id);
          }}
        />
      ) : (
        <div>
          <Button isSmall onClick={() => setPlanning(true)}>
            {t('meeting.plan.action')}
          </Button>
        </div>
      )}
    </>
  );
}
