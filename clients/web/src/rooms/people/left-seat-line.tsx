import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import type { LeftSeat, ProblemSeat, Successor } from '../../service/contract.ts';
import styles from './leaving-page.module.css';

/** One seat: the case, who holds the other seat, and who takes this one over. Why it could not be stands here. */
export function LeftSeatLine({
  seat,
  value,
  reason,
  onChange,
}: {
  seat: LeftSeat;
  value: string;
  reason: ProblemSeat['reason'] | undefined;
  onChange: (agreementId: string) => void;
}) {
  const { t } = useTranslation();
  const textOf = useSuccessorText();
  const reasonId = `hvorfor-${seat.caseId}`;
  return (
    <li className={styles.seat} data-refused={reason ? true : undefined}>
      <div>
        <Link to={`/sak/${seat.caseId}`}>{seat.caseName}</Link>
        <p className={styles.soft}>
          {t(`mode.${seat.mode}`)}, {t('staffing.leaving.together', { name: seat.otherName })}
        </p>
      </div>
      <div>
        {seat.candidates.length === 0 ? (
          <p>{t('staffing.leaving.nobody')}</p>
        ) : (
          <select
            className={styles.select}
            aria-label={t('staffing.leaving.who', { name: seat.caseName })}
            aria-invalid={reason ? true : undefined}
            aria-describedby={reason ? reasonId : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{t('staffing.leaving.choose')}</option>
            {seat.candidates.map((one) => (
              <option key={one.agreementId} value={one.agreementId}>
                {textOf(one)}
              </option>
            ))}
          </select>
        )}
        {reason && (
          <p id={reasonId} className={styles.reason}>
            {t(`staffing.leaving.reason.${reason}`)}
          </p>
        )}
      </div>
    </li>
  );
}

function useSuccessorText() {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ name, freeSeats, knowsCase, leavesOn, isAway }: Successor) =>
    [
      name,
      freeSeats >= 0.05
        ? t('pair.free', { seats: dates.number(freeSeats) })
        : freeSeats > -0.05
          ? t('pair.full')
          : t('pair.over', { seats: dates.number(-freeSeats) }),
      knowsCase && t('absences.cover.knows'),
      isAway && t('staffing.leaving.away'),
      leavesOn !== null && t('staffing.leaving.leavesOn', { day: dates.shortDay(leavesOn) }),
    ]
      .filter(Boolean)
      .join(' · ');
}
