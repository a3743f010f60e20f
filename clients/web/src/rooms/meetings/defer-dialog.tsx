import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { itemTitle } from './agenda.ts';
import { PlanMeetingForm } from './plan-meeting.tsx';
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
  const dates = useDates();
  const queries = useQueryClient();
  const meetings = useQuery(reads.meetings(meeting.teamId));
  const [toMeetingId, setMeetingId] = useState<string | null>(null);
  const [isPlanning, setPlanning] = useState(false);
  const act = useAct(
    item,
    (body: { toMeetingId: string }, act) => deferItem(item.id, body, act),
    () => {
      void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey });
      announce(t('meeting.defer.done'));
      onDeferred();
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
        <FormEnd
          text={t('meeting.defer.do')}
          isBusy={act.isBusy}
          refusedBecause={toMeetingId ? undefined : t('meeting.defer.missing')}
          onPress={() => toMeetingId && void act.run({ toMeetingId })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
