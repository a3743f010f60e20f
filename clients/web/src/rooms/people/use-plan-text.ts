import { useTranslation } from 'react-i18next';
import type { PlannedUnitChange } from '../../service/contract.ts';

/** What the unit is from the day on, as the end of a sentence about it: «heter «Rus og psykisk helse»». */
export function usePlanText(): (plan: PlannedUnitChange) => string {
  const { t } = useTranslation();
  return ({ kind, name, level, isMoved, parent, mergedInto }) => {
    if (kind === 'end') return t('staffing.units.plan.end');
    if (kind === 'merge') return t('staffing.units.plan.merge', { into: mergedInto?.name });
    return [
      ...(name === null ? [] : [t('staffing.units.plan.name', { name })]),
      ...(level === null
        ? []
        : [t('staffing.units.plan.level', { level: t(`level.${level}.long`).toLowerCase() })]),
      ...(!isMoved
        ? []
        : [
            parent
              ? t('staffing.units.plan.parent', { parent: parent.name })
              : t('staffing.units.plan.noParent'),
          ]),
    ].join(', ');
  };
}
