import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Meeting, ProjectorCode } from '../../service/contract.ts';
import styles from './projector-dialog.module.css';
import { pairProjector } from '../../service/writes/meetings.ts';

/** A code to type on the screen in the room. Shown once; a new one makes the old useless. */
export function ProjectorDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [code, setCode] = useState<ProjectorCode | null>(null);
  const ask = useCommand((_: null) => pairProjector(meeting.id), setCode);
  return (
    <Dialog
      title={t('meeting.projector.title')}
      lead={t('meeting.projector.lead')}
      onClose={onClose}
    >
      <Stack>
        {code ? (
          <dl className={styles.code}>
            <dt>{t('meeting.projector.address')}</dt>
            <dd className={styles.address}>{`${location.host}/projektor`}</dd>
            <dt>{t('meeting.projector.code')}</dt>
            <dd className={styles.letters}>{code.code}</dd>
            <dd className={styles.until}>
              {t('meeting.projector.until', { time: dates.time(code.expiresAt) })}
            </dd>
          </dl>
        ) : (
          <div>
            <Button look="main" isBusy={ask.isBusy} onClick={() => void ask.run(null)}>
              {t('meeting.projector.ask')}
            </Button>
          </div>
        )}
        <RefusalNotice refusal={ask.refusal} />
      </Stack>
    </Dialog>
  );
}
