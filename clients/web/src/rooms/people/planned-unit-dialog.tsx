import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { PlannedUnitChange } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { cancelPlannedUnitChange, changePlannedUnitChange } from '../../service/writes/people.ts';
import { usePlanText } from './use-plan-text.ts';

/** Another day for what is planned, or none. */
export function PlannedUnitDialog({
  plan,
  onClose,
}: {
  plan: PlannedUnitChange;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const textOf = usePlanText();
  const [day, setDay] = useState(plan.takesEffectOn);
  const act = useAct(
    plan,
    (on: string | null, held) =>
      on === null
        ? cancelPlannedUnitChange(plan.id, held)
        : changePlannedUnitChange(plan.id, { takesEffectOn: on }, held),
    ({ state }) => {
      const done = { cancelled: 'cancelled', carried_out: 'carriedOut' } as const;
      announce(
        t(`staffing.units.plan.${state in done ? done[state as keyof typeof done] : 'moved'}`),
      );
      // What is opened again at once is opened as it now stands.
      void queries.invalidateQueries({ queryKey: reads.units().queryKey }).finally(onClose);
    },
  );
  const said = (one: PlannedUnitChange) =>
    t('staffing.units.plan.from', { day: dates.day(one.takesEffectOn), what: textOf(one) });
  return (
    <Dialog title={plan.unit.name} lead={said(plan)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (day && !act.isBusy) void act.run(day);
        }}
      >
        <Stack>
          <DateField
            label={t('staffing.units.plan.day')}
            hint={t('staffing.units.plan.dayHint')}
            min={plan.state === 'refused' ? plan.takesEffectOn : today()}
            value={day}
            onChange={setDay}
          />
          <ActNotice act={act} now={(current: PlannedUnitChange) => <p>{said(current)}</p>} />
          <FormEnd
            text={t('people.admin.do')}
            isBusy={act.isBusy}
            refusedBecause={day ? undefined : t('staffing.units.plan.missing')}
            onCancel={onClose}
          >
            <Button isBusy={act.isBusy} onClick={() => void act.run(null)}>
              {t('staffing.units.plan.cancel')}
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Dialog>
  );
}
