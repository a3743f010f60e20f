import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Check, CheckGroup, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas, Unit } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { mergeUnits, planUnitChanges } from '../../service/writes/people.ts';
import { PlannedNotice } from './planned-notice.tsx';

/** Which unit goes on, and which of its level become part of it, since a day; one to come makes it a plan. */
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
  const isAhead = mergedOn > today();
  const into = units.find(({ id }) => id === intoId);
  const others = units.filter(
    ({ id, level, endsOn }) => into && id !== into.id && level === into.level && endsOn === null,
  );
  const chosen = others.filter(({ id }) => fromIds.includes(id));
  // As they stood when they were chosen, to say what has become of them since.
  const [asked, setAsked] = useState<readonly Unit[]>([]);
  const command = useMerging({ intoId, mergedOn }, onClose);
  const stale = command.refusal?.slug === 'version-stale' ? command.refusal : null;
  const merge = async () => {
    setAsked(chosen);
    const merged = chosen.map(({ id, version }) => ({ unitId: id, version }));
    const done = await command.run({ units: merged });
    if (!done) void queries.invalidateQueries({ queryKey: reads.units().queryKey });
  };
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
          if (isReady && !command.isBusy) void merge();
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
            value={mergedOn}
            onChange={setMergedOn}
          />
          {isAhead && !command.refusal && <PlannedNotice on={mergedOn} />}
          {stale ? (
            <Notice kind="attention" isUrgent title={t('frame.conflict.title')}>
              <p>{t('staffing.units.changedLead')}</p>
              <Changed asked={asked} units={units} />
            </Notice>
          ) : (
            <RefusalNotice refusal={command.refusal} />
          )}
          <FormEnd
            text={t(
              stale ? 'frame.conflict.doAnyway' : isAhead ? planIt : 'staffing.units.mergeDo',
            )}
            isBusy={command.isBusy}
            refusedBecause={isReady ? undefined : t('staffing.units.mergeMissing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

const planIt = 'staffing.units.plan.do';

/** Today or from a day that has been, at once; from a day to come as a plan. */
function useMerging(
  { intoId, mergedOn }: { intoId: string; mergedOn: string },
  onClose: () => void,
) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const isAhead = mergedOn > today();
  const plan = { takesEffectOn: mergedOn, kind: 'merge', mergedIntoId: intoId } as const;
  return useCommand(
    ({ units }: Pick<Schemas['MergeUnitsRequest'], 'units'>, key): Promise<unknown> =>
      isAhead
        ? planUnitChanges({ ...plan, units }, key)
        : mergeUnits(intoId, { mergedOn, units }, key),
    () => {
      announce(
        isAhead
          ? t('staffing.units.plan.done', { day: dates.day(mergedOn) })
          : t('staffing.units.merged'),
      );
      void queries.invalidateQueries({ queryKey: reads.units().queryKey });
      onClose();
    },
  );
}

/** What has become of the units that were chosen. */
function Changed({ asked, units }: { asked: readonly Unit[]; units: readonly Unit[] }) {
  const { t } = useTranslation();
  const nameOf = (unitId: string | null) => units.find(({ id }) => id === unitId)?.name;
  const textOf = (before: Unit) => {
    const now = units.find(({ id }) => id === before.id);
    if (!now || now.version === before.version) return null;
    const into = nameOf(now.mergedIntoId);
    if (into) return t('staffing.units.changed.merged', { name: before.name, into });
    if (now.endsOn) return t('staffing.units.changed.ended', { name: before.name });
    return now.name === before.name
      ? t('staffing.units.changed.otherwise', { name: before.name })
      : t('staffing.units.changed.renamed', { name: before.name, now: now.name });
  };
  return (
    <ul>
      {asked.map((unit) => {
        const text = textOf(unit);
        return text && <li key={unit.id}>{text}</li>;
      })}
    </ul>
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
    <CheckGroup legend={t('staffing.units.from')}>
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
    </CheckGroup>
  );
}
