import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, DateField, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import type { Level } from '../../kit/level.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { announceServiceChange } from '../../service/writes/notices.ts';
import { useDraft } from '../../session/draft.ts';

interface Draft {
  level: Level | null;
  kind: Schemas['ServiceChangeKind'] | null;
  unitId: string;
  takesEffectOn: string;
  text: string;
}

const kinds = ['closing', 'criteria', 'capacity', 'other'] as const;

export function AnnounceDialog({
  teamId,
  leads,
  onClose,
}: {
  teamId: string;
  leads: readonly Level[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const draft = useDraft<Draft>(`service-change:${teamId}`, {
    ...{ level: null, kind: null, unitId: '', takesEffectOn: '', text: '' },
  });
  const { kind, unitId, takesEffectOn, text } = draft.value;
  // Who leads one level speaks for that.
  const level = draft.value.level ?? (leads.length === 1 ? leads[0]! : null);
  const sending = useCommand(
    (body: Schemas['AnnounceServiceChangeRequest'], key) =>
      announceServiceChange(teamId, body, key),
    () => {
      draft.done();
      announce(t('notices.dialog.send'));
      void queries.invalidateQueries({ queryKey: ['service-changes', teamId] });
      onClose();
    },
  );
  const isWhole = level && kind && takesEffectOn && text.trim();
  return (
    <Dialog title={t('notices.dialog.title')} lead={t('notices.dialog.lead')} onClose={onClose}>
      <Stack>
        <DraftNotice draft={draft} />
        <ChangeFields value={{ ...draft.value, level }} leads={leads} onChange={draft.set} />
        <RefusalNotice refusal={sending.refusal} />
        <FormEnd
          text={t('notices.dialog.send')}
          isBusy={sending.isBusy}
          refusedBecause={isWhole ? undefined : t('notices.dialog.missing')}
          onPress={() =>
            isWhole &&
            void sending.run({
              level,
              kind,
              unitId: unitId || null,
              takesEffectOn,
              text: text.trim(),
            })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function ChangeFields({
  value,
  leads,
  onChange,
}: {
  value: Draft;
  leads: readonly Level[];
  onChange: (change: Partial<Draft>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {leads.length > 1 && (
        <Choice
          label={t('notices.dialog.level')}
          value={value.level}
          options={leads.map((one) => ({ value: one, text: t(`level.${one}.long`) }))}
          onChange={(chosen) => onChange({ level: chosen, unitId: '' })}
        />
      )}
      <Choice
        label={t('notices.dialog.kind')}
        isListed
        value={value.kind}
        options={kinds.map((one) => ({ value: one, text: t(`notices.kind.${one}`) }))}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      {value.level && (
        <UnitSelect
          label={t('notices.dialog.unit')}
          value={value.unitId}
          only={[value.level]}
          none={t('notices.wholeLevel')}
          onChange={(chosen) => onChange({ unitId: chosen })}
        />
      )}
      <DateField
        label={t('notices.dialog.from')}
        value={value.takesEffectOn}
        onChange={(chosen) => onChange({ takesEffectOn: chosen })}
      />
      <TextArea
        label={t('notices.dialog.text')}
        hint={t('notices.dialog.textHint')}
        rows={5}
        maxLength={2000}
        value={value.text}
        onChange={(chosen) => onChange({ text: chosen })}
      />
    </>
  );
}
