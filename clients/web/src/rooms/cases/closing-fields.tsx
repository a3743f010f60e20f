import { useTranslation } from 'react-i18next';
import { Choice } from '../../kit/fields.tsx';
import type { ClosePosition, CloseReason, Mode } from '../../service/contract.ts';

const ofPerson = [
  'user_wish',
  'stable_contact_established',
  'moved',
  'deceased',
  'other',
] as const satisfies readonly CloseReason[];
const ofSupervision = [
  'supervision_ended',
  'unit_wish',
  'other',
] as const satisfies readonly CloseReason[];
const positions = [
  'agrees',
  'disagrees',
  'not_reachable',
] as const satisfies readonly ClosePosition[];

export type ClosingDraft = { reason: CloseReason | null; position: ClosePosition | null };

/** Only what fits the kind of case can be chosen; of the deceased and of service sites nobody's view is asked. */
export function ClosingFields({
  mode,
  value,
  onChange,
}: {
  mode: Mode;
  value: ClosingDraft;
  onChange: (value: ClosingDraft) => void;
}) {
  const { t } = useTranslation();
  const isPerson = mode !== 'systematic_supervision';
  const asksNobody = !isPerson || value.reason === 'deceased';
  return (
    <>
      <Choice
        isListed
        label={t('case.closing.reason')}
        value={value.reason}
        options={(isPerson ? ofPerson : ofSupervision).map((reason) => ({
          value: reason,
          text: t(`closeReason.${reason}`),
        }))}
        onChange={(reason) =>
          onChange({
            reason,
            position:
              !isPerson || reason === 'deceased'
                ? 'not_applicable'
                : value.position === 'not_applicable'
                  ? null
                  : value.position,
          })
        }
      />
      {!asksNobody && (
        <Choice
          isListed
          label={t('case.closing.position')}
          value={value.position}
          options={positions.map((position) => ({
            value: position,
            text: t(`closePosition.${position}`),
          }))}
          onChange={(position) => onChange({ ...value, position })}
        />
      )}
    </>
  );
}
