import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { AgendaItem, Guest, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { withdrawGuest } from '../../service/writes/meetings.ts';
import { InviteGuestDialog } from './invite-guest-dialog.tsx';
import styles from './item-guests.module.css';
import { useWaits } from './use-waits.ts';

/** Who from outside is asked to this item. */
export function ItemGuests({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  const waits = useWaits();
  const [isInviting, setInviting] = useState(false);
  const guests = meeting.guests.filter(({ itemId }) => itemId === item.id);
  const mayInvite = meeting.state !== 'closed' && item.state === 'open';
  if (guests.length === 0 && !mayInvite) return null;
  return (
    <section className={styles.guests} aria-labelledby="gjester-tittel">
      <h3 id="gjester-tittel">{t('meeting.guest.title')}</h3>
      {guests.length > 0 && (
        <ul className={styles.list}>
          {guests.map((guest) => (
            <InvitedGuest key={guest.id} guest={guest} meeting={meeting} />
          ))}
        </ul>
      )}
      {mayInvite && (
        <Button look="quiet" isSmall refusedBecause={waits} onClick={() => setInviting(true)}>
          {t('meeting.guest.invite')}
        </Button>
      )}
      {isInviting && (
        <InviteGuestDialog meeting={meeting} item={item} onClose={() => setInviting(false)} />
      )}
    </section>
  );
}

function InvitedGuest({ guest, meeting }: { guest: Guest; meeting: Meeting }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const waits = useWaits();
  const take = useCommand(
    (_: null, key) => withdrawGuest(guest.id, key),
    () => void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey }),
  );
  const isWithdrawn = guest.withdrawnAt !== null;
  return (
    <li>
      <div>
        <strong>{guest.worker.name}</strong> <GuestOrigin guest={guest} />
        <p className={styles.state}>
          {isWithdrawn
            ? t('meeting.guest.withdrawn')
            : t(guest.hasSignIn ? 'meeting.guest.in' : 'meeting.guest.notIn')}
        </p>
        <RefusalNotice refusal={take.refusal} />
      </div>
      {meeting.state !== 'closed' && !isWithdrawn && (
        <Button
          look="quiet"
          isSmall
          isBusy={take.isBusy}
          refusedBecause={waits}
          onClick={() => void take.run(null)}
        >
          {t('meeting.guest.withdraw')}
          <span className="unseen">: {guest.worker.name}</span>
        </Button>
      )}
    </li>
  );
}

/** Profession, and where they come from; next of kin have neither. */
export function GuestOrigin({
  guest,
}: {
  guest: Pick<Guest, 'comesAs' | 'profession'> & { unit: { name: string } | null };
}) {
  const { t } = useTranslation();
  const profession =
    guest.profession === 'other' ? [] : [t(`profession.${guest.profession}`).toLowerCase()];
  const from = guest.unit?.name ?? t(`source.${guest.comesAs}`).toLowerCase();
  return <>({[...profession, from].join(', ')})</>;
}
