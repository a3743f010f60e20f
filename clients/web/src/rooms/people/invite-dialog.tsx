import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { ShownLink } from '../../kit/shown-link.tsx';
import { useCommand } from '../../service/command.ts';
import { inviteWorker } from '../../service/writes/people.ts';

/** A link that works once and is shown once. */
export function InviteDialog({
  workerId,
  name,
  onClose,
}: {
  workerId: string;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null);
  const invite = useCommand((_: null) => inviteWorker(workerId), setLink);
  return (
    <Dialog
      title={t('people.invite.title', { name })}
      lead={t('people.invite.lead', { name })}
      onClose={onClose}
    >
      <Stack>
        {link ? (
          <ShownLink link={link} />
        ) : (
          <div>
            <Button look="main" isBusy={invite.isBusy} onClick={() => void invite.run(null)}>
              {t('people.invite.do')}
            </Button>
          </div>
        )}
        <RefusalNotice refusal={invite.refusal} />
      </Stack>
    </Dialog>
  );
}
