import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Check, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas, Unit } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { mergeUnits } from '../../service/writes/people.ts';

/** Which unit goes on, and which of its level become part of it, since a day. */
export function MergeUnitsDialog({
  units,
  onClose,
}: {
  units: readonly Unit[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [intoId, setIntoId] = useState('');
  const [fromIds, setFromIds] = useState<readonly string[]>([]);
  const [mergedOn, setMergedOn] = useState(today());
  const into = units.find(({ id }) => id === intoId);
  const others = units.filter(
    ({ id, level, endsOn }) => into && id !== into.id && level === into.level && endsOn === null,
  );
  const chosen = others.filter(({ id }) => fromIds.includes(id));
  const command = useCommand(
    (body: Schemas['MergeUnitsRequest'], key) => mergeUnits(intoId, body, key),
    () => {
      announce(t('staffing.units.merged'));
      void queries.invalidateQueries({ queryKey: reads.units().queryKey });
      onClose();
    },
  );
  const isReady = chosen.length > 0 && mergedOn !== '';
  return (
    <Dialog
      title={t('staffing.units.mergeTitle')}
      lead={t('staffing.units.mergeLead')}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const merged = chosen.map(({ id, version }) => ({ unitId: id, version }));
          if (isReady) void command.run({ mergedOn, units: merged });
        }}
      >
        <Stack>
          <UnitSelect
            label={t('staffing.units.into')}
            none={t('staffing.units.chooseUnit')}
            value={intoId}
            onChange={setIntoId}
          />
          {into && <OtherUnits others={others} chosenIds={fromIds} onChange={setFromIds} />}
          <DateField
            label={t('staffing.units.mergedOn')}
            hint={t('staffing.units.mergedOnHint')}
            max={today()}
            value={mergedOn}
            onChange={setMergedOn}
          />
          <RefusalNotice refusal={command.refusal} />
          <FormEnd
            text={t('staffing.units.mergeDo')}
            isBusy={command.isBusy}
            refusedBecause={isReady ? undefined : t('staffing.units.mergeMissing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function OtherUnits({
  others,
  chosenIds,
  onChange,
}: {
  others: readonly Unit[];
  chosenIds: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('staffing.units.from')}</legend>
      {others.length === 0 && <p>{t('staffing.units.fromNone')}</p>}
      {others.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          isChecked={chosenIds.includes(id)}
          onChange={(isChecked) =>
            onChange(isChecked ? [...chosenIds, id] : chosenIds.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  );
}
