import { useTranslation } from 'react-i18next';
import { useDates } from './dates.ts';
import styles from './loads.module.css';
import { type Chosen, loadsAfter, type SeatToFill } from './suggested.ts';

/** What the choices come to for each who takes something on. */
export function Loads({ seats, chosen }: { seats: readonly SeatToFill[]; chosen: Chosen }) {
  const { t } = useTranslation();
  const dates = useDates();
  const loads = loadsAfter(seats, chosen);
  if (loads.length === 0) return null;
  const room = (free: number) =>
    free >= 0.05
      ? t('pair.roomAfter', { free: dates.number(free) })
      : free > -0.05
        ? t('pair.fullAfter')
        : t('pair.overAfter', { over: dates.number(-free) });
  return (
    <ul className={styles.loads}>
      {loads.map(({ agreementId, name, count, free }) => (
        <li key={agreementId} data-over={free < -0.05 || undefined}>
          {t('pair.load', { name, count })}, {room(free)}
        </li>
      ))}
    </ul>
  );
}
