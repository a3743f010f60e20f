import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { LevelName } from '../../kit/level.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import { useAct } from '../../service/act.ts';
import type { Unit, UnitLevel } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeUnit, createUnit } from '../../service/writes/people.ts';
import { FormEnd } from '../../kit/form-end.tsx';

const unitLevels = ['municipal', 'specialist', 'other'] as const satisfies readonly UnitLevel[];

export function UnitsPanel() {
  const { t } = useTranslation();
  const dates = useDates();
  const units = useQuery(reads.units());
  const [open, setOpen] = useState<Unit | 'new' | null>(null);
  const nameOf = (id: string | null) => units.data?.find((unit) => unit.id === id)?.name ?? '';
  return (
    <Panel
      id="enheter"
      title={t('people.admin.units')}
      aside={<Button onClick={() => setOpen('new')}>{t('people.admin.newUnit')}</Button>}
    >
      {units.error && <RefusalNotice refusal={units.error} onRetry={() => void units.refetch()} />}
      {units.isPending && <Loading lines={6} />}
      {units.data && (
        <Table
          isCaptionHidden
          caption={t('people.admin.units')}
          heads={[
            t('people.admin.name'),
            t('people.admin.level'),
            t('people.admin.parent'),
            <span key="acts" className="unseen">
              {t('people.admin.acts')}
            </span>,
          ]}
        >
          {units.data.map((unit) => (
            <tr key={unit.id}>
              <td>
                {unit.name}
                {unit.endsOn && ` (${t('people.admin.ended', { day: dates.day(unit.endsOn) })})`}
              </td>
              <td>
                {unit.level === 'other' ? t('level.other.short') : <LevelName level={unit.level} />}
              </td>
              <td>{nameOf(unit.parentId)}</td>
              <td>
                <Button
                  look="quiet"
                  isSmall
                  aria-label={`${t('people.admin.change')}: ${unit.name}`}
                  onClick={() => setOpen(unit)}
                >
                  {t('people.admin.change')}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {open && (
        <UnitDialog
          unit={open === 'new' ? null : open}
          units={units.data ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

function UnitDialog({
  unit,
  units,
  onClose,
}: {
  unit: Unit | null;
  units: readonly Unit[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(unit?.name ?? '');
  const [level, setLevel] = useState<UnitLevel | null>(unit?.level ?? null);
  const [parentId, setParentId] = useState(unit?.parentId ?? '');
  const [endsOn, setEndsOn] = useState(unit?.endsOn ?? '');
  const act = useAct(
    unit,
    (body: { name: string; level: UnitLevel }, held) =>
      unit
        ? changeUnit(unit.id, { ...body, parentId: parentId || null, endsOn: endsOn || null }, held)
        : createUnit({ ...body, ...(parentId && { parentId }) }, held),
    () => {
      void queries.invalidateQueries({ queryKey: reads.units().queryKey });
      onClose();
    },
  );
  const isComplete = name.trim() !== '' && level !== null;
  return (
    <Dialog title={unit ? unit.name : t('people.admin.newUnit')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() && level) void act.run({ name: name.trim(), level });
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
          <SelectField
            label={t('people.admin.parent')}
            none={t('people.admin.noParent')}
            options={units
              .filter((other) => other.id !== unit?.id)
              .map((other) => ({ value: other.id, text: other.name }))}
            value={parentId}
            onChange={setParentId}
          />
          {unit && (
            <DateField
              label={t('people.admin.endsOn')}
              isOptional={t('frame.optional')}
              value={endsOn}
              onChange={setEndsOn}
            />
          )}
          <ActNotice
            act={act}
            now={(current: Unit) => <p>{`${current.name}, ${t(`level.${current.level}.long`)}`}</p>}
            meant={<p>{name}</p>}
          />
          <FormEnd
            text={t('people.admin.do')}
            isBusy={act.isBusy}
            refusedBecause={isComplete ? undefined : t('people.admin.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
