import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { addDays, today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Check, Choice, DateField, SelectField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import type { Level } from '../../kit/level.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Absence, AbsenceKind, Planner } from '../../service/contract.ts';
import { changeAbsence, recordAbsence } from '../../service/writes/absences.ts';
import { useSession } from '../../session/team.tsx';
import { useDaysText } from './days-text.ts';

const kinds: readonly AbsenceKind[] = ['holiday', 'sickness', 'needed_at_home_unit', 'other'];

/** Days are asked for as people say them: the first and the last day away. */
export function AbsenceDialog({
  teamId,
  planner,
  shown,
  onClose,
}: {
  teamId: string;
  planner: Planner;
  /** Null: a new one. */
  shown: (Absence & { name: string }) | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const fields = useAbsenceFields(planner, shown);
  const { workerId, kind, startsOn, lastOn, isOpen, backOn } = fields;
  const act = useAct(
    shown,
    (backOn: string | null, held) =>
      shown
        ? changeAbsence(shown.id, { startsOn, backOn, ...(kind && { kind }) }, held)
        : recordAbsence(teamId, { workerId, kind: kind ?? 'other', startsOn, backOn }, held.key),
    () => {
      void queries.invalidateQueries({ queryKey: ['planner'] });
      onClose();
    },
  );
  return (
    <Dialog
      title={shown ? t('absences.dialog.change', { name: shown.name }) : t('absences.record')}
      lead={t('absences.dialog.lead')}
      onClose={onClose}
    >
      <Stack>
        {!shown && (
          <SelectField
            label={t('absences.who')}
            none={t('absences.dialog.choose')}
            value={workerId}
            options={peopleOf(planner, (level) => t(`level.${level}.short`))}
            onChange={fields.setWorkerId}
          />
        )}
        <Choice
          label={t('absences.dialog.why')}
          hint={t('absences.dialog.whyHint')}
          value={kind}
          options={kinds.map((value) => ({ value, text: t(`absences.kind.${value}`) }))}
          onChange={fields.setKind}
        />
        <DateField
          label={t('absences.dialog.first')}
          value={startsOn}
          onChange={fields.setStartsOn}
        />
        {!isOpen && (
          <DateField
            label={t('absences.dialog.last')}
            value={lastOn}
            min={startsOn}
            onChange={fields.setLastOn}
            error={fields.isBackwards ? t('absences.dialog.backwards') : undefined}
          />
        )}
        <Check label={t('absences.dialog.open')} isChecked={isOpen} onChange={fields.setOpen} />
        <ActNotice act={act} now={(current: Absence) => <AbsenceNow shown={current} />} />
        <FormEnd
          text={t('absences.dialog.do')}
          isBusy={act.isBusy}
          refusedBecause={fields.isReady ? undefined : t('absences.dialog.missing')}
          onPress={() => void act.run(backOn)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

/** What has been filled in. Days as people say them: the first and the last day away. */
function useAbsenceFields(planner: Planner, shown: Absence | null) {
  const { workerId: me } = useSession();
  const isMember = planner.members.some((member) => member.workerId === me);
  const [workerId, setWorkerId] = useState(shown?.workerId ?? (isMember ? me : ''));
  const [kind, setKind] = useState<AbsenceKind | null>(shown ? shown.kind : 'holiday');
  const [startsOn, setStartsOn] = useState(shown?.startsOn ?? today());
  const [lastOn, setLastOn] = useState(shown?.backOn ? addDays(shown.backOn, -1) : '');
  const [isOpen, setOpen] = useState(shown !== null && shown.backOn === null);
  const backOn = isOpen ? null : lastOn && addDays(lastOn, 1);
  const isMissing = !workerId || !startsOn || backOn === '' || (!shown && !kind);
  return {
    ...{ workerId, setWorkerId, kind, setKind, startsOn, setStartsOn },
    ...{ lastOn, setLastOn, isOpen, setOpen, backOn },
    isBackwards: lastOn !== '' && lastOn < startsOn,
    isReady: !isMissing && (backOn === null || backOn > startsOn),
  };
}

/** As it stands when somebody else was first. */
export function AbsenceNow({ shown }: { shown: Absence }) {
  const daysText = useDaysText();
  return <p>{daysText({ startsOn: shown.startsOn, endsOn: shown.backOn })}</p>;
}

function peopleOf({ members, contacts }: Planner, levelName: (level: Level) => string) {
  const people = new Map(
    [...members, ...contacts].map(({ workerId, name, level }) => [
      workerId,
      { value: workerId, text: `${name} (${levelName(level).toLowerCase()})` },
    ]),
  );
  return [...people.values()];
}
