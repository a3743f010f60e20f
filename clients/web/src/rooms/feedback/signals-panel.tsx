import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { SignalRow } from './signal-row.tsx';

/** What the answers call for, to the two of the case alone; how often there was an answer is said before it. */
export function SignalsPanel({ caseId, mayWrite }: { caseId: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const found = useQuery(reads.signals(caseId));
  const items = found.data?.items ?? [];
  const waiting = items.filter(({ state }) => state === 'waiting');
  const past = items.filter(({ state }) => state !== 'waiting');
  const row = (one: (typeof items)[number]) => (
    <SignalRow
      key={one.id}
      held={one}
      mayWrite={mayWrite}
      onChanged={() => void queries.invalidateQueries({ queryKey: ['case', caseId] })}
    />
  );
  return (
    <Panel id="ta-opp" title={t('signals.title')} count={waiting.length}>
      {!found.data &&
        (found.error ? (
          <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <Loading lines={2} />
        ))}
      {found.data && (
        <>
          <p className={rows.meta}>{t('signals.coverage', { ...found.data.coverage })}</p>
          {found.data.dueOn && <p>{t('signals.due', { day: dates.day(found.data.dueOn) })}</p>}
          {waiting.length === 0 && !found.data.dueOn && <p>{t('signals.none')}</p>}
          {waiting.length > 0 && <ul className={rows.list}>{waiting.map(row)}</ul>}
          {past.length > 0 && (
            <details className={rows.more}>
              <summary>{t('signals.earlier', { count: past.length })}</summary>
              <ul className={rows.list}>{past.map(row)}</ul>
            </details>
          )}
        </>
      )}
    </Panel>
  );
}
