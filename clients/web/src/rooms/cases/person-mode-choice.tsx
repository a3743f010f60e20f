import { useTranslation } from 'react-i18next';
import { Choice } from '../../kit/fields.tsx';
import type { Mode } from '../../service/contract.ts';

/** A person's case is opened again in either of its two ways of working. */
export function PersonModeChoice({
  value,
  onChange,
}: {
  value: Mode;
  onChange: (mode: Mode) => void;
}) {
  const { t } = useTranslation();
  return (
    <Choice
      label={t('board.opening.mode')}
      value={value}
      options={(['intake', 'shoulder_to_shoulder'] as const).map((mode) => ({
        value: mode,
        text: t(`mode.${mode}`),
      }))}
      onChange={onChange}
    />
  );
}
