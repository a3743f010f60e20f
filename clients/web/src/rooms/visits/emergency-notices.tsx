import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { reads } from '../../service/reads.ts';
import { useRightsIn, useSession } from '../../session/team.tsx';
import { awaitedFrom } from './awaits.ts';
import styles from './visits.module.css';

/** On the leaders' page: emergency access that lasts, and what waits for their own review. */
export function EmergencyNotices({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const { workerId } = useSession();
  const { ledLevels } = useRightsIn(teamId);
  const found = useInfiniteQuery(reads.emergencies(teamId));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const ongoing = items.filter(({ isOngoing }) => isOngoing);
  const waiting = items.filter((access) => awaitedFrom(access, { workerId, ledLevels }));
  if (ongoing.length === 0 && waiting.length === 0) return null;
  return (
    <div className={styles.notices}>
      <Notice
        kind="attention"
        title={
          ongoing.length > 0
            ? ongoing
                .map(({ workerName }) => t('visits.notice.ongoing', { name: workerName }))
                .join('. ')
            : t('visits.notice.waiting', { count: waiting.length })
        }
        actions={<ButtonLink to="/nodtilganger">{t('visits.notice.toList')}</ButtonLink>}
      >
        {ongoing.length > 0 && waiting.length > 0 && (
          <p>{t('visits.notice.waiting', { count: waiting.length })}</p>
        )}
      </Notice>
    </div>
  );
}
