import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { SelectField } from '../../kit/fields.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import type { PastOrPresentRole } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './administration-page.module.css';
import { WorkerSearch } from './worker-search.tsx';

/** Who gave and who took each role, of the whole organisation or of one worker or team. */
export function RoleHistoryPanel() {
  const { t } = useTranslation();
  const [workerId, setWorkerId] = useState('');
  const [teamId, setTeamId] = useState('');
  const teams = useQuery(reads.teams());
  const history = useInfiniteQuery(
    reads.roleGrants({ ...(workerId && { workerId }), ...(teamId && { teamId }) }),
  );
  const roles = history.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel id="roller" title={t('people.roleHistory.title')}>
      <p className={styles.hint}>{t('people.roleHistory.lead')}</p>
      <div className={styles.filters}>
        <WorkerSearch value={workerId} onChange={setWorkerId} none={t('people.roleHistory.all')} />
        <SelectField
          label={t('people.admin.roleTeam')}
          none={t('people.roleHistory.allTeams')}
          options={(teams.data?.items ?? []).map((team) => ({ value: team.id, text: team.name }))}
          value={teamId}
          onChange={setTeamId}
        />
      </div>
      {history.error && (
        <RefusalNotice refusal={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.isPending && <Loading lines={4} />}
      {history.isSuccess && roles.length === 0 && <Empty title={t('people.roleHistory.none')} />}
      {roles.length > 0 && (
        <Table
          isCaptionHidden
          caption={t('people.roleHistory.title')}
          heads={[
            t('people.admin.name'),
            t('people.admin.role'),
            t('people.roleHistory.given'),
            t('people.roleHistory.taken'),
          ]}
        >
          {roles.map((role) => (
            <Line key={role.id} role={role} />
          ))}
        </Table>
      )}
      {history.hasNextPage && (
        <Button isBusy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('people.roleHistory.more')}
        </Button>
      )}
    </Panel>
  );
}

function Line({ role }: { role: PastOrPresentRole }) {
  const { t } = useTranslation();
  const dates = useDates();
  const moment = (at: string, by: string | undefined) =>
    t('people.roleHistory.by', {
      when: dates.moment(at),
      name: by ?? t('people.roleHistory.service'),
    });
  return (
    <tr>
      <td>{role.worker.name}</td>
      <td>{[t(`role.${role.role}`), role.team?.name].filter(Boolean).join(', ')}</td>
      <td>{moment(role.grantedAt, role.grantedBy?.name)}</td>
      <td>
        {role.removedAt === null
          ? t('people.roleHistory.still')
          : moment(role.removedAt, role.removedBy?.name)}
      </td>
    </tr>
  );
}
