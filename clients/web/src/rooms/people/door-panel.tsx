import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { reads } from '../../service/reads.ts';
import { DoorDialog } from './door-dialog.tsx';

/** The team's form on the open net: its address for whoever passes it on, and for its leader how it is to be. */
export function DoorPanel({ teamId, mayChange }: { teamId: string; mayChange: boolean }) {
  const { t } = useTranslation();
  const team = useQuery(reads.team(teamId));
  const [isOpen, setOpen] = useState(false);
  const door = team.data?.door;
  const address = door && `${location.origin}/kontakt/${door.path}`;
  return (
    <Panel
      id="skjema"
      title={t('people.door.title')}
      aside={
        mayChange &&
        team.data && (
          <Button look="quiet" isSmall onClick={() => setOpen(true)}>
            {t(door ? 'people.door.change' : 'people.door.open')}
          </Button>
        )
      }
    >
      {team.error && <RefusalNotice refusal={team.error} onRetry={() => void team.refetch()} />}
      {team.isPending && <Loading lines={2} />}
      {team.data && !door && <p>{t('people.door.none')}</p>}
      {door && address && (
        <>
          <p>
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          </p>
          <p>{t('people.door.promise', { count: door.answersWithinDays, phone: door.phone })}</p>
        </>
      )}
      {isOpen && team.data && <DoorDialog team={team.data} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
