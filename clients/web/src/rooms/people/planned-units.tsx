import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { LevelName } from '../../kit/level.tsx';
import { Notice } from '../../kit/notice.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useAct } from '../../service/act.ts';
import type { PlannedUnitChange } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { Refusal } from '../../service/refusal.ts';
import { changePlannedUnitChange } from '../../service/writes/people.ts';
import { PlannedUnitDialog } from './planned-unit-dialog.tsx';
import styles from './planned-units.module.css';
import { usePlanText } from './use-plan-text.ts';

/** What is going to become of units; what could not be done on its day stands first, and waits for somebody. */
export function PlannedUnits() {
  const planned = useQuery(reads.plannedUnitChanges());
  const [open, setOpen] = useState<PlannedUnitChange | null>(null);
  if (planned.error) {
    return <RefusalNotice refusal={planned.error} onRetry={() => void planned.refetch()} />;
  }
  const plans = planned.data?.items ?? [];
  return (
    <>
      {plans.length > 0 && <List plans={plans} onChange={setOpen} />}
      {open && <PlannedUnitDialog plan={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function List({
  plans,
  onChange,
}: {
  plans: readonly PlannedUnitChange[];
  onChange: (plan: PlannedUnitChange) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.planned} aria-labelledby="planned-units">
      <h3 id="planned-units" className={styles.title}>
        {t('staffing.units.plan.title')}
      </h3>
      <p className={styles.lead}>{t('staffing.units.plan.lead')}</p>
      <ul className={styles.list}>
        {plans.map((plan) => (
          <li key={plan.id} className={styles.plan}>
            <Plan plan={plan} onChange={() => onChange(plan)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Plan({ plan, onChange }: { plan: PlannedUnitChange; onChange: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const textOf = usePlanText();
  const { unit, plannedBy, plannedAt, takesEffectOn } = plan;
  const day = dates.day(takesEffectOn);
  return (
    <>
      <div className={styles.line}>
        <div>
          <div className={styles.unit}>
            {unit.name}{' '}
            {unit.level === 'other' ? t('level.other.short') : <LevelName level={unit.level} />}
          </div>
          <div>{t('staffing.units.plan.from', { day, what: textOf(plan) })}</div>
          <div className={styles.by}>
            {plannedBy
              ? t('staffing.units.plan.by', { name: plannedBy.name, day: dates.day(plannedAt) })
              : t('staffing.units.plan.at', { day: dates.day(plannedAt) })}
          </div>
        </div>
        <Button
          look="quiet"
          isSmall
          aria-label={t('staffing.units.plan.changeOf', { name: unit.name })}
          onClick={onChange}
        >
          {t('staffing.units.plan.change')}
        </Button>
      </div>
      {plan.state === 'refused' && <Waits plan={plan} />}
      {plan.state === 'planned' && plan.inTheWay && (
        <div className={styles.why}>
          <p className={styles.state}>{t('staffing.units.plan.wouldStop', { day })}</p>
          <RefusalNotice isStanding refusal={new Refusal(plan.inTheWay.slug, plan.inTheWay)} />
        </div>
      )}
    </>
  );
}

/** What stood in the way on the day, what still does, and the way on. */
function Waits({ plan }: { plan: PlannedUnitChange }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const act = useAct(
    plan,
    (takesEffectOn: string, held) => changePlannedUnitChange(plan.id, { takesEffectOn }, held),
    () => {
      announce(t('staffing.units.plan.carriedOut'));
      void queries.invalidateQueries({ queryKey: reads.units().queryKey });
    },
  );
  const why = plan.inTheWay;
  return (
    <div className={styles.why}>
      <p className={styles.state}>
        {t('staffing.units.plan.notDone', { day: dates.day(plan.takesEffectOn) })}
      </p>
      {why ? (
        <RefusalNotice isStanding refusal={new Refusal(why.slug, why)} />
      ) : (
        <Notice kind="done">{t('staffing.units.plan.nothingNow')}</Notice>
      )}
      <ActNotice act={act} />
      <div>
        <Button isSmall isBusy={act.isBusy} onClick={() => void act.run(plan.takesEffectOn)}>
          {t('staffing.units.plan.again')}
          <span className="unseen">: {plan.unit.name}</span>
        </Button>
      </div>
    </div>
  );
}
