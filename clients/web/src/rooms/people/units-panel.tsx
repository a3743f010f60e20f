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
import type { Unit } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './administration-page.module.css';
import { UnitDialog } from './unit-dialog.tsx';

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
                {unit.organisationNumber && (
                  <div className={styles.number}>
                    {t('people.admin.organisationNumberIs', {
                      number: unit.organisationNumber.replace(/(...)(?=.)/g, '$1\u00a0'),
                    })}
                  </div>
                )}
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
