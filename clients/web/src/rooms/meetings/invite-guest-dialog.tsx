import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { ShownLink } from '../../kit/shown-link.tsx';
import { useCommand } from '../../service/command.ts';
import type {
  AgendaItem,
  InvitedGuest,
  InviteGuestRequest,
  Meeting,
} from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { inviteGuest } from '../../service/writes/meetings.ts';
import { itemTitle } from './agenda.ts';
import { GuestForm } from './guest-form.tsx';

/** Somebody from outside gets in to this one item, by a link that works once. */
export function InviteGuestDialog({
  meeting,
  item,
  onClose,
}: {
  meeting: Meeting;
  item: AgendaItem;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [invited, setInvited] = useState<InvitedGuest | null>(null);
  const invite = useCommand(
    (body: InviteGuestRequest) => inviteGuest(item.id, body),
    (made) => {
      setInvited(made);
      void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey });
    },
  );
  const about = itemTitle(item) ?? t(`meeting.kind.${item.kind}`);
  return (
    <Dialog
      title={t('meeting.guest.inviteTitle', { about })}
      lead={t('meeting.guest.lead')}
      onClose={onClose}
    >
      {invited ? (
        <Stack>
          {invited.link ? (
            <ShownLink link={invited.link} />
          ) : (
            <p>
              {t('meeting.guest.knows', {
                name: invited.guest.worker.name,
                address: `${location.origin}/gjest/${item.id}`,
              })}
            </p>
          )}
        </Stack>
      ) : (
        <GuestForm
          isBusy={invite.isBusy}
          refusal={<RefusalNotice refusal={invite.refusal} />}
          onInvite={(body) => void invite.run(body)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}
