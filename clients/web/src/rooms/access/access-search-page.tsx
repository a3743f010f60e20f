import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { TeamAccessEntry } from '../../service/contract.ts';
import { type AccessSearch, reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { AccessHeadPanel } from './access-head-panel.tsx';
import { linesOf } from './access-lines.ts';
import styles from './access-page.module.css';
import { AccessSearchForm } from './access-search-form.tsx';
import { AccessTable } from './access-table.tsx';

/** What people have seen and done in the team, for its leaders. */
export function AccessSearchPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const { seesCases } = useRights();
  const [search, setSearch] = useState<AccessSearch>({});
  const log = useInfiniteQuery(reads.teamAccess(team.id, search));
  useTitle(t('access.search.title'));
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  const lines = linesOf(
    entries,
    (one, other) => one.caseId === other.caseId && one.inquiryId === other.inquiryId,
  );
  return (
    <Page title={t('access.search.titleOf', { team: team.name })}>
      <p className={styles.lead}>
        {t(seesCases ? 'access.search.lead' : 'access.search.leadLevel')}
      </p>
      <AccessSearchForm isBusy={log.isFetching} onSearch={setSearch} />
      {log.error && <RefusalNotice refusal={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Loading lines={8} />}
      {log.isSuccess && lines.length === 0 && <Empty title={t('access.search.none')} />}
      {lines.length > 0 && (
        <AccessTable
          caption={t('access.search.title')}
          lines={lines}
          about={(entry) => <About entry={entry} />}
        />
      )}
      {log.hasNextPage && (
        <p className={styles.more}>
          <Button isBusy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('access.more')}
          </Button>
        </p>
      )}
      <AccessHeadPanel teamId={team.id} />
    </Page>
  );
}

function About({ entry }: { entry: TeamAccessEntry }) {
  const { t } = useTranslation();
  if (entry.caseId) return <Link to={`/sak/${entry.caseId}/innsyn`}>{entry.caseName}</Link>;
  if (entry.inquiryId)
    return <Link to={`/henvendelse/${entry.inquiryId}`}>{entry.inquiryName}</Link>;
  if (entry.numberOfCases > 0) return t('access.cases', { count: entry.numberOfCases });
  return '–';
}
