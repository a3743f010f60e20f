import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { CrisisPlanPanel } from './crisis-plan-panel.tsx';
import { LifeDomainsPanel } from './life-domains-panel.tsx';

/** What the pair needs at a glance: what matters to the person, and what holds when it is a crisis. */
export function PlanPanels({ shown, mayChange }: { shown: Case; mayChange: boolean }) {
  // A unit has no life and no crisis.
  if (shown.alias === null) return null;
  return <PersonPlan caseId={shown.id} mayChange={mayChange} isClosed={shown.state === 'closed'} />;
}

function PersonPlan({
  caseId,
  mayChange,
  isClosed,
}: {
  caseId: string;
  mayChange: boolean;
  isClosed: boolean;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const plan = useQuery(reads.plan(caseId));
  const changed = () => {
    void queries.invalidateQueries({ queryKey: ['case', caseId] });
  };
  if (!plan.data && !plan.error && isClosed) return null;
  if (!plan.data)
    return (
      <Panel id="livsomrader" title={t('plans.domains.title')}>
        {plan.error ? (
          <RefusalNotice refusal={plan.error} onRetry={() => void plan.refetch()} />
        ) : (
          <Loading lines={3} />
        )}
      </Panel>
    );
  const { lifeDomains, earlierLifeDomains, crisisPlan, invocations } = plan.data;
  // Nothing more comes to a case that is closed: what was never said is no panel there.
  const hasDomains = lifeDomains.items.length + earlierLifeDomains.length > 0;
  const hasCrisisPlan = crisisPlan.recordedAt !== null || invocations.length > 0;
  const shared = { plan: plan.data, mayChange: mayChange && !isClosed, onChanged: changed };
  return (
    <>
      {(!isClosed || hasDomains) && <LifeDomainsPanel {...shared} />}
      {(!isClosed || hasCrisisPlan) && <CrisisPlanPanel {...shared} />}
    </>
  );
}
