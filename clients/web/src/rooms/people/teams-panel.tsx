import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import type { Team } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { MakeAgreementDialog } from './make-agreement-dialog.tsx';
import { TeamDialog } from './team-dialog.tsx';

export function TeamsPanel({ isAdministrator }: { isAdministrator: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const teams = useQuery(reads.teams());
  const [open, setOpen] = useState<Team | 'new' | null>(null);
  const [agreementIn, setAgreementIn] = useState<Team | null>(null);
  return (
    <Panel
      id="team"
      title={t('people.admin.teams')}
      aside={
        isAdministrator && (
          <Button onClick={() => setOpen('new')}>{t('people.admin.newTeam')}</Button>
        )
      }
    >
      {teams.error && <RefusalNotice refusal={teams.error} onRetry={() => void teams.refetch()} />}
      {teams.isPending && <Loading lines={3} />}
      {teams.data && (
        <Table
          isCaptionHidden
          caption={t('people.admin.teams')}
          heads={[
            t('people.admin.name'),
            t('people.admin.shortName'),
            t('people.admin.seatsPerFte'),
            <span key="acts" className="unseen">
              {t('people.admin.acts')}
            </span>,
          ]}
        >
          {teams.data.items.map((team) => (
            <tr key={team.id}>
              <td>{team.name}</td>
              <td>{team.shortName}</td>
              <td>{dates.number(team.seatsPerFte)}</td>
              <td>
                <Button
                  look="quiet"
                  isSmall
                  aria-label={`${t('people.admin.change')}: ${team.name}`}
                  onClick={() => setOpen(team)}
                >
                  {t('people.admin.change')}
                </Button>
                <Button
                  look="quiet"
                  isSmall
                  aria-label={`${t('people.agreement.make')}: ${team.name}`}
                  onClick={() => setAgreementIn(team)}
                >
                  {t('people.agreement.make')}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {open && <TeamDialog team={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {agreementIn && (
        <MakeAgreementDialog teamId={agreementIn.id} onClose={() => setAgreementIn(null)} />
      )}
    </Panel>
  );
}
