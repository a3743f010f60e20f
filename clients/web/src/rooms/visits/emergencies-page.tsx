import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { EmergencyItem } from './emergency-item.tsx';
import styles from './visits.module.css';

/** Who took emergency access to what and why, and what the two levels think of it. */
export function EmergenciesPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const found = useInfiniteQuery(reads.emergencies(team.id));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('visits.list.title'));
  return (
    <Page isNarrow title={t('visits.list.titleOf', { team: team.name })}>
      <p className={styles.lead}>{t('visits.list.lead')}</p>
      {found.error && <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading lines={6} />}
      {found.isSuccess && items.length === 0 && (
        <Empty title={t('visits.list.none')}>{t('visits.list.noneText')}</Empty>
      )}
      <ol className={styles.list}>
        {items.map((access) => (
          <li key={access.id}>
            <EmergencyItem access={access} />
          </li>
        ))}
      </ol>
      {found.hasNextPage && (
        <Button isBusy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('visits.list.more')}
        </Button>
      )}
    </Page>
  );
}
