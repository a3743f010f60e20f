import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Case, Plan } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { CrisisPlanPanel } from './crisis-plan-panel.tsx';
import { LifeDomainsPanel } from './life-domains-panel.tsx';

type Asked = { shown: Case; mayChange: boolean };

/** What holds when it is a crisis: beside the pair, since then it is looked for first. */
export function CrisisPlan({ shown, mayChange }: Asked) {
  const { t } = useTranslation();
  return (
    <OfPlan
      id="kriseplan"
      title={t('plans.crisis.title')}
      {...{ shown, mayChange }}
      hasAny={({ crisisPlan, invocations }) =>
        crisisPlan.recordedAt !== null || invocations.length > 0
      }
    >
      {(asked) => <CrisisPlanPanel {...asked} />}
    </OfPlan>
  );
}

/** What matters to the person. */
export function LifeDomains({ shown, mayChange }: Asked) {
  const { t } = useTranslation();
  return (
    <OfPlan
      id="livsomrader"
      title={t('plans.domains.title')}
      {...{ shown, mayChange }}
      hasAny={({ lifeDomains, earlierLifeDomains }) =>
        lifeDomains.items.length + earlierLifeDomains.length > 0
      }
    >
      {(asked) => <LifeDomainsPanel {...asked} />}
    </OfPlan>
  );
}

function OfPlan({
  id,
  title,
  shown,
  mayChange,
  hasAny,
  children,
}: Asked & {
  id: string;
  title: string;
  hasAny: (plan: Plan) => boolean;
  children: (asked: { plan: Plan; mayChange: boolean; onChanged: () => void }) => ReactNode;
}) {
  const queries = useQueryClient();
  // A unit has no life and no crisis.
  const isPerson = shown.alias !== null;
  const plan = useQuery({ ...reads.plan(shown.id), enabled: isPerson });
  const isClosed = shown.state === 'closed';
  if (!isPerson) return null;
  // Nothing more comes to a case that is closed: what was never said is no panel there.
  if (isClosed && !(plan.data ? hasAny(plan.data) : plan.error)) return null;
  if (!plan.data)
    return (
      <Panel id={id} title={title}>
        {plan.error ? (
          <RefusalNotice refusal={plan.error} onRetry={() => void plan.refetch()} />
        ) : (
          <Loading lines={3} />
        )}
      </Panel>
    );
  return children({
    plan: plan.data,
    mayChange: mayChange && !isClosed,
    onChanged: () => void queries.invalidateQueries({ queryKey: ['case', shown.id] }),
  });
}
