import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { LevelName } from '../../kit/level.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import type { PlannedUnitChange, Unit } from '../../service/contract.ts';
import { useRights } from '../../session/team.tsx';
import { reads } from '../../service/reads.ts';
import styles from './administration-page.module.css';
import { MergeUnitsDialog } from './merge-units-dialog.tsx';
import { PlannedUnits } from './planned-units.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { UnitPast } from './unit-past.tsx';
import { usePlanText } from './use-plan-text.ts';

export function UnitsPanel() {
  const { t } = useTranslation();
  const units = useQuery(reads.units());
  const planned = useQuery(reads.plannedUnitChanges());
  const { isAdministrator } = useRights();
  const [open, setOpen] = useState<Unit | 'new' | 'merge' | null>(null);
  const nameOf = (id: string | null) => units.data?.find((unit) => unit.id === id)?.name ?? '';
  return (
    <Panel
      id="enheter"
      title={t('people.admin.units')}
      aside={
        <span className={styles.acts}>
          {isAdministrator && (
            <Button onClick={() => setOpen('merge')}>{t('staffing.units.merge')}</Button>
          )}
          <Button onClick={() => setOpen('new')}>{t('people.admin.newUnit')}</Button>
        </span>
      }
    >
      {units.error && <RefusalNotice refusal={units.error} onRetry={() => void units.refetch()} />}
      {units.isPending && <Loading lines={6} />}
      <PlannedUnits />
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
            <UnitRow
              key={unit.id}
              unit={unit}
              plans={planned.data?.items.filter((plan) => plan.unit.id === unit.id) ?? []}
              nameOf={nameOf}
              onChange={() => setOpen(unit)}
            />
          ))}
        </Table>
      )}
      {open === 'merge' && (
        <MergeUnitsDialog units={units.data ?? []} onClose={() => setOpen(null)} />
      )}
      {open && open !== 'merge' && (
        <UnitDialog
          unit={open === 'new' ? null : open}
          units={units.data ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

function UnitRow({
  unit,
  plans,
  nameOf,
  onChange,
}: {
  unit: Unit;
  plans: readonly PlannedUnitChange[];
  nameOf: (id: string | null) => string;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const textOf = usePlanText();
  return (
    <tr>
      <td>
        {unit.name}
        {unit.endsOn &&
          !unit.mergedIntoId &&
          ` (${t('people.admin.ended', { day: dates.day(unit.endsOn) })})`}
        {plans.map((plan) => (
          <div key={plan.id} className={styles.past}>
            {t('staffing.units.plan.from', {
              day: dates.day(plan.takesEffectOn),
              what: textOf(plan),
            })}
          </div>
        ))}
        <UnitPast unit={unit} nameOf={nameOf} />
        {unit.organisationNumber && (
          <div className={styles.number}>
            {t('people.admin.organisationNumberIs', {
              number: unit.organisationNumber.replace(/(...)(?=.)/g, '$1\u00a0'),
            })}
          </div>
        )}
      </td>
      <td>{unit.level === 'other' ? t('level.other.short') : <LevelName level={unit.level} />}</td>
      <td>{nameOf(unit.parentId)}</td>
      <td>
        {!unit.mergedIntoId && (
          <Button
            look="quiet"
            isSmall
            aria-label={`${t('people.admin.change')}: ${unit.name}`}
            onClick={onChange}
          >
            {t('people.admin.change')}
          </Button>
        )}
      </td>
    </tr>
  );
}
