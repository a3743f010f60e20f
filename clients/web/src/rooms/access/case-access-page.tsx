import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { nameOfCase } from '../../kit/case-name.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import { reads } from '../../service/reads.ts';
import { linesOf } from './access-lines.ts';
import styles from './access-page.module.css';
import { BlockList } from './blocks-panel.tsx';
import blocks from './blocks.module.css';
import { AccessTable } from './access-table.tsx';

/** Everybody who has seen, changed or tried to see a case. */
export function CaseAccessPage() {
  const { caseId = '' } = useParams();
  const { t } = useTranslation();
  const found = useQuery(reads.case(caseId));
  const log = useInfiniteQuery(reads.caseAccess(caseId));
  useTitle(t('access.title'));
  if (log.error?.slug === 'not-found' || log.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  const isPersons = typeof found.data?.alias === 'string';
  const name = found.data && nameOfCase(t, found.data);
  const title = name ? t('access.titleOf', { name }) : t('access.title');
  const lines = linesOf(log.data?.pages.flatMap(({ items }) => items) ?? []);
  return (
    <Page
      title={title}
      back={{ to: `/sak/${caseId}`, text: name ?? t('access.back') }}
      aside={<ButtonLink to={`/sak/${caseId}/innsyn/utskrift`}>{t('access.copy.make')}</ButtonLink>}
    >
      <p className={styles.lead}>{t('access.lead')}</p>
      {log.error && <RefusalNotice refusal={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Loading lines={8} />}
      {log.isSuccess && lines.length === 0 && <Empty title={t('access.none')} />}
      {isPersons && <WhenClosed caseId={caseId} />}
      {lines.length > 0 && <AccessTable caption={title} lines={lines} />}
      {log.hasNextPage && (
        <p className={styles.more}>
          <Button isBusy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('access.more')}
          </Button>
        </p>
      )}
    </Page>
  );
}

/** When somebody who is in the log, or is missing from it, could not see the case. */
function WhenClosed({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const found = useQuery(reads.blocks(caseId));
  if (!found.data || found.data.items.length === 0) return null;
  return (
    <div className={blocks.section}>
      <Panel id="sperret" title={t('block.history.title')}>
        <BlockList blocks={found.data.items} />
      </Panel>
    </div>
  );
}
