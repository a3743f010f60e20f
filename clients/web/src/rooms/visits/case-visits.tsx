import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Notice } from '../../kit/notice.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Case, Visit } from '../../service/contract.ts';
import { endVisit } from '../../service/writes/visits.ts';
import { useRightsIn, useSession } from '../../session/team.tsx';
import styles from './visits.module.css';

/** Before anything else on the case: who from outside looks into it now, and why. To a visitor, that they only look. */
export function VisitsNow({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { me } = useSession();
  const own = me.visits.find(({ caseId }) => caseId === shown.id);
  if (own)
    return (
      <div className={styles.now}>
        <Notice>
          <p>{t('visits.onCase.readOnly', { time: dates.time(own.untilAt) })}</p>
        </Notice>
      </div>
    );
  const ongoing = shown.visits.filter(({ isOngoing }) => isOngoing);
  if (ongoing.length === 0) return null;
  return (
    <div className={styles.now}>
      <Notice kind="attention">
        <Visits visits={ongoing} />
      </Notice>
    </div>
  );
}

/** Who has looked into it lately, and no longer does. */
export function CaseVisits({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const over = shown.visits.filter(({ isOngoing }) => !isOngoing);
  if (over.length === 0) return null;
  return (
    <Panel id="innsyn-utenfra" title={t('visits.onCase.title')}>
      <Visits visits={over} />
    </Panel>
  );
}

function Visits({ visits }: { visits: readonly Visit[] }) {
  return (
    <ul className={styles.onCase}>
      {visits.map((visit) => (
        <li key={visit.id}>
          <VisitLine visit={visit} />
        </li>
      ))}
    </ul>
  );
}

function VisitLine({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const { isLeader } = useRightsIn(visit.teamId);
  const end = useCommand(
    (_: null, key) => endVisit(visit.id, key),
    () => void queries.invalidateQueries({ queryKey: ['case', visit.caseId] }),
  );
  const text = visit.isOngoing ? (`${visit.kind}Now` as const) : visit.kind;
  return (
    <>
      <p className={styles.quiet}>{dates.moment(visit.beganAt)}</p>
      <p>
        {t(`visits.onCase.${text}`, {
          name: visit.workerName,
          reason: t(`visits.reason.${visit.reason}`).toLowerCase(),
          time: dates.time(visit.untilAt),
        })}
      </p>
      <p className={styles.words}>«{visit.words}»</p>
      {visit.isOngoing && isLeader && (
        <div className={styles.acts}>
          <RefusalNotice refusal={end.refusal} />
          <Button isSmall isBusy={end.isBusy} onClick={() => void end.run(null)}>
            {t('visits.onCase.end')}
          </Button>
        </div>
      )}
    </>
  );
}
