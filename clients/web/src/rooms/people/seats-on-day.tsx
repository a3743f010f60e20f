import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { nameOfCase } from '../../kit/case-name.ts';
import { dayOf, timeOf, today, useDates } from '../../kit/dates.ts';
import { type Level, levels } from '../../kit/level.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import type { CaseSeatsOnDay } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './staffing-panel.module.css';

/** Which cases were open on a day and who was in them. Looked up when asked for: that it was read is logged. */
export function SeatsOnDay({ teamId, on }: { teamId: string; on: string | undefined }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const isOver = on !== undefined && on < today();
  return (
    <Panel id="seter" title={t(isOver ? 'staffing.inCases.title' : 'staffing.inCases.titleNow')}>
      {isShown ? (
        <Cases teamId={teamId} on={on} />
      ) : (
        <Button isSmall onClick={() => setShown(true)}>
          {t('staffing.inCases.show')}
        </Button>
      )}
    </Panel>
  );
}

function Cases({ teamId, on }: { teamId: string; on: string | undefined }) {
  const { t } = useTranslation();
  const dates = useDates();
  const found = useInfiniteQuery(reads.teamSeats(teamId, on));
  if (found.isPending) return <Loading lines={4} />;
  const items = (found.data?.pages ?? []).flatMap((page) => page.items);
  const day = on ?? today();
  const when = day < today() ? 'was' : day > today() ? 'willBe' : 'is';
  const caption = t(`staffing.inCases.${when}`, { day: dates.day(day) });
  return (
    <>
      {found.error && <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Empty title={t('staffing.inCases.none')} />}
      {items.length > 0 && <p className={styles.note}>{caption}</p>}
      {items.length > 0 && (
        <Table
          isStacked
          isCaptionHidden
          caption={caption}
          heads={[
            t('case.title'),
            t('case.fact.mode'),
            ...levels.map((level) => t(`level.${level}.short`)),
          ]}
        >
          {items.map((item) => (
            <tr key={item.caseId} role="row">
              <td role="cell">
                <Link to={`/sak/${item.caseId}`}>{nameOfCase(t, item)}</Link>
              </td>
              <td role="cell">{t(`mode.${item.mode}`)}</td>
              {levels.map((level) => (
                <td key={level} role="cell">
                  <Seat item={item} level={level} day={day} />
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
      {found.hasNextPage && (
        <Button isBusy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('staffing.inCases.more')}
        </Button>
      )}
    </>
  );
}

/** Every holder of the day in order, and whoever acted. */
function Seat({ item, level, day }: { item: CaseSeatsOnDay; level: Level; day: string }) {
  const { t } = useTranslation();
  const isOver = day < today();
  return (
    <>
      {item[level].map(({ workerId, name, fromAt }) => (
        <div key={fromAt + workerId}>
          {dayOf(fromAt) === day && item[level].length > 1
            ? t('staffing.inCases.from', { name, time: timeOf(fromAt) })
            : name}
        </div>
      ))}
      {item.covers
        .filter((cover) => cover.level === level)
        .map(({ id, name, holderName }) => (
          <div key={id} className={styles.note}>
            {t(isOver ? 'staffing.inCases.acted' : 'staffing.inCases.acts', {
              name,
              holder: holderName,
            })}
          </div>
        ))}
    </>
  );
}
