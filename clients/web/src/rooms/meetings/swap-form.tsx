import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { useDates } from '../../kit/dates.ts';
import { Choice, SelectField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Duty, MeetingYear, YearMeeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { swapTurns } from '../../service/writes/meeting-year.ts';
import { useRights, useSession } from '../../session/team.tsx';
import { MeetingNow } from './meeting-now.tsx';

const holders = { chair: 'chair', minute_taker: 'minuteTaker' } as const;
const duties = ['chair', 'minute_taker'] as const satisfies readonly Duty[];

interface Turn {
  meeting: YearMeeting;
  duty: Duty;
  workerId: string;
  name: string;
}

const turnsOf = (meeting: YearMeeting): Turn[] =>
  duties.flatMap((duty) => {
    const held = meeting[holders[duty]];
    return held ? [{ meeting, duty, workerId: held.id, name: held.name }] : [];
  });

/** Turns against which this one can be swapped: those after which two people still see to each meeting. Pure. */
function swappableWith(turn: Turn, meetings: readonly YearMeeting[]): Turn[] {
  const beside = (one: Turn) =>
    one.meeting[holders[one.duty === 'chair' ? 'minute_taker' : 'chair']]?.id;
  return meetings
    .flatMap(turnsOf)
    .filter(({ workerId }) => workerId !== turn.workerId)
    .filter(
      (one) =>
        one.meeting.id === turn.meeting.id ||
        (beside(turn) !== one.workerId && beside(one) !== turn.workerId),
    );
}

interface Props {
  year: MeetingYear;
  meeting: YearMeeting;
  onClose: () => void;
  onDone: () => void;
}

const keyOf = (one: Turn) => `${one.meeting.id} ${one.duty}`;

/** Which turn, and those that the person may swap it with. */
function useSwap({ year, meeting }: Pick<Props, 'year' | 'meeting'>) {
  const { workerId: me } = useSession();
  const { isLeader } = useRights();
  // Turns are swapped over the turn of the year, too.
  const after = useQuery(reads.meetingYear(year.teamId, year.isoYear + 1));
  const meetings = [...year.weeks, ...(after.data?.weeks ?? [])]
    .flatMap((week) => week.meeting ?? [])
    .filter(({ state, heldOn }) => state === 'planned' && heldOn >= year.todayOn);
  const own = turnsOf(meeting);
  const [duty, setDuty] = useState<Duty | null>(
    own.find(({ workerId }) => workerId === me)?.duty ?? own[0]?.duty ?? null,
  );
  const [chosen, choose] = useState('');
  const turn = own.find((one) => one.duty === duty);
  const others = turn
    ? swappableWith(turn, meetings).filter(
        (other) => isLeader || turn.workerId === me || other.workerId === me,
      )
    : [];
  return {
    ...{ isLeader, own, turn, others, chosen, choose },
    other: others.find((one) => keyOf(one) === chosen),
    setDuty: (value: Duty) => {
      setDuty(value);
      choose('');
    },
  };
}

export function SwapForm({ year, meeting, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const { isLeader, own, turn, others, other, chosen, choose, setDuty } = useSwap({
    year,
    meeting,
  });
  const act = useAct(
    meeting,
    (body: Parameters<typeof swapTurns>[1], held) => swapTurns(meeting.id, body, held),
    onDone,
  );
  const said = ({ duty: what, name }: Turn) =>
    t(what === 'chair' ? 'year.dialog.chairs' : 'year.dialog.writes', { name });
  return (
    <Stack>
      <Choice
        isListed
        label={t('year.dialog.turn')}
        options={own.map((one) => ({ value: one.duty, text: said(one) }))}
        value={turn?.duty ?? null}
        onChange={setDuty}
      />
      {others.length > 0 ? (
        <SelectField
          label={t('year.dialog.with')}
          none={t('year.dialog.choose')}
          hint={isLeader ? undefined : t('year.dialog.noSwap')}
          options={others.map((one) => ({
            value: keyOf(one),
            text: t('year.dialog.option', {
              week: t('year.week', { week: one.meeting.isoWeek }),
              day: dates.shortDay(one.meeting.heldOn),
              turn: said(one),
            }),
          }))}
          value={chosen}
          onChange={choose}
        />
      ) : (
        <p>{t(isLeader ? 'year.dialog.noOther' : 'year.dialog.noSwap')}</p>
      )}
      <ActNotice act={act} now={(current: YearMeeting) => <MeetingNow meeting={current} />} />
      <FormEnd
        text={t('year.dialog.doSwap')}
        isBusy={act.isBusy}
        refusedBecause={turn && other ? undefined : t('year.dialog.missing')}
        onPress={() =>
          turn &&
          other &&
          void act.run({
            duty: turn.duty,
            otherMeetingId: other.meeting.id,
            otherDuty: other.duty,
            otherVersion: other.meeting.version,
          })
        }
        onCancel={onClose}
      />
    </Stack>
  );
}
