import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './level.module.css';

export type Level = 'municipal' | 'specialist';

/** The order everywhere: left to right as on the mark. It says nothing about rank. */
export const levels = ['municipal', 'specialist'] as const satisfies readonly Level[];

export const otherLevel = (level: Level): Level =>
  level === 'municipal' ? 'specialist' : 'municipal';

/** Half a disc: the left half is the municipality, the right half the specialist service; a pair makes it whole. */
export function LevelMark({ level, isEmpty = false }: { level: Level; isEmpty?: boolean }) {
  return (
    <svg
      className={styles.mark}
      data-level={level}
      data-empty={isEmpty || undefined}
      viewBox="0 0 8 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={level === 'municipal' ? 'M8 1v14a7 7 0 0 1 0-14Z' : 'M0 1a7 7 0 0 1 0 14Z'} />
    </svg>
  );
}

export function LevelName({ level, isLong = false }: { level: Level; isLong?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={styles.name} data-level={level}>
      <LevelMark level={level} />
      {t(isLong ? `level.${level}.long` : `level.${level}.short`)}
    </span>
  );
}

/** The two levels beside each other, always the same size and order. */
export function TwoLevels({
  municipal,
  specialist,
  as: Box = 'div',
  label,
  isStacked = false,
}: {
  municipal: ReactNode;
  specialist: ReactNode;
  as?: 'div' | 'ul';
  label?: string;
  isStacked?: boolean;
}) {
  const Half = Box === 'ul' ? 'li' : 'div';
  return (
    <Box className={styles.two} aria-label={label} data-stacked={isStacked || undefined}>
      <Half className={styles.half} data-level="municipal">
        {municipal}
      </Half>
      <Half className={styles.half} data-level="specialist">
        {specialist}
      </Half>
    </Box>
  );
}
