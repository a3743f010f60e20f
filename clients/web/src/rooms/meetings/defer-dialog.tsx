import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import { api, ifMatch } from '../../service/api.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { take } from '../../service/refusal.ts';
import { itemTitle } from './agenda.ts';
import { PlanMeetingForm } from './plan-meeting.tsx';

/** To a meeting with a date, so that it does not get lost; one can be planned on the spot. */
export function DeferDialog({
  meeting,
  item,
  onClose,
}: {
  meeting: Meeting;
  item: AgendaItem;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const meetings = useQuery(reads.meetings(meeting.teamId));
  const [toMeetingId, setMeetingId] = useState<string | null>(null);
  const [isPlanning, setPlanning] = useState(false);
  const act = useAct(
    item,
    (body: { toMeetingId: string }, version, key) =>
      take(
        api.POST('/agenda-items/{itemId}/deferral', {
          params: {
            path: { itemId: item.id },
            header: { 'If-Match': ifMatch(version), 'Idempotency-Key': key },
          },
          body,
        }),
      ),
    () => {
      void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey });
      announce(t('meeting.defer.done'));
      onClose();
    },
  );
  const later = (meetings.data?.items ?? [])
    .filter(
      (one) => one.state === 'planned' && one.id !== meeting.id && one.startsAt > meeting.startsAt,
    )
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  return (
    <Dialog
      title={`${t('meeting.defer.title')}: ${itemTitle(item) ?? ''}`}
      lead={t('meeting.defer.lead')}
      onClose={onClose}
    >
      <Stack>
        {later.length > 0 && (
          <Choice
            isListed
            label={t('meeting.defer.to')}
            value={toMeetingId}
            options={later.map((one) => ({ value: one.id, text: dates.weekday(one.startsAt) }))}
            onChange={setMeetingId}
          />
        )}
        {meetings.isSuccess && later.length === 0 && <p>{t('meeting.defer.none')}</p>}
        {isPlanning ? (
          <PlanMeetingForm
            after={meeting.startsAt}
            onPlanned={(planned) => {
              setPlanning(false);
              setMeetingId(planned.id);
            }}
          />
        ) : (
          <div>
            <Button isSmall onClick={() => setPlanning(true)}>
              {t('meeting.plan.action')}
            </Button>
          </div>
        )}
        <ActNotice act={act} />
        <ButtonRow>
          <Button
            look="main"
            isBusy={act.isBusy}
            refusedBecause={toMeetingId ? undefined : t('meeting.defer.missing')}
            onClick={() => toMeetingId && void act.run({ toMeetingId })}
          >
            {t('meeting.defer.do')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </ButtonRow>
      </Stack>
    </Dialog>
  );
}
