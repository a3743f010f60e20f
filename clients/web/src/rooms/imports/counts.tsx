import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '../../service/contract.ts';
import styles from './import-page.module.css';

export function Counts({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation();
  const names = [
    'accepted',
    'repaired',
    'waitingForSecondSeat',
    'refused',
    'alreadyImported',
  ] as const;
  return (
    <ul className={styles.counts}>
      {names
        .filter((name) => counts[name] > 0)
        .map((name) => (
          <li key={name} data-count={name}>
            <strong>{counts[name]}</strong> {t(`imports.counts.${name}`)}
          </li>
        ))}
    </ul>
  );
}
