import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { Empty, Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import type { ActionSearch } from '../../service/work-reads.ts';
import { ActionRows } from './action-rows.tsx';
import styles from './actions.module.css';

/** What is to be done, the soonest first. */
export function OpenActions({
  teamId,
  search,
  isElsewhere = true,
  isOwn = false,
  none,
}: {
  teamId: string;
  search: ActionSearch;
  isElsewhere?: boolean;
  isOwn?: boolean;
  none: string;
}) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(reads.actions(teamId, search));
  if (found.error)
    return <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading lines={3} />;
  const actions = found.data.pages.flatMap(({ items }) => items);
  return (
    <>
      {actions.length === 0 && <Empty title={none} />}
      <ActionRows {...{ actions, isElsewhere, isOwn }} />
      {found.hasNextPage && (
        <Button
          isSmall
          isBusy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('actions.more')}
        </Button>
      )}
    </>
  );
}

/** What is done or dropped, read when somebody asks for it. */
export function SettledActions(asked: {
  teamId: string;
  search: ActionSearch;
  isElsewhere?: boolean;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={`${rows.more} ${styles.settled}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('actions.settled')}</summary>
      {isOpen && (
        <OpenActions
          {...asked}
          search={{ ...asked.search, state: 'settled' }}
          none={t('actions.noneSettled')}
        />
      )}
    </details>
  );
}
