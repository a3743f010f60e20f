import { useTranslation } from 'react-i18next';
import { type Level, LevelMark, TwoLevels } from './level.tsx';
import styles from './seat.module.css';

export type ShownSeat = {
  name: string | null;
  isContact: boolean;
  isAtRisk?: boolean;
  note?: string | null;
};

/** One seat: the level's mark and word, then who sits there. Both seats look the same on every page. */
function Seat({ level, seat }: { level: Level; seat: ShownSeat | null }) {
  const { t } = useTranslation();
  return (
    <div className={styles.seat} data-empty={!seat || undefined}>
      <span className={styles.level}>
        <LevelMark level={level} isEmpty={!seat} /> {t(`level.${level}.short`)}
      </span>
      <span className={styles.name}>
        {seat ? (seat.name ?? t('seat.unnamed')) : t('seat.missing')}
        {seat?.isAtRisk && (
          <>
            {' '}
            <span className={styles.risk}>{t('seat.atRisk')}</span>
          </>
        )}
      </span>
      {(seat?.isContact || seat?.note) && (
        <span className={styles.note}>
          {[seat.isContact && t('seat.contact'), seat.note].filter(Boolean).join(', ')}
        </span>
      )}
    </div>
  );
}

export function Pair({
  municipal,
  specialist,
  label,
}: {
  municipal: ShownSeat | null;
  specialist: ShownSeat | null;
  label?: string;
}) {
  return (
    <TwoLevels
      {...(label ? { label } : {})}
      municipal={<Seat level="municipal" seat={municipal} />}
      specialist={<Seat level="specialist" seat={specialist} />}
    />
  );
}
