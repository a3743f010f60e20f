import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import type { Activity } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import type { Subject } from './activity-draft.ts';
import styles from './activities.module.css';
import { PlanLine } from './plan-line.tsx';

/** What is planned in the case; nothing is said when nothing is. */
export function CasePlans({
  subject,
  onDone,
}: {
  subject: Subject;
  onDone: (activity: Activity) => void;
}) {
  const { t } = useTranslation();
  const plans = useQuery(reads.plannedActivities(subject.id));
  if (plans.error)
    return <RefusalNotice refusal={plans.error} onRetry={() => void plans.refetch()} />;
  if (!plans.data || plans.data.items.length === 0) return null;
  return (
    <div className={styles.plans}>
      <h3>{t('activities.plan.title')}</h3>
      <ul>
        {plans.data.items.map((plan) => (
          <PlanLine key={plan.id} plan={plan} subject={subject} onDone={onDone} />
        ))}
      </ul>
    </div>
  );
}
