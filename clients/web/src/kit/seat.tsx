import { useTranslation } from 'react-i18next';
import { addDays, today, useDates } from './dates.ts';
import { type Level, LevelMark, TwoLevels } from './level.tsx';
import type { SeatCard } from '../service/contract.ts';
import styles from './seat.module.css';

export type ShownSeat = {
  name: string | null;
  isContact: boolean;
  isAtRisk?: boolean;
  note?: string | null;
  /** When the holder is away, now or next, and who acts meanwhile. */
  absence?: SeatCard['absence'];
  cover?: SeatCard['cover'];
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
      {seat?.absence && <Layer absence={seat.absence} cover={seat.cover ?? null} />}
    </div>
  );
}

/** The holder is away, and somebody acts; the seat stays the holder's. */
function Layer({
  absence: { startsOn, backOn },
  cover,
}: {
  absence: NonNullable<SeatCard['absence']>;
  cover: SeatCard['cover'];
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const now = today();
  const isNow = startsOn <= now;
  const away =
    backOn === null
      ? isNow
        ? t('absences.seat.awayOpen')
        : t('absences.seat.away', {
            days: t('absences.openEnd', { from: dates.shortDay(startsOn) }),
          })
      : isNow
        ? t('absences.seat.awayNow', { day: dates.shortDay(addDays(backOn, -1)) })
        : t('absences.seat.away', { days: dates.span(startsOn, backOn) });
  return (
    <>
      <span className={styles.note}>{away}</span>
      {cover && (
        <span className={styles.cover}>
          {cover.startsOn === startsOn && cover.endsOn === backOn
            ? t('absences.seat.coverAll', { name: cover.name })
            : t('absences.seat.cover', {
                name: cover.name,
                days: dates.span(cover.startsOn, cover.endsOn),
              })}
        </span>
      )}
    </>
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
