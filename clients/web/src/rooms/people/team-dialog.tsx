import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Mode, Team } from '../../service/contract.ts';
import { changeTeam, createTeam } from '../../service/writes/people.ts';
import { modes } from '../../kit/modes.ts';

const asNumber = (text: string) => Number(text.replace(',', '.'));
const asText = (value: number) => String(value).replace('.', ',');

type Fields = { name: string; shortName: string; seatsPerFte: number };

const isDays = (text: string) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 365;

/** A team's name, and what its members are reckoned to carry. */
export function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(team?.name ?? '');
  const [shortName, setShortName] = useState(team?.shortName ?? '');
  const [seats, setSeats] = useState(asText(team?.seatsPerFte ?? 20));
  const [days, setDays] = useState(() => daysOf(team));
  const weights = useWeights(team);
  const act = useAct(
    team,
    (body: Fields, held) => {
      const more = {
        seatWeights: weights.chosen,
        silentAfterDays: Number(days.silence),
        minutesApprovalDays: Number(days.approval),
      };
      return team ? changeTeam(team.id, { ...body, ...more }, held) : createTeam(body, held);
    },
    () => {
      void queries.invalidateQueries({ queryKey: ['teams'] });
      void queries.invalidateQueries({ queryKey: ['me'] });
      onClose();
    },
  );
  const fields = { name: name.trim(), shortName: shortName.trim(), seatsPerFte: asNumber(seats) };
  const isComplete =
    fields.name !== '' &&
    fields.shortName !== '' &&
    fields.seatsPerFte > 0 &&
    weights.isReady &&
    areDays(days);
  return (
    <Dialog title={team ? team.name : t('people.admin.newTeam')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) void act.run(fields);
        }}
      >
        <Stack>
          <TextField
            label={t('people.admin.name')}
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={setName}
          />
          <TextField
            label={t('people.admin.shortName')}
            hint={t('people.admin.shortNameHint')}
            maxLength={12}
            autoComplete="off"
            value={shortName}
            onChange={setShortName}
          />
          <TextField
            label={t('people.admin.seatsPerFte')}
            hint={t('people.admin.seatsPerFteHint')}
            inputMode="decimal"
            value={seats}
            onChange={setSeats}
          />
          {team && <Reckoning weights={weights} days={days} onDays={setDays} />}
          <ActNotice
            act={act}
            now={(current: Team) => <p>{current.name}</p>}
            meant={<p>{name}</p>}
          />
          <FormEnd
            text={t('people.admin.do')}
            isBusy={act.isBusy}
            refusedBecause={isComplete ? undefined : t('people.admin.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

/** As typed. */
interface Days {
  silence: string;
  approval: string;
}

function daysOf(team: Team | null): Days {
  return {
    silence: String(team?.silentAfterDays ?? 28),
    approval: String(team?.minutesApprovalDays ?? 7),
  };
}

const areDays = ({ silence, approval }: Days) =>
  isDays(silence) && isDays(approval) && Number(approval) <= 60;

/** What a seat counts for in each mode, for how long a silence is no news, and for how long minutes are out. */
function Reckoning({
  weights,
  days,
  onDays,
}: {
  weights: ReturnType<typeof useWeights>;
  days: Days;
  onDays: (days: Days) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {modes.map((mode) => (
        <TextField
          key={mode}
          label={t('people.admin.weight', { mode: t(`mode.${mode}`).toLowerCase() })}
          hint={t(`people.admin.weightHint.${mode}`)}
          inputMode="decimal"
          value={weights.texts[mode]}
          onChange={(text) => weights.set(mode, text)}
        />
      ))}
      <TextField
        label={t('people.admin.silentAfter')}
        hint={t('people.admin.silentAfterHint')}
        inputMode="numeric"
        value={days.silence}
        onChange={(silence) => onDays({ ...days, silence })}
      />
      <TextField
        label={t('minutes.approvalDays')}
        hint={t('minutes.approvalDaysHint')}
        inputMode="numeric"
        value={days.approval}
        onChange={(approval) => onDays({ ...days, approval })}
      />
    </>
  );
}

/** What a seat counts for in each mode. A new team begins with what is usual. */
function useWeights(team: Team | null) {
  const {
    intake = 1,
    shoulder_to_shoulder = 0.5,
    systematic_supervision = 0.25,
  } = team?.seatWeights ?? {};
  const [texts, setTexts] = useState<Record<Mode, string>>({
    intake: asText(intake),
    shoulder_to_shoulder: asText(shoulder_to_shoulder),
    systematic_supervision: asText(systematic_supervision),
  });
  const isWeight = (text: string) =>
    text.trim() !== '' && asNumber(text) >= 0 && asNumber(text) <= 5;
  return {
    texts,
    set: (mode: Mode, text: string) => setTexts({ ...texts, [mode]: text }),
    isReady: modes.every((mode) => isWeight(texts[mode])),
    chosen: {
      intake: asNumber(texts.intake),
      shoulder_to_shoulder: asNumber(texts.shoulder_to_shoulder),
      systematic_supervision: asNumber(texts.systematic_supervision),
    },
  };
}
