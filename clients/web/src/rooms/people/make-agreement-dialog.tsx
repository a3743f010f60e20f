import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Check, DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { competences as allCompetences, professions } from '../../kit/professions.ts';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { useCommand } from '../../service/command.ts';
import type { Competence, MakeAgreementRequest, Profession } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { makeAgreement } from '../../service/writes/people.ts';
import { FormEnd } from '../../kit/form-end.tsx';

export function MakeAgreementDialog({ teamId, onClose }: { teamId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const [workerId, setWorkerId] = useState('');
  const [homeUnitId, setHomeUnitId] = useState('');
  const [profession, setProfession] = useState<Profession | ''>('');
  const [percent, setPercent] = useState('');
  const [startsOn, setStartsOn] = useState(today());
  const [competences, setCompetences] = useState<readonly Competence[]>([]);
  const workers = useQuery(reads.workers(useDeferredValue(search.trim())));
  const make = useCommand(
    (body: MakeAgreementRequest, key) => makeAgreement(teamId, body, key),
    () => {
      void queries.invalidateQueries({ queryKey: ['members'] });
      onClose();
    },
  );
  const fraction = Number(percent.replace(',', '.')) / 100;
  const isComplete =
    workerId !== '' && homeUnitId !== '' && fraction > 0 && fraction <= 1 && startsOn !== '';
  return (
    <Dialog title={t('people.agreement.title')} lead={t('people.agreement.lead')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isComplete) return;
          void make.run({
            workerId,
            homeUnitId,
            fraction,
            startsOn,
            ...(profession && { profession }),
            ...(competences.length > 0 && { competences: [...competences] }),
          });
        }}
      >
        <Stack>
          <TextField
            label={t('people.agreement.search')}
            type="search"
            autoComplete="off"
            value={search}
            onChange={setSearch}
          />
          <SelectField
            label={t('people.agreement.worker')}
            none={t('people.agreement.chooseWorker')}
            options={(workers.data?.items ?? [])
              .filter((worker) => !worker.isUnnamed)
              .map((worker) => ({
                value: worker.id,
                text: `${worker.name}, ${t(`profession.${worker.profession}`).toLowerCase()}`,
              }))}
            value={workerId}
            onChange={setWorkerId}
          />
          <UnitSelect
            label={t('people.agreement.homeUnit')}
            only={['municipal', 'specialist']}
            value={homeUnitId}
            onChange={setHomeUnitId}
          />
          <TextField
            label={t('people.agreement.fraction')}
            inputMode="decimal"
            value={percent}
            onChange={setPercent}
          />
          <DateField
            label={t('people.agreement.startsOn')}
            value={startsOn}
            onChange={setStartsOn}
          />
          <SelectField
            label={t('people.agreement.profession')}
            none={t('people.agreement.asWorker')}
            options={professions.map((one) => ({
              value: one,
              text: t(`profession.${one}`),
            }))}
            value={profession}
            onChange={setProfession}
          />
          <fieldset>
            <legend>{t('people.agreement.competences')}</legend>
            {allCompetences.map((one) => (
              <Check
                key={one}
                label={t(`competence.${one}`)}
                isChecked={competences.includes(one)}
                onChange={(isChecked) =>
                  setCompetences(
                    isChecked
                      ? [...competences, one]
                      : competences.filter((other) => other !== one),
                  )
                }
              />
            ))}
          </fieldset>
          <RefusalNotice refusal={make.refusal} />
          <FormEnd
            text={t('people.agreement.do')}
            isBusy={make.isBusy}
            refusedBecause={isComplete ? undefined : t('people.agreement.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
