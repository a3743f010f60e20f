import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { dayOf, instantOf, timeOf, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type {
  MeetingChangeCause,
  MeetingYear,
  YearMeeting,
  YearWeek,
} from '../../service/contract.ts';
import { cancelMeeting, moveMeeting } from '../../service/writes/meeting-year.ts';
import { MeetingNow } from './meeting-now.tsx';
import { SwapForm } from './swap-form.tsx';
import { changeCauses } from './year-text.ts';

interface Props {
  year: MeetingYear;
  week: YearWeek;
  meeting: YearMeeting;
  onClose: () => void;
}

const acts = ['swap', 'move', 'cancel'] as const;

/** What can be changed about one week's meeting. */
export function WeekDialog(props: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const { week, meeting, year, onClose } = props;
  const [what, setWhat] = useState<(typeof acts)[number]>('swap');
  const queries = useQueryClient();
  const done = () => {
    announce(t('year.dialog.done'));
    void queries.invalidateQueries({ queryKey: ['meetings', year.teamId] });
    void queries.invalidateQueries({ queryKey: ['week'] });
    onClose();
  };
  const isCancelled = meeting.state === 'cancelled';
  return (
    <Dialog
      title={t('year.dialog.title', { week: week.isoWeek, day: dates.weekday(meeting.heldOn) })}
      onClose={onClose}
    >
      <Stack>
        {!isCancelled && (
          <Choice
            label={t('year.dialog.what')}
            options={acts.map((value) => ({ value, text: t(`year.dialog.${value}`) }))}
            value={what}
            onChange={setWhat}
          />
        )}
        {(isCancelled || what === 'move') && (
          <MoveForm {...props} onClose={onClose} onDone={done} />
        )}
        {!isCancelled && what === 'swap' && <SwapForm {...props} onClose={onClose} onDone={done} />}
        {!isCancelled && what === 'cancel' && (
          <CancelForm {...props} onClose={onClose} onDone={done} />
        )}
      </Stack>
    </Dialog>
  );
}

function useReasons() {
  const { t } = useTranslation();
  return changeCauses.map((value) => ({ value, text: t(`year.reasons.${value}`) }));
}

function MoveForm({ year, meeting, onClose, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation();
  const reasons = useReasons();
  const isCancelled = meeting.state === 'cancelled';
  const [day, setDay] = useState(dayOf(meeting.startsAt));
  const [time, setTime] = useState(timeOf(meeting.startsAt));
  const [reason, setReason] = useState<MeetingChangeCause | ''>('');
  const act = useAct(
    meeting,
    (body: Parameters<typeof moveMeeting>[1], held) => moveMeeting(meeting.id, body, held),
    onDone,
  );
  const isTime = day !== '' && /^\d\d:\d\d$/.test(time);
  const isAnother = day !== dayOf(meeting.startsAt) || time !== timeOf(meeting.startsAt);
  const isReady = isTime && (isCancelled || (isAnother && reason !== ''));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const startsAt = instantOf(day, time);
        void act.run({ startsAt, ...(!isCancelled && reason && { changeCause: reason }) });
      }}
    >
      <Stack>
        <DateField label={t('year.dialog.day')} min={year.todayOn} value={day} onChange={setDay} />
        <TextField label={t('year.dialog.time')} type="time" value={time} onChange={setTime} />
        {!isCancelled && (
          <SelectField
            label={t('year.dialog.why')}
            none={t('year.dialog.choose')}
            options={reasons}
            value={reason}
            onChange={setReason}
          />
        )}
        <ActNotice act={act} now={(current: YearMeeting) => <MeetingNow meeting={current} />} />
        <FormEnd
          text={t(isCancelled ? 'year.dialog.doHold' : 'year.dialog.doMove')}
          isBusy={act.isBusy}
          refusedBecause={isReady ? undefined : t('year.dialog.missing')}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

function CancelForm({ meeting, onClose, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation();
  const reasons = useReasons();
  const [reason, setReason] = useState<MeetingChangeCause | null>(null);
  const act = useAct(
    meeting,
    (changeCause: MeetingChangeCause, held) => cancelMeeting(meeting.id, { changeCause }, held),
    onDone,
  );
  return (
    <Stack>
      <p>{t('year.dialog.cancelLead')}</p>
      <Choice
        isListed
        label={t('year.dialog.why')}
        options={reasons}
        value={reason}
        onChange={setReason}
      />
      <ActNotice act={act} now={(current: YearMeeting) => <MeetingNow meeting={current} />} />
      <FormEnd
        text={t('year.dialog.doCancel')}
        isBusy={act.isBusy}
        refusedBecause={reason ? undefined : t('year.dialog.missing')}
        onPress={() => reason && void act.run(reason)}
        onCancel={onClose}
      />
    </Stack>
  );
}
