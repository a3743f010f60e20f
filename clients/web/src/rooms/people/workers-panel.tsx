import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import { useCommand } from '../../service/command.ts';
import type { RoleGrant, Worker } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './administration-page.module.css';
import { GrantRoleDialog } from './grant-role-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { WorkerDialog } from './worker-dialog.tsx';
import { removeRole } from '../../service/writes/people.ts';

export function WorkersPanel({ isAdministrator }: { isAdministrator: boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [isAdding, setAdding] = useState(false);
  const workers = useQuery(reads.workers(useDeferredValue(search.trim())));
  const teams = useQuery(reads.teams());
  const teamName = (id: string | null) =>
    teams.data?.items.find((team) => team.id === id)?.shortName;
  return (
    <Panel
      id="ansatte"
      title={t('people.admin.workers')}
      aside={<Button onClick={() => setAdding(true)}>{t('people.admin.newWorker')}</Button>}
    >
      <div className={styles.search}>
        <TextField
          label={t('people.admin.search')}
          type="search"
          autoComplete="off"
          value={search}
          onChange={setSearch}
        />
      </div>
      {workers.error && (
        <RefusalNotice refusal={workers.error} onRetry={() => void workers.refetch()} />
      )}
      {workers.isPending && <Loading lines={6} />}
      {workers.data?.items.length === 0 && <Empty title={t('people.admin.noWorkers')} />}
      {(workers.data?.items.length ?? 0) > 0 && (
        <Table
          isCaptionHidden
          caption={t('people.admin.workers')}
          heads={[
            t('people.admin.name'),
            t('people.admin.profession'),
            t('people.admin.roles'),
            t('people.admin.signIn'),
            <span key="acts" className="unseen">
              {t('people.admin.acts')}
            </span>,
          ]}
        >
          {workers.data?.items
            .filter((worker) => !worker.isUnnamed)
            .map((worker) => (
              <Line
                key={worker.id}
                worker={worker}
                isAdministrator={isAdministrator}
                teamName={teamName}
              />
            ))}
        </Table>
      )}
      {isAdding && <WorkerDialog worker={null} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Line({
  worker,
  isAdministrator,
  teamName,
}: {
  worker: Worker;
  isAdministrator: boolean;
  teamName: (id: string | null) => string | undefined;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'change' | 'role' | 'invite' | null>(null);
  return (
    <tr>
      <td>{worker.name}</td>
      <td>{t(`profession.${worker.profession}`)}</td>
      <td>
        <div className={styles.roles}>
          {worker.roles.map((grant) => (
            <Role
              key={grant.id}
              grant={grant}
              team={teamName(grant.teamId)}
              mayRemove={isAdministrator}
            />
          ))}
        </div>
      </td>
      <td>{t(worker.hasSignIn ? 'people.admin.hasSignIn' : 'people.admin.notSignedIn')}</td>
      <td>
        <div className={styles.acts}>
          <Button
            look="quiet"
            isSmall
            aria-label={`${t('people.admin.change')}: ${worker.name}`}
            onClick={() => setOpen('change')}
          >
            {t('people.admin.change')}
          </Button>
          {isAdministrator && (
            <Button
              look="quiet"
              isSmall
              aria-label={`${t('people.admin.addRole')}: ${worker.name}`}
              onClick={() => setOpen('role')}
            >
              {t('people.admin.addRole')}
            </Button>
          )}
          {!worker.hasSignIn && (
            <Button
              look="quiet"
              isSmall
              aria-label={`${t('people.invite.action')}: ${worker.name}`}
              onClick={() => setOpen('invite')}
            >
              {t('people.invite.action')}
            </Button>
          )}
        </div>
        {open === 'change' && <WorkerDialog worker={worker} onClose={() => setOpen(null)} />}
        {open === 'role' && <GrantRoleDialog worker={worker} onClose={() => setOpen(null)} />}
        {open === 'invite' && (
          <InviteDialog workerId={worker.id} name={worker.name} onClose={() => setOpen(null)} />
        )}
      </td>
    </tr>
  );
}

function Role({
  grant,
  team,
  mayRemove,
}: {
  grant: RoleGrant;
  team: string | undefined;
  mayRemove: boolean;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useCommand(
    (_: null) => removeRole(grant.id),
    () => {
      void queries.invalidateQueries({ queryKey: ['workers'] });
      void queries.invalidateQueries({ queryKey: ['roles'] });
    },
  );
  const text = [t(`role.${grant.role}`), team].filter(Boolean).join(', ');
  return (
    <span className={styles.role}>
      {text}
      {mayRemove && (
        <button
          type="button"
          aria-label={t('people.admin.removeRole', { role: text })}
          onClick={() => void remove.run(null)}
        >
          ×
        </button>
      )}
      <RefusalNotice refusal={remove.refusal} />
    </span>
  );
}
