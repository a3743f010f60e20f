import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
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
  const dates = useDates();
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null);
  const [isCopied, setCopied] = useState(false);
  const invite = useCommand((_: null) => inviteWorker(workerId), setLink);
  return (
    <Dialog
      title={t('people.invite.title', { name })}
      lead={t('people.invite.lead')}
      onClose={onClose}
    >
      <Stack>
        {link ? (
          <>
            <TextField
              label={t('people.invite.link')}
              hint={t('people.invite.until', { when: dates.moment(link.expiresAt) })}
              value={link.url}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
              onChange={() => {}}
            />
            <div>
              <Button
                look="main"
                onClick={() => {
                  void navigator.clipboard.writeText(link.url).then(() => setCopied(true));
                }}
              >
                {t(isCopied ? 'frame.copied' : 'frame.copy')}
              </Button>
            </div>
          </>
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
