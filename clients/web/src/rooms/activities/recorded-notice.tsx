import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Activity } from '../../service/contract.ts';
import { withdrawActivity } from '../../service/writes/activities.ts';
import styles from './activities.module.css';

/** Says that it was recorded, out of the way of what comes next, and lets it be undone. Stays until something else is recorded. */
export function RecordedNotice({
  activity,
  who,
  onClose,
}: {
  activity: Activity;
  who: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isUndone, setUndone] = useState(false);
  const undo = useCommand(
    (_: null, key) => withdrawActivity(activity.id, { version: activity.version, key }),
    () => {
      setUndone(true);
      void queries.invalidateQueries({ queryKey: ['case', activity.caseId] });
      void queries.invalidateQueries({ queryKey: ['week'] });
    },
  );
  const what = `${t(`activities.kind.${activity.kind}`)}, ${t('activities.minutes', { count: activity.minutes })}`;
  return (
    <div className={styles.done} role="status">
      <p>
        {isUndone
          ? t('activities.done.undone')
          : t('activities.done.text', { who, what: what.toLowerCase() })}
      </p>
      {!isUndone && (
        <Button isSmall isBusy={undo.isBusy} onClick={() => void undo.run(null)}>
          {t('activities.done.undo')}
        </Button>
      )}
      <Button isSmall look="quiet" onClick={onClose}>
        {t('activities.done.close')}
      </Button>
      <RefusalNotice refusal={undo.refusal} />
    </div>
  );
}
