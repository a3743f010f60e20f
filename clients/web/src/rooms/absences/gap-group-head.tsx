import { useTranslation } from 'react-i18next';
import { LevelMark } from '../../kit/level.tsx';
import styles from './planner-page.module.css';
import type { GapGroup } from './planner-weeks.ts';

const texts = {
  absence: 'absences.gaps.isAway',
  leaving: 'absences.gaps.leaves',
  kept_out: 'absences.gaps.keptOut',
} as const;

/** Whose seats they are, and why nobody would fill them. */
export function GapGroupHead({ group }: { group: GapGroup }) {
  const { t } = useTranslation();
  return (
    <header className={styles.groupHead}>
      <h3>
        <LevelMark level={group.level} /> {group.name}
      </h3>
      <p className={styles.days}>{t(texts[group.reason], { count: group.gaps.length })}</p>
    </header>
  );
}
