import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../service/contract.ts';
import { ActionRows } from './action-rows.tsx';
import styles from './actions.module.css';

/** Since last: what the meeting before decided that somebody should do. Unfolded until the room is on an item. */
export function FollowUp({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { followUp } = meeting;
  if (followUp.length === 0) return null;
  const done = followUp.filter(({ state }) => state !== 'open').length;
  return (
    <details
      className={styles.follow}
      id="siden-sist"
      key={meeting.currentItemId === null ? 'before' : 'under'}
      open={meeting.currentItemId === null && meeting.state !== 'closed'}
    >
      <summary>
        {t('actions.followUp')}{' '}
        <span>{t('actions.followUpCount', { done, all: followUp.length })}</span>
      </summary>
      <ActionRows actions={followUp} />
    </details>
  );
}
