import { useTranslation } from 'react-i18next';
import { Choice, TextField } from '../../kit/fields.tsx';

interface Often {
  kind: 'fixed' | 'on_demand';
  everyWeeks: string;
}

/** Whether a service site is met on fixed weeks or when it asks. */
export function HowOften({
  value: { kind, everyWeeks },
  onChange,
}: {
  value: Often;
  onChange: (change: Partial<Often>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('arrangements.kind')}
        value={kind}
        options={[
          { value: 'fixed', text: t('arrangements.fixed') },
          { value: 'on_demand', text: t('arrangements.onDemand') },
        ]}
        onChange={(next) => onChange({ kind: next })}
      />
      {kind === 'fixed' && (
        <TextField
          label={t('arrangements.everyWeeks')}
          type="number"
          min={1}
          max={52}
          inputMode="numeric"
          value={everyWeeks}
          onChange={(next) => onChange({ everyWeeks: next })}
        />
      )}
    </>
  );
}
