import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField, SelectField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Case, Member, Supporter } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { addSupporter } from '../../service/writes/supporters.ts';

/** Days are asked for as people say them: the first and the last. */
export function AddSupporterDialog({
  shown,
  supporters,
  onClose,
  onDone,
}: {
  shown: Case;
  supporters: readonly Supporter[];
  onClose: () => void;
  onDone: (name: string) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const members = useQuery(reads.members(shown.teamId));
  const [workerId, setWorkerId] = useState('');
  const [startsOn, setStartsOn] = useState(today());
  const [lastOn, setLastOn] = useState('');
  const add = useCommand(
    (body: { workerId: string; startsOn: string; endsOn: string | null }, key) =>
      addSupporter(shown.id, body, key),
    ({ name }) => {
      void queries.invalidateQueries({ queryKey: ['case', shown.id] });
      onDone(name);
    },
  );
  const isBackwards = lastOn !== '' && lastOn < startsOn;
  const isReady = workerId !== '' && startsOn !== '' && !isBackwards;
  return (
    <Dialog title={t('supporters.add.title')} lead={t('supporters.add.lead')} onClose={onClose}>
      <Stack>
        <SelectField
          label={t('supporters.add.who')}
          none={t('supporters.add.choose')}
          value={workerId}
          options={offered(members.data?.items ?? [], shown, supporters).map((member) => ({
            value: member.workerId,
            text: `${member.name}, ${t(`profession.${member.profession}`).toLowerCase()} (${t(
              `level.${member.level}.short`,
            )})`,
          }))}
          onChange={setWorkerId}
        />
        <DateField label={t('supporters.add.first')} value={startsOn} onChange={setStartsOn} />
        <DateField
          label={t('supporters.add.last')}
          hint={t('supporters.add.lastHint')}
          isOptional={t('frame.optional')}
          min={startsOn}
          value={lastOn}
          onChange={setLastOn}
          error={isBackwards ? t('absences.dialog.backwards') : undefined}
        />
        <RefusalNotice refusal={add.refusal} />
        <FormEnd
          text={t('supporters.add.do')}
          isBusy={add.isBusy}
          refusedBecause={isReady ? undefined : t('supporters.add.missing')}
          onPress={() =>
            void add.run({ workerId, startsOn, endsOn: lastOn ? addDays(lastOn, 1) : null })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

/** Everybody of the team but the two and those who are there already; by name, of either level. Pure. */
function offered(members: readonly Member[], { seats }: Case, supporters: readonly Supporter[]) {
  const there = new Set([
    seats?.municipal.workerId,
    seats?.specialist.workerId,
    ...supporters.map(({ workerId }) => workerId),
  ]);
  return members
    .filter(({ workerId }) => !there.has(workerId))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nb'));
}
