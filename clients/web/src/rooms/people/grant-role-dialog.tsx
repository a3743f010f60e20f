import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, SelectField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { RoleGrant, Worker } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { grantRole } from '../../service/writes/people.ts';
import { FormEnd } from '../../kit/form-end.tsx';

type GrantedRole = RoleGrant['role'];
const roles = [
  'team_leader',
  'municipal_leader',
  'dps_leader',
  'administrator',
] as const satisfies readonly GrantedRole[];

export function GrantRoleDialog({ worker, onClose }: { worker: Worker; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const teams = useQuery(reads.teams());
  const [role, setRole] = useState<GrantedRole | null>(null);
  const [teamId, setTeamId] = useState('');
  const grant = useCommand(
    (body: { role: GrantedRole; teamId?: string }, key) => grantRole(worker.id, body, key),
    () => {
      void queries.invalidateQueries({ queryKey: ['workers'] });
      void queries.invalidateQueries({ queryKey: ['roles'] });
      onClose();
    },
  );
  const needsTeam = role !== null && role !== 'administrator';
  const isComplete = role !== null && (!needsTeam || teamId !== '');
  return (
    <Dialog title={t('people.admin.roleTitle', { name: worker.name })} onClose={onClose}>
      <Stack>
        <Choice
          isListed
          label={t('people.admin.role')}
          value={role}
          options={roles.map((one) => ({ value: one, text: t(`role.${one}`) }))}
          onChange={setRole}
        />
        {needsTeam && (
          <SelectField
            label={t('people.admin.roleTeam')}
            none={t('frame.noOne')}
            options={(teams.data?.items ?? []).map((team) => ({ value: team.id, text: team.name }))}
            value={teamId}
            onChange={setTeamId}
          />
        )}
        <RefusalNotice refusal={grant.refusal} />
        <FormEnd
          text={t('people.admin.addRole')}
          isBusy={grant.isBusy}
          refusedBecause={isComplete ? undefined : t('people.admin.missing')}
          onPress={() => role && void grant.run({ role, ...(needsTeam && { teamId }) })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
