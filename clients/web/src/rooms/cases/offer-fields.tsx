import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../kit/fields.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { OfferDraft } from './offer-draft.ts';

export function OfferFields({
  value,
  onChange,
}: {
  value: OfferDraft;
  onChange: (value: OfferDraft) => void;
}) {
  const { t } = useTranslation();
  const set = (change: Partial<OfferDraft>) => onChange({ ...value, ...change });
  return (
    <>
      <UnitSelect
        label={t('case.offer.unit')}
        hint={t('case.offer.lead')}
        value={value.unitId}
        onChange={(unitId) => set({ unitId })}
      />
      <TextField
        label={t('case.offer.to')}
        isOptional={t('frame.optional')}
        maxLength={120}
        autoComplete="off"
        value={value.toWorkerName}
        onChange={(toWorkerName) => set({ toWorkerName })}
      />
      <TextArea
        label={t('case.offer.note')}
        isOptional={t('frame.optional')}
        rows={2}
        maxLength={1000}
        value={value.note}
        onChange={(note) => set({ note })}
      />
    </>
  );
}
