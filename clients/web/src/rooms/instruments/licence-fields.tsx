import { useTranslation } from 'react-i18next';
import { Choice, DateField, TextField } from '../../kit/fields.tsx';
import type { Schemas } from '../../service/contract.ts';

type Licence = Schemas['Licence'];
const allowed = ['yes', 'no', 'unknown'] as const;

export const emptyLicence = {
  ...{ licensor: '', reference: '', holder: '', fromOn: '', throughOn: '' },
  right: null as Licence['right'] | null,
  aggregateNorms: 'unknown' as Licence['aggregateNorms'],
};
type Draft = typeof emptyLicence;

export const asDraft = (licence: Licence): Draft => ({
  ...licence,
  throughOn: licence.throughOn ?? '',
});
export const isBackwards = ({ fromOn, throughOn }: Draft) => throughOn !== '' && throughOn < fromOn;

/** As it stands on paper. The right and the first day are said once. */
export function LicenceFields({
  draft,
  isNew,
  onChange,
}: {
  draft: Draft;
  isNew: boolean;
  onChange: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {isNew && (
        <Choice
          label={t('instruments.licence.right')}
          value={draft.right}
          isListed
          options={(['paper_only', 'digital'] as const).map((value) => ({
            value,
            text: t(`instruments.right.${value}`),
            note: t(`instruments.rightMeans.${value}`),
          }))}
          onChange={(value) => onChange({ right: value })}
        />
      )}
      <TextField
        label={t('instruments.licence.licensor')}
        maxLength={120}
        autoComplete="off"
        value={draft.licensor}
        onChange={(value) => onChange({ licensor: value })}
      />
      <TextField
        label={t('instruments.licence.reference')}
        maxLength={120}
        autoComplete="off"
        value={draft.reference}
        onChange={(value) => onChange({ reference: value })}
      />
      <TextField
        label={t('instruments.licence.holder')}
        hint={t('instruments.licence.holderHint')}
        maxLength={120}
        autoComplete="off"
        value={draft.holder}
        onChange={(value) => onChange({ holder: value })}
      />
      {isNew && (
        <DateField
          label={t('instruments.licence.fromOn')}
          value={draft.fromOn}
          onChange={(value) => onChange({ fromOn: value })}
        />
      )}
      <DateField
        label={t('instruments.licence.throughOn')}
        hint={t('instruments.licence.throughHint')}
        min={draft.fromOn}
        error={isBackwards(draft) ? t('instruments.licence.backwards') : undefined}
        value={draft.throughOn}
        onChange={(value) => onChange({ throughOn: value })}
      />
      <Choice
        label={t('instruments.licence.norms')}
        hint={t('instruments.licence.normsHint')}
        value={draft.aggregateNorms}
        options={allowed.map((value) => ({
          value,
          text: t(`instruments.licence.allowed.${value}`),
        }))}
        onChange={(value) => onChange({ aggregateNorms: value })}
      />
    </>
  );
}
