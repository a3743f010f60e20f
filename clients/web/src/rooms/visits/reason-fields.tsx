import { useTranslation } from 'react-i18next';
import { Choice, TextArea } from '../../kit/fields.tsx';
import type { Schemas } from '../../service/contract.ts';

type Reason = Schemas['EmergencyReason'] | Schemas['LeaderVisitReason'];

/** Why somebody looks into a case that is not theirs: one of the known reasons, and in words. */
export function ReasonFields<Of extends Reason>({
  value,
  reasons,
  label,
  hint,
  error,
  onChange,
}: {
  value: { reason: Of | null; words: string };
  reasons: readonly Of[];
  label: string;
  hint: string;
  error: (name: 'reason' | 'words') => string | undefined;
  onChange: (change: { reason: Of } | { words: string }) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('visits.why')}
        value={value.reason}
        options={reasons.map((reason) => ({
          value: reason,
          text: t(`visits.reason.${reason}`),
        }))}
        error={error('reason')}
        onChange={(reason) => onChange({ reason })}
      />
      <TextArea
        label={label}
        hint={hint}
        value={value.words}
        maxLength={4000}
        error={error('words')}
        onChange={(words) => onChange({ words })}
      />
    </>
  );
}
