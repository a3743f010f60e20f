import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { SessionRow } from './session-row.tsx';
import styles from './supervision.module.css';

/** What follows from the fixed arrangements, and what nobody has said yet of those that have been. */
export function SessionList({
  teamId,
  caseId,
  most,
}: {
  teamId: string;
  caseId?: string;
  most: number;
}) {
  const { t } = useTranslation();
  const found = useQuery(reads.supervisionSessions(teamId, caseId ? { caseId } : {}));
  if (found.error)
    return <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading lines={2} />;
  const items = found.data.items.slice(0, most);
  if (items.length === 0) return <Empty title={t('arrangements.sessions.none')} />;
  return (
    <ul className={styles.list}>
      {items.map((session) => (
        <SessionRow
          key={`${session.caseId} ${session.heldOn}`}
          session={session}
          isElsewhere={caseId === undefined}
        />
      ))}
    </ul>
  );
}
