import { useTranslation } from 'react-i18next';
import { Check, CheckGroup } from '../../kit/fields.tsx';
import { competences } from '../../kit/professions.ts';
import type { Competence } from '../../service/contract.ts';

/** What the worker brings to the team, any number of them. */
export function CompetenceChecks({
  value,
  onChange,
}: {
  value: readonly Competence[];
  onChange: (competences: readonly Competence[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <CheckGroup legend={t('people.agreement.competences')}>
      {competences.map((one) => (
        <Check
          key={one}
          label={t(`competence.${one}`)}
          isChecked={value.includes(one)}
          onChange={(isChecked) =>
            onChange(isChecked ? [...value, one] : value.filter((other) => other !== one))
          }
        />
      ))}
    </CheckGroup>
  );
}
