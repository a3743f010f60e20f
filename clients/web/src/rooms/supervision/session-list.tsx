import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../kit/dates.ts';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rows from '../../kit/rows.module.css';
import { Empty, Loading } from '../../kit/states.tsx';
import type { Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { SessionRow } from './session-row.tsx';

/** For how many days a session that something has been said of stays in sight. */
const settledForDays = 14;

/** What follows from the fixed arrangements, and what nobody has said yet of those that have been; `most` of what is to come. */
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
  const items = inSight(found.data.items, most);
  if (items.length === 0) return <Empty title={t('arrangements.sessions.none')} />;
  return (
    <ul className={rows.list}>
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

function inSight(all: readonly Schemas['SupervisionSession'][], most: number) {
  const [now, since] = [today(), addDays(today(), -settledForDays)];
  const been = all.filter(({ heldOn, state }) => {
    const isUnsaid = state === 'coming' || state === 'planned';
    return heldOn < now && (isUnsaid || heldOn >= since);
  });
  return [...been, ...all.filter(({ heldOn }) => heldOn >= now).slice(0, most)];
}
