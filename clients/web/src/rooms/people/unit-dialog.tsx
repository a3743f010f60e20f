import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Unit, UnitLevel } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeUnit, createUnit, planUnitChanges } from '../../service/writes/people.ts';
import { PlannedNotice } from './planned-notice.tsx';
import { actOf, newlyDescribed, type Described } from './unit-act.ts';

const unitLevels = ['municipal', 'specialist', 'other'] as const satisfies readonly UnitLevel[];

/** A new unit, or a change to one: its name, level, parent, number, and when it ended. A day to come makes it a plan. */
export function UnitDialog({
  unit,
  units,
  onClose,
}: {
  unit: Unit | null;
  units: readonly Unit[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState(unit?.name ?? '');
  const [level, setLevel] = useState<UnitLevel | null>(unit?.level ?? null);
  const [parentId, setParentId] = useState(unit?.parentId ?? '');
  const [endsOn, setEndsOn] = useState(unit?.endsOn ?? '');
  const [fromOn, setFromOn] = useState(today());
  const [number, setNumber] = useState(unit?.organisationNumber ?? '');
  const act = useUnitAct(unit, onClose);
  const isNumber = /^([1-9]\d{8})?$/.test(digitsOf(number));
  const described = name.trim() &&
    level &&
    isNumber &&
    fromOn && {
      fromOn,
      name: name.trim(),
      level,
      parentId: parentId || null,
      endsOn: endsOn || null,
      organisationNumber: digitsOf(number) || null,
    };
  const meant = unit && described ? actOf(unit, described, today()) : null;
  const isTwo = meant?.kind === 'two';
  return (
    <Dialog title={unit ? unit.name : t('people.admin.newUnit')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (described && !isTwo) void act.run(described);
        }}
      >
        <Stack>
          <TextField
            label={t('people.admin.name')}
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={setName}
          />
          <Choice
            label={t('people.admin.level')}
            value={level}
            options={unitLevels.map((one) => ({ value: one, text: t(`level.${one}.long`) }))}
            onChange={setLevel}
          />
          <ParentUnit unit={unit} units={units} value={parentId} onChange={setParentId} />
          {unit && <FromField unit={unit} value={fromOn} onChange={setFromOn} />}
          <NumberField value={number} onChange={setNumber} />
          {unit && <EndField value={endsOn} onChange={setEndsOn} />}
          {meant?.kind === 'plan' && !act.refusal && <PlannedNotice on={meant.on} />}
          <ActNotice
            act={act}
            now={(current: Unit) => <p>{`${current.name}, ${t(`level.${current.level}.long`)}`}</p>}
            meant={<p>{name}</p>}
          />
          <FormEnd
            text={t(meant?.kind === 'plan' ? 'staffing.units.plan.do' : 'people.admin.do')}
            isBusy={act.isBusy}
            refusedBecause={
              isTwo
                ? t('staffing.units.plan.alone')
                : described
                  ? undefined
                  : t(`people.admin.${isNumber ? 'missing' : 'nineDigits'}`)
            }
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function useUnitAct(unit: Unit | null, onClose: () => void) {
  const queries = useQueryClient();
  const { t } = useTranslation();
  const dates = useDates();
  return useAct(
    unit,
    async (described: Described, held): Promise<string | null> => {
      if (!unit) return createUnit(newlyDescribed(described), held).then(() => null);
      const meant = actOf(unit, described, today());
      if (meant.kind !== 'plan') {
        const body = meant.kind === 'now' ? meant.body : described;
        return changeUnit(unit.id, body, held).then(() => null);
      }
      const units = [{ unitId: unit.id, version: held.version }];
      return planUnitChanges({ ...meant.change, units }, held.key).then(() => meant.on);
    },
    (plannedOn) => {
      if (plannedOn) announce(t('staffing.units.plan.done', { day: dates.day(plannedOn) }));
      void queries.invalidateQueries({ queryKey: reads.units().queryKey });
      onClose();
    },
  );
}

/** A number is often written in threes. */
const digitsOf = (number: string) => number.replace(/\s/g, '');

function NumberField(field: { value: string; onChange: (number: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextField
      {...field}
      label={t('people.admin.organisationNumber')}
      hint={t('people.admin.organisationNumberHint')}
      isOptional={t('frame.optional')}
      inputMode="numeric"
      maxLength={15}
      autoComplete="off"
    />
  );
}

function EndField(field: { value: string; onChange: (day: string) => void }) {
  const { t } = useTranslation();
  return <DateField {...field} label={t('people.admin.endsOn')} isOptional={t('frame.optional')} />;
}

/** Since when it is so: what it was before stays. The day since which it has been as it is corrects it. */
function FromField({
  unit,
  ...field
}: {
  unit: Unit;
  value: string;
  onChange: (day: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <DateField
      {...field}
      label={t('staffing.units.fromOn')}
      hint={unit.sinceOn && t('staffing.units.fromOnHint', { day: dates.day(unit.sinceOn) })}
      min={unit.sinceOn ?? undefined}
    />
  );
}

/** Which unit it belongs under: neither itself nor what is part of it. */
function ParentUnit({
  unit,
  units,
  value,
  onChange,
}: {
  unit: Unit | null;
  units: readonly Unit[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const own = unit ? branchOf(unit.id, units) : new Set<string>();
  return (
    <SelectField
      label={t('people.admin.parent')}
      none={t('people.admin.noParent')}
      options={units
        .filter((other) => !own.has(other.id) && (other.endsOn === null || other.id === value))
        .map((other) => ({ value: other.id, text: other.name }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** The unit and all that is part of it, however far down. */
function branchOf(unitId: string, units: readonly Unit[]): ReadonlySet<string> {
  const branch = new Set([unitId]);
  for (let size = 0; size < branch.size;) {
    size = branch.size;
    for (const { id, parentId } of units)
      if (parentId !== null && branch.has(parentId)) branch.add(id);
  }
  return branch;
}
