import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Guest, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { setGuestPresence } from '../../service/writes/meetings.ts';
import { itemTitle } from './agenda.ts';
import styles from './attendance-panel.module.css';
import { useWaits } from './use-waits.ts';

type Mark = Pick<Guest, 'id' | 'isPresent'>;

/** Who from outside is here; they count for no level. */
export function GuestsPresent({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  // Shown at once; what is refused is taken away.
  const [marked, setMarked] = useState<Mark | null>(null);
  const isWaiting = useWaits() !== undefined;
  const { queryKey } = reads.meeting(meeting.id);
  const set = useCommand(
    ({ id, isPresent }: Mark) => setGuestPresence(id, isPresent),
    (changed) =>
      queries.setQueryData<Meeting>(
        queryKey,
        (shown) =>
          shown && {
            ...shown,
            guests: shown.guests.map((one) => (one.id === changed.id ? changed : one)),
          },
      ),
  );
  const mark = (coming: Mark) => {
    setMarked(coming);
    void set.run(coming).then(() => setMarked(null));
  };
  const guests = meeting.guests.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (guests.length === 0) return null;
  return (
    <div className={styles.guests}>
      <p className={styles.head}>
        <span>{t('meeting.guest.title')}</span>
        <span className={styles.count}>{t('meeting.guest.countNothing')}</span>
      </p>
      <ul className={styles.people}>
        {guests.map((one) => (
          <li
            key={one.id}
            className={styles.person}
            data-present={one.isPresent || undefined}
            data-waiting={isWaiting || undefined}
          >
            <label>
              <input
                type="checkbox"
                checked={marked?.id === one.id ? marked.isPresent : one.isPresent}
                disabled={meeting.state !== 'in_session' || isWaiting}
                aria-label={t('meeting.markPresent', { name: one.worker.name })}
                onChange={(event) => mark({ id: one.id, isPresent: event.target.checked })}
              />
              <span>
                {one.worker.name}{' '}
                <span className={styles.guest}>
                  {t('meeting.guest.to', { item: titleOf(meeting, one) })}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={set.refusal} />
    </div>
  );
}

function titleOf(meeting: Meeting, guest: Guest): string {
  const item = meeting.items.find(({ id }) => id === guest.itemId);
  return (item && itemTitle(item)) ?? '–';
}
