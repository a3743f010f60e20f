import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Page, Stack, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rowStyles from '../../kit/rows.module.css';
import { Empty, Loading } from '../../kit/states.tsx';
import { waitingRoomDevices } from '../../service/answering-reads.ts';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { withdrawWaitingRoomDevice } from '../../service/writes/answering.ts';
import { useTeam } from '../../session/team.tsx';
import { PairScreenDialog } from './pair-screen-dialog.tsx';
import styles from './answering.module.css';

type Device = Schemas['WaitingRoomDevice'];

/** The screens on which people answer by a code; any of the team sets one up, and takes it out of use. */
export function ScreensPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const queries = useQueryClient();
  const screens = useQuery(waitingRoomDevices(team.id));
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Device | null>(null);
  const refresh = () =>
    void queries.invalidateQueries({ queryKey: waitingRoomDevices(team.id).queryKey });
  useTitle(t('answering.screens.title'));
  return (
    <Page
      title={t('answering.screens.title')}
      back={{ to: '/team', text: t('people.titleOf', { team: team.name }) }}
      aside={<Button onClick={() => setAdding(true)}>{t('answering.screens.add')}</Button>}
    >
      <p className={styles.lead}>{t('answering.screens.lead')}</p>
      {screens.error && (
        <RefusalNotice refusal={screens.error} onRetry={() => void screens.refetch()} />
      )}
      {screens.isPending && <Loading lines={3} />}
      {screens.data?.items.length === 0 && <Empty title={t('answering.screens.none')} />}
      {screens.data && screens.data.items.length > 0 && (
        <ul className={rowStyles.list}>
          {screens.data.items.map((device) => (
            <ScreenRow key={device.id} device={device} onLeave={() => setLeaving(device)} />
          ))}
        </ul>
      )}
      {isAdding && (
        <PairScreenDialog
          teamId={team.id}
          onMade={refresh}
          onClose={() => {
            setAdding(false);
            refresh();
          }}
        />
      )}
      {leaving && (
        <LeaveDialog device={leaving} onDone={refresh} onClose={() => setLeaving(null)} />
      )}
    </Page>
  );
}

function ScreenRow({ device, onLeave }: { device: Device; onLeave: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { name, madeByName, pairedAt, lastUsedAt } = device;
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.line}>
        <div className={rowStyles.text}>
          {name}
          <div className={rowStyles.meta}>
            {pairedAt === null ? (
              <span>{t('answering.screens.waiting')}</span>
            ) : (
              <>
                <span>
                  {t('answering.screens.paired', {
                    when: dates.moment(pairedAt),
                    name: madeByName,
                  })}
                </span>
                <span>
                  {lastUsedAt === null
                    ? t('answering.screens.unused')
                    : t('answering.screens.used', { when: dates.moment(lastUsedAt) })}
                </span>
              </>
            )}
          </div>
        </div>
        <Button
          isSmall
          look="quiet"
          aria-label={`${t('answering.screens.withdraw')}: ${name}`}
          onClick={onLeave}
        >
          {t('answering.screens.withdraw')}
        </Button>
      </div>
    </li>
  );
}

function LeaveDialog({
  device,
  onDone,
  onClose,
}: {
  device: Device;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { id, name } = device;
  const withdraw = useCommand(withdrawWaitingRoomDevice, () => {
    announce(t('answering.screens.withdrawn', { name }));
    onDone();
    onClose();
  });
  return (
    <Dialog
      title={t('answering.screens.withdrawNamed', { name })}
      lead={t('answering.screens.withdrawLead')}
      onClose={onClose}
    >
      <Stack>
        <RefusalNotice refusal={withdraw.refusal} />
        <FormEnd
          text={t('answering.screens.withdraw')}
          isBusy={withdraw.isBusy}
          onPress={() => void withdraw.run(id)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
