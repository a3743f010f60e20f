import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { professions } from '../../kit/professions.ts';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { useCommand } from '../../service/command.ts';
import type { Competence, MakeAgreementRequest, Profession } from '../../service/contract.ts';
import { makeAgreement } from '../../service/writes/people.ts';
import { FormEnd } from '../../kit/form-end.tsx';
import { CompetenceChecks } from './competence-checks.tsx';
import { WorkerSearch } from './worker-search.tsx';

export function MakeAgreementDialog({ teamId, onClose }: { teamId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [workerId, setWorkerId] = useState('');
  const [homeUnitId, setHomeUnitId] = useState('');
  const [profession, setProfession] = useState<Profession | ''>('');
  const [percent, setPercent] = useState('');
  const [startsOn, setStartsOn] = useState(today());
  const [competences, setCompetences] = useState<readonly Competence[]>([]);
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
          <WorkerSearch value={workerId} onChange={setWorkerId} />
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
          <CompetenceChecks value={competences} onChange={setCompetences} />
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
