import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnitLevel } from '../service/contract.ts';
import { reads } from '../service/reads.ts';
import { SelectField } from './fields.tsx';

/** Every unit that exists now, with its level said beside the name. */
export function UnitSelect({
  label,
  hint,
  error,
  isOptional,
  value,
  onChange,
  only,
  none,
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
  isOptional?: string;
  value: string;
  onChange: (unitId: string) => void;
  only?: readonly UnitLevel[];
  /** The text of the empty choice, where leaving it is an answer. */
  none?: string;
}) {
  const { t } = useTranslation();
  const units = useQuery(reads.units());
  const options = (units.data ?? [])
    .filter((unit) => unit.endsOn === null && (!only || only.includes(unit.level)))
    .map((unit) => ({
      value: unit.id,
      text: `${unit.name} (${t(`level.${unit.level}.short`).toLowerCase()})`,
    }));
  return (
    <SelectField
      label={label}
      hint={hint}
      error={error}
      isOptional={isOptional}
      none={units.isPending ? t('frame.loading') : (none ?? t('unit.choose'))}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
