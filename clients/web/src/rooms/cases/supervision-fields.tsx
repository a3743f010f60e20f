import { useTranslation } from 'react-i18next';
import { Choice, TextField } from '../../kit/fields.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
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
      <Choice
        label={t('case.supervision.arrangement')}
        value={value.kind}
        options={[
          { value: 'fixed', text: t('case.supervision.fixed') },
          { value: 'on_demand', text: t('case.supervision.onDemand') },
        ]}
        onChange={(kind) => set({ kind })}
      />
      {value.kind === 'fixed' && (
        <TextField
          label={t('case.supervision.everyWeeks')}
          type="number"
          min={1}
          max={52}
          inputMode="numeric"
          value={value.everyWeeks}
          onChange={(everyWeeks) => set({ everyWeeks })}
        />
      )}
    </>
  );
}
