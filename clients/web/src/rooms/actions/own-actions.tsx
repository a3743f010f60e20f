import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../kit/page.tsx';
import { Empty } from '../../kit/states.tsx';
import type { ActionItem } from '../../service/contract.ts';
import { UndoButton } from './action-row.tsx';
import { ActionRows } from './action-rows.tsx';
import styles from './actions.module.css';
import { useActionChange } from './use-action-change.ts';

/** What I am to do: done in one press, and taken back in one as long as the page stands. */
export function OwnActions({ actions }: { actions: readonly ActionItem[] }) {
  const { t } = useTranslation();
  const changed = useActionChange();
  const [done, setDone] = useState<ActionItem | null>(null);
  return (
    <Panel
      id="oppfolging"
      title={t('actions.mineTitle')}
      count={actions.length}
      aside={<Link to="/oppfolging">{t('actions.ofTeam')}</Link>}
    >
      {done && (
        <p className={styles.done}>
          <span>{t('actions.doneSaid', { text: done.text })}</span>
          <UndoButton
            action={done}
            onUndone={(reopened) => {
              setDone(null);
              changed(reopened);
            }}
          />
        </p>
      )}
      {actions.length === 0 && <Empty title={t('actions.noneMine')} />}
      <ActionRows actions={actions} isOwn onSettled={setDone} />
    </Panel>
  );
}
