import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { AnnounceDialog } from './announce-dialog.tsx';
import { ChangeEntry } from './change-entry.tsx';
import styles from './notices.module.css';

/** What either level is about to change: what waits first, what is over folded away. */
export function ServiceChanges({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const found = useQuery(reads.serviceChanges(teamId));
  const [isOpen, setOpen] = useState(false);
  const { items = [], leads = [] } = found.data ?? {};
  const standing = items.filter((one) => one.withdrawnAt === null && one.acknowledgedAt === null);
  const over = items.filter((one) => !standing.includes(one));
  const list = (of: typeof items) => (
    <ul className={styles.list}>
      {of.map((one) => (
        <ChangeEntry key={one.id} change={one} leads={leads} />
      ))}
    </ul>
  );
  return (
    <Panel
      id="endringer"
      title={t('notices.title')}
      aside={
        leads.length > 0 && <Button onClick={() => setOpen(true)}>{t('notices.announce')}</Button>
      }
    >
      <Stack>
        <p className={styles.soft}>{t('notices.lead')}</p>
        {found.error && (
          <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />
        )}
        {found.isPending && <Loading lines={2} />}
        {found.data && items.length === 0 && <p>{t('notices.none')}</p>}
        {standing.length > 0 && list(standing)}
        {over.length > 0 && (
          <details className={styles.earlier}>
            <summary>{t('notices.earlier', { count: over.length })}</summary>
            {list(over)}
          </details>
        )}
      </Stack>
      {isOpen && <AnnounceDialog teamId={teamId} leads={leads} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
