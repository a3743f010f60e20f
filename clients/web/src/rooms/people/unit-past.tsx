import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import type { Unit } from '../../service/contract.ts';
import styles from './administration-page.module.css';

/** What a unit was called and part of before, and which unit goes on for it. */
export function UnitPast({ unit, nameOf }: { unit: Unit; nameOf: (id: string | null) => string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const lines = unit.earlier.flatMap((before, at) => {
    const after = unit.earlier[at - 1] ?? unit;
    const day = dates.day(before.untilOn);
    return [
      ...(before.name !== after.name
        ? [t('staffing.units.earlier', { name: before.name, day })]
        : []),
      // A unit that was merged is part of the other; that is said below.
      ...(before.parentId !== after.parentId && !(at === 0 && unit.mergedIntoId)
        ? [
            before.parentId
              ? t('staffing.units.earlierParent', { parent: nameOf(before.parentId), day })
              : t('staffing.units.earlierTop', { day }),
          ]
        : []),
    ];
  });
  if (unit.mergedIntoId && unit.endsOn)
    lines.unshift(
      t('staffing.units.mergedInto', {
        name: nameOf(unit.mergedIntoId),
        day: dates.day(unit.endsOn),
      }),
    );
  return lines.map((line) => (
    <div key={line} className={styles.past}>
      {line}
    </div>
  ));
}
