import type { ActionItem } from '../../service/contract.ts';
import { ActionRow } from './action-row.tsx';
import styles from './actions.module.css';

export function ActionRows({
  actions,
  ...row
}: {
  actions: readonly ActionItem[];
  isElsewhere?: boolean;
  isOwn?: boolean;
  onSettled?: (settled: ActionItem) => void;
}) {
  return (
    <ul className={styles.list}>
      {actions.map((action) => (
        <ActionRow key={action.id} action={action} {...row} />
      ))}
    </ul>
  );
}
