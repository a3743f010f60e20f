import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import { useAct } from '../../service/act.ts';
import type { Team } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { MakeAgreementDialog } from './make-agreement-dialog.tsx';
import { changeTeam, createTeam } from '../../service/writes/people.ts';
import { FormEnd } from '../../kit/form-end.tsx';

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

function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(team?.name ?? '');
  const [shortName, setShortName] = useState(team?.shortName ?? '');
  const [seats, setSeats] = useState(String(team?.seatsPerFte ?? 20));
  const act = useAct(
    team,
    (body: { name: string; shortName: string; seatsPerFte: number }, held) =>
      team ? changeTeam(team.id, body, held) : createTeam(body, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['teams'] });
      void queries.invalidateQueries({ queryKey: ['me'] });
      onClose();
    },
  );
  const seatsPerFte = Number(seats.replace(',', '.'));
  const isComplete = name.trim() !== '' && shortName.trim() !== '' && seatsPerFte > 0;
  return (
    <Dialog title={team ? team.name : t('people.admin.newTeam')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete)
            void act.run({ name: name.trim(), shortName: shortName.trim(), seatsPerFte });
        }}
      >
        <Stack>
          <TextField
            label={t('people.admin.name')}
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={setName}
          />
          <TextField
            label={t('people.admin.shortName')}
            hint={t('people.admin.shortNameHint')}
            maxLength={12}
            autoComplete="off"
            value={shortName}
            onChange={setShortName}
          />
          <TextField
            label={t('people.admin.seatsPerFte')}
            hint={t('people.admin.seatsPerFteHint')}
            inputMode="decimal"
            value={seats}
            onChange={setSeats}
          />
          <ActNotice
            act={act}
            now={(current: Team) => <p>{current.name}</p>}
            meant={<p>{name}</p>}
          />
          <FormEnd
            text={t('people.admin.do')}
            isBusy={act.isBusy}
            refusedBecause={isComplete ? undefined : t('people.admin.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
