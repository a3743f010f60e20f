import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, today } from '../../kit/dates.ts';
import { Choice } from '../../kit/fields.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Case, CaseTimeline } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { HistoryList } from './history-list.tsx';
import styles from './history-picture.module.css';
import { HistoryPicture } from './history-picture.tsx';
import { type Period, periodsFor } from './picture-layout.ts';
import { Legend, type MarkKind } from './picture-parts.tsx';
import { usePictureSpans } from './picture-spans.ts';
import { workKinds } from './week-rules.ts';

/** The case through time as one picture, how much of it to see, and the same in words. */
export function CaseThroughTime({ shown, isWhole = false }: { shown: Case; isWhole?: boolean }) {
  const timeline = useQuery(reads.caseTimeline(shown.id));
  if (timeline.error)
    return <RefusalNotice refusal={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (!timeline.data) return <Loading lines={6} />;
  return <Picture shown={shown} timeline={timeline.data} isWhole={isWhole} />;
}

function Picture({
  shown,
  timeline,
  isWhole,
}: {
  shown: Case;
  timeline: CaseTimeline;
  isWhole: boolean;
}) {
  const { t } = useTranslation();
  const spans = usePictureSpans(shown, timeline);
  const periods = periodsFor(shown.startedOn, shown.closedAt ? dayOf(shown.closedAt) : today());
  const [chosen, setChosen] = useState<Period | null>(null);
  const period = chosen ?? (periods.includes('year') ? 'year' : 'all');
  return (
    <>
      {periods.length > 1 && (
        <div className={`${styles.zoom} not-on-paper`}>
          <Choice
            label={t('case.picture.show')}
            value={period}
            options={periods.map((value) => ({ value, text: t(`case.picture.period.${value}`) }))}
            onChange={setChosen}
          />
        </div>
      )}
      <HistoryPicture shown={shown} timeline={timeline} period={period} />
      <Legend
        kinds={marksIn(timeline)}
        layers={(['away', 'cover'] as const).filter((kind) =>
          spans.layer.some((span) => span.kind === kind),
        )}
        work={workKinds.filter((kind) => timeline.weeks.some((week) => week[kind] > 0))}
      />
      {isWhole ? (
        <div className={styles.list}>
          <HistoryList shown={shown} timeline={timeline} spans={spans} />
        </div>
      ) : (
        <details className={styles.table}>
          <summary>{t('case.timeline.asTable')}</summary>
          <HistoryList shown={shown} timeline={timeline} spans={spans} />
        </details>
      )}
    </>
  );
}

function marksIn({ marks, plannedEnds, openPeriods, absences }: CaseTimeline): MarkKind[] {
  const kinds: MarkKind[] = (['opened', 'closed', 'reopened'] as const).filter((kind) =>
    marks.some((mark) => mark.kind === kind),
  );
  if (plannedEnds.length > 0) kinds.push('plannedEnd');
  const isOpen = openPeriods.some(({ toAt }) => toAt === null);
  const looksAhead =
    plannedEnds.some(({ endsOn }) => endsOn > today()) ||
    absences.some(({ startsOn, backOn }) => (backOn ?? startsOn) > today());
  if (isOpen && looksAhead) kinds.push('today');
  return kinds;
}
