import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { pairWaitingRoomDevice } from '../../service/writes/answering.ts';
import styles from './answering.module.css';

/** A name for the screen, then the code to type on it. Shown once. */
export function PairScreenDialog({
  teamId,
  onMade,
  onClose,
}: {
  teamId: string;
  onMade: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [made, setMade] = useState<Schemas['WaitingRoomPairing'] | null>(null);
  const pair = useCommand(
    (text: string) => pairWaitingRoomDevice(teamId, text),
    (answer) => {
      setMade(answer);
      onMade();
    },
  );
  return (
    <Dialog
      title={t('answering.screens.add')}
      lead={t('answering.screens.dialog.lead')}
      onClose={onClose}
    >
      {made ? (
        <TypeOnScreen made={made} onClose={onClose} />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() && !pair.isBusy) void pair.run(name.trim());
          }}
        >
          <Stack>
            <TextField
              label={t('answering.screens.dialog.name')}
              hint={t('answering.screens.dialog.nameHint')}
              value={name}
              maxLength={80}
              autoComplete="off"
              onChange={setName}
            />
            <RefusalNotice refusal={pair.refusal} />
            <FormEnd
              text={t('answering.screens.dialog.ask')}
              isBusy={pair.isBusy}
              refusedBecause={name.trim() ? undefined : t('answering.screens.dialog.name')}
              onCancel={onClose}
            />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

function TypeOnScreen({
  made,
  onClose,
}: {
  made: Schemas['WaitingRoomPairing'];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Stack>
      <dl className={styles.pairing}>
        <dt>{t('answering.screens.dialog.address')}</dt>
        <dd>{`${location.host}/venterom`}</dd>
        <dt>{t('answering.screens.dialog.code')}</dt>
        <dd className={styles.letters}>{made.code}</dd>
        <dd className={styles.soft}>
          {t('answering.screens.dialog.until', { time: dates.time(made.expiresAt) })}
        </dd>
      </dl>
      <ButtonRow>
        <Button look="main" onClick={onClose}>
          {t('answering.screens.dialog.done')}
        </Button>
      </ButtonRow>
    </Stack>
  );
}
