import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { Empty, Loading } from '../../kit/states.tsx';
import type { Consultation } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import type { ConsultationSearch } from '../../service/supervision-reads.ts';
import { ConsultationRow } from './consultation-row.tsx';

/** The latest day first. */
export function ConsultationList({
  teamId,
  search = {},
  none,
}: {
  teamId: string;
  search?: ConsultationSearch;
  none: string;
}) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(reads.consultations(teamId, search));
  if (found.error)
    return <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading lines={3} />;
  const items = found.data.pages.flatMap((page) => page.items);
  return (
    <>
      {items.length === 0 && <Empty title={none} />}
      <ConsultationRows items={items} isElsewhere={search.caseId === undefined} />
      {found.hasNextPage && (
        <Button
          isSmall
          isBusy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('supervision.showMore')}
        </Button>
      )}
    </>
  );
}

export function ConsultationRows({
  items,
  isElsewhere = true,
}: {
  items: readonly Consultation[];
  isElsewhere?: boolean;
}) {
  return (
    <ul className={rows.list}>
      {items.map((held) => (
        <ConsultationRow key={held.id} held={held} isElsewhere={isElsewhere} />
      ))}
    </ul>
  );
}
