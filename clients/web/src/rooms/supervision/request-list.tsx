import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { Empty, Loading } from '../../kit/states.tsx';
import { useAct } from '../../service/act.ts';
import type { Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import type { RequestSearch } from '../../service/supervision-reads.ts';
import { withdrawSupervisionRequest } from '../../service/writes/supervision.ts';
import { useRequestChange } from './use-request-change.ts';

/** What service sites have asked for: what waits first. */
export function RequestList({ teamId, search }: { teamId: string; search: RequestSearch }) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(reads.supervisionRequests(teamId, search));
  if (found.error)
    return <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading lines={2} />;
  const items = found.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t('supervision.request.none')} />;
  return (
    <>
      <ul className={rows.list}>
        {items.map((asked) => (
          <RequestRow key={asked.id} asked={asked} isElsewhere={search.caseId === undefined} />
        ))}
      </ul>
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

function RequestRow({
  asked,
  isElsewhere,
}: {
  asked: Schemas['SupervisionRequest'];
  isElsewhere: boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const changed = useRequestChange();
  const isWaiting = asked.state === 'waiting';
  const act = useAct(
    asked,
    (_: null, held) => withdrawSupervisionRequest(asked.id, held),
    (taken) => {
      announce(t('supervision.request.takenBackSaid'));
      changed(taken);
    },
  );
  return (
    <li className={rows.row}>
      <div className={rows.line}>
        <p className={rows.text}>
          <strong>{asked.about}</strong>
        </p>
        {isWaiting && (
          <Button isSmall look="quiet" isBusy={act.isBusy} onClick={() => void act.run(null)}>
            {t('supervision.request.takeBack')}
            <span className="unseen">: {asked.about}</span>
          </Button>
        )}
      </div>
      <p className={rows.meta}>
        {isElsewhere && <Link to={`/sak/${asked.caseId}`}>{asked.caseName}</Link>}
        <span>
          {asked.askedBy}, {dates.day(asked.askedOn)}
        </span>
        {isWaiting ? (
          <Flag kind="attention">
            {t('supervision.request.waitsFor', {
              names: asked.owners.map(({ name }) => name).join(', '),
            })}
          </Flag>
        ) : (
          <span>{t(`supervision.request.state.${asked.state}`)}</span>
        )}
      </p>
      <ActNotice act={act} />
    </li>
  );
}
