import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Invocation, Plan } from '../../service/contract.ts';
import { CrisisPlanDialog } from './crisis-plan-dialog.tsx';
import { InvocationDialog } from './invocation-dialog.tsx';
import { InvocationList } from './invocation-list.tsx';
import styles from './plans.module.css';
import { WithdrawInvocationDialog } from './withdraw-invocation-dialog.tsx';

type Open = 'change' | 'invoke' | Invocation | null;

/** That there is a plan, where, and until when; and whether it was followed when somebody held it up. */
export function CrisisPlanPanel({
  plan,
  mayChange,
  onChanged,
}: {
  plan: Plan;
  mayChange: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const { crisisPlan, declinedCount, registration } = plan;
  const mayHaveNumbers = registration === 'approved' || registration === 'unregistered';
  const close = () => setOpen(null);
  const done = () => {
    close();
    announce(t('plans.saved'));
    onChanged();
  };
  const common = { onClose: close, onDone: done };
  return (
    <Panel
      id="kriseplan"
      title={t('plans.crisis.title')}
      aside={
        declinedCount > 0 && (
          <Flag kind="attention">{t('plans.crisis.declined', { count: declinedCount })}</Flag>
        )
      }
    >
      <CrisisPlanText plan={plan} />
      {mayHaveNumbers && (
        <p>
          <Link to={`/sak/${plan.caseId}/person`}>{t('plans.crisis.phones')}</Link>
        </p>
      )}
      <InvocationList plan={plan} {...(mayChange && { onWithdraw: setOpen })} />
      {mayChange && (
        <p className={styles.acts}>
          {crisisPlan.keptIn !== null && (
            <Button isSmall onClick={() => setOpen('invoke')}>
              {t('plans.crisis.invoke')}
            </Button>
          )}
          <Button
            isSmall
            look={crisisPlan.keptIn === null ? 'side' : 'quiet'}
            onClick={() => setOpen('change')}
          >
            {t(crisisPlan.keptIn === null ? 'plans.crisis.add' : 'plans.crisis.change')}
          </Button>
        </p>
      )}
      {open === 'change' && <CrisisPlanDialog plan={plan} {...common} />}
      {open === 'invoke' && <InvocationDialog caseId={plan.caseId} {...common} />}
      {open !== null && typeof open === 'object' && (
        <WithdrawInvocationDialog invocation={open} {...common} />
      )}
    </Panel>
  );
}

function CrisisPlanText({ plan: { crisisPlan } }: { plan: Plan }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { keptIn, reference, agreedOn, renewOn, isToBeRenewed } = crisisPlan;
  if (keptIn === null || agreedOn === null)
    return <p className={styles.soft}>{t('plans.crisis.none')}</p>;
  return (
    <>
      <p>
        <strong>{keptIn}</strong>
        {reference && ` · ${reference}`}
      </p>
      <p className={styles.soft}>
        {t('plans.crisis.agreed', { day: dates.day(agreedOn) })}
        {renewOn && !isToBeRenewed && ` ${t('plans.crisis.renew', { day: dates.day(renewOn) })}`}
      </p>
      {renewOn && isToBeRenewed && (
        <p>
          <Flag kind="attention">{t('plans.crisis.overdue', { day: dates.day(renewOn) })}</Flag>
        </p>
      )}
    </>
  );
}
