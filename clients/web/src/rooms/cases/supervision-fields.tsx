import { useTranslation } from 'react-i18next';
import { TextField } from '../../kit/fields.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { HowOften } from '../supervision/how-often.tsx';
import type { SupervisionDraft } from './supervision-draft.ts';

/** Supervision belongs to a service site, not to a person: a title instead of an alias. */
export function SupervisionFields({
  value,
  onChange,
}: {
  value: SupervisionDraft;
  onChange: (value: SupervisionDraft) => void;
}) {
  const { t } = useTranslation();
  const set = (change: Partial<SupervisionDraft>) => onChange({ ...value, ...change });
  return (
    <>
      <TextField
        label={t('case.supervision.title')}
        hint={t('case.supervision.titleHint')}
        value={value.title}
        maxLength={200}
        onChange={(title) => set({ title })}
      />
      <UnitSelect
        label={t('case.supervision.unit')}
        value={value.unitId}
        onChange={(unitId) => set({ unitId })}
      />
      <HowOften value={value} onChange={set} />
    </>
  );
}
