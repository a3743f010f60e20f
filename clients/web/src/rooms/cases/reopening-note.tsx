import { useTranslation } from 'react-i18next';
import { levels } from '../../kit/level.tsx';
import type { Reopening } from '../../service/contract.ts';
import styles from './pair-picker.module.css';

/** Why these two are chosen to begin with: they sat there last, or somebody has room in place of whoever has left. */
export function ReopeningNote({ reopening }: { reopening: Reopening }) {
  const { t } = useTranslation();
  const seats = levels.map((level) => ({ level, seat: reopening[level] }));
  if (seats.every(({ seat }) => seat?.basis === 'sat_last'))
    return <p className={styles.hint}>{t('case.reopen.satLast')}</p>;
  return (
    <ul className={styles.hint}>
      {seats.map(({ level, seat }) => (
        <li key={level}>
          {!seat
            ? t('case.reopen.nobody', { level: t(`level.${level}.inText`) })
            : seat.basis === 'sat_last'
              ? t('case.reopen.satThere', { name: seat.name })
              : seat.insteadOfName
                ? t('case.reopen.insteadOf', { name: seat.name, before: seat.insteadOfName })
                : t('case.reopen.hasRoom', { name: seat.name })}
        </li>
      ))}
    </ul>
  );
}
