import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { professions } from '../../kit/professions.ts';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { useAct } from '../../service/act.ts';
import type {
  Agreement,
  Competence,
  ContinueAgreementRequest,
  Member,
  Profession,
} from '../../service/contract.ts';
import { continueAgreement } from '../../service/writes/people.ts';
import { CompetenceChecks } from './competence-checks.tsx';

type Props = { member: Member; onClose: () => void };

/** Another fraction, home unit, profession or other fields from a day; the agreement goes on, and every seat under it. */
export function ContinueAgreementDialog({ member, onClose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const terms = useTerms(member);
  const { change, startsOn, isReady } = terms;
  const seen: { version: number } & Partial<Agreement> = { version: member.agreementVersion };
  const act = useAct(
    seen,
    (body: ContinueAgreementRequest, held) => continueAgreement(member.agreementId, body, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['members'] });
      onClose();
    },
  );
  return (
    <Dialog
      title={t('staffing.continue.title', { name: member.name })}
      lead={t('staffing.continue.lead', { name: member.name })}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void act.run({ startsOn, ...change });
        }}
      >
        <Stack>
          <DateField
            label={t('staffing.continue.startsOn')}
            hint={t('staffing.continue.hint')}
            min={member.startsOn}
            value={startsOn}
            onChange={terms.setStartsOn}
          />
          <TextField
            label={t('people.agreement.fraction')}
            inputMode="decimal"
            value={terms.percent}
            onChange={terms.setPercent}
          />
          <UnitSelect
            label={t('people.agreement.homeUnit')}
            only={[member.level]}
            value={terms.homeUnitId}
            onChange={terms.setHomeUnitId}
          />
          <SelectField
            label={t('people.agreement.profession')}
            options={professions.map((one) => ({ value: one, text: t(`profession.${one}`) }))}
            value={terms.profession}
            onChange={terms.setProfession}
          />
          <CompetenceChecks value={terms.competences} onChange={terms.setCompetences} />
          <ActNotice
            act={act}
            now={(current: Partial<Agreement>) => (
              <p>
                {t('staffing.continue.now', {
                  percent: dates.percent(current.fraction ?? member.fraction),
                  unit: (current.homeUnit ?? member.homeUnit).name,
                })}
              </p>
            )}
          />
          <FormEnd
            text={t('staffing.continue.do')}
            isBusy={act.isBusy}
            refusedBecause={isReady ? undefined : t('staffing.continue.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

/** What has been filled in, and what of it is otherwise than today. */
function useTerms(member: Member) {
  const [startsOn, setStartsOn] = useState(today());
  const [percent, setPercent] = useState(String(Math.round(member.fraction * 1000) / 10));
  const [homeUnitId, setHomeUnitId] = useState(member.homeUnit.id);
  const [profession, setProfession] = useState<Profession | ''>(member.profession);
  const [competences, setCompetences] = useState<readonly Competence[]>(member.competences);
  const fraction = Number(percent.replace(',', '.')) / 100;
  const isSameFields =
    competences.length === member.competences.length &&
    competences.every((one) => member.competences.includes(one));
  const change = {
    ...(fraction !== member.fraction && { fraction }),
    ...(homeUnitId !== member.homeUnit.id && { homeUnitId }),
    ...(profession && profession !== member.profession && { profession }),
    ...(!isSameFields && { competences: [...competences] }),
  };
  const isReady =
    startsOn !== '' && fraction > 0 && fraction <= 1 && Object.keys(change).length > 0;
  return {
    ...{ startsOn, setStartsOn, percent, setPercent, homeUnitId, setHomeUnitId },
    ...{ profession, setProfession, competences, setCompetences, change, isReady },
  };
}
