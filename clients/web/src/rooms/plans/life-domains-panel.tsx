import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import type { Plan } from '../../service/contract.ts';
import { DomainList } from './domain-list.tsx';
import { LifeDomainsDialog } from './life-domains-dialog.tsx';
import styles from './plans.module.css';

/** The person's own order; what matters most now is marked, and their own words stand as they were said. */
export function LifeDomainsPanel({
  plan,
  mayChange,
  onChanged,
}: {
  plan: Plan;
  mayChange: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isEditing, setEditing] = useState(false);
  const { lifeDomains, earlierLifeDomains, registration } = plan;
  const isLetBe = registration === 'declined' || registration === 'withdrawn';
  return (
    <Panel
      id="livsomrader"
      title={t('plans.domains.title')}
      aside={
        mayChange &&
        !isLetBe && (
          <Button isSmall onClick={() => setEditing(true)}>
            {t(lifeDomains.version > 0 ? 'plans.domains.change' : 'plans.domains.begin')}
            <span className="unseen"> {t('plans.domains.title').toLowerCase()}</span>
          </Button>
        )
      }
    >
      {lifeDomains.items.length === 0 ? (
        <p className={styles.soft}>{t(isLetBe ? 'plans.domains.letBe' : 'plans.domains.none')}</p>
      ) : (
        <DomainList order={lifeDomains} />
      )}
      {lifeDomains.recordedAt && (
        <p className={styles.soft}>
          {t('plans.recorded', {
            day: dates.day(lifeDomains.recordedAt),
            name: lifeDomains.recordedByName,
          })}
        </p>
      )}
      {earlierLifeDomains.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('plans.domains.earlier', { count: earlierLifeDomains.length })}</summary>
          {earlierLifeDomains.map((order) => (
            <div key={order.version}>
              <p className={styles.soft}>
                {t('plans.recorded', {
                  day: dates.day(order.recordedAt ?? ''),
                  name: order.recordedByName,
                })}
              </p>
              <DomainList order={order} />
            </div>
          ))}
        </details>
      )}
      {isEditing && (
        <LifeDomainsDialog
          plan={plan}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            announce(t('plans.saved'));
            onChanged();
          }}
        />
      )}
    </Panel>
  );
}
