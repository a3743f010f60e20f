import { useTranslation } from 'react-i18next';
import { today, useDates } from '../../kit/dates.ts';
import { type Level, LevelName, levels } from '../../kit/level.tsx';
import type { Absence, Gap, Planner } from '../../service/contract.ts';
import styles from './planner-picture.module.css';
import { awayIn, gapsIn, type Week, weeksOf } from './planner-weeks.ts';

interface Row {
  id: string;
  name: string;
  level: Level;
  note: string | null;
  absences: readonly Absence[];
  gaps: readonly Gap[];
}

/** Worker by week: a bar for the days away, and how many of their cases would stand with one. */
export function PlannerPicture({ planner }: { planner: Planner }) {
  const { t } = useTranslation();
  const dates = useDates();
  const weeks = weeksOf(planner);
  const rows = rowsOf(planner, ({ startsOn, freeSeats }) => {
    if (startsOn > today()) return t('absences.begins', { day: dates.shortDay(startsOn) });
    return freeSeats >= 0.05 ? t('pair.free', { seats: dates.number(freeSeats) }) : null;
  });
  return (
    <div className={styles.frame} role="group" aria-label={t('absences.picture')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{t('absences.picture')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('absences.who')}</th>
            {weeks.map((week) => (
              <th key={week.startsOn} scope="col">
                <span className={styles.week}>{t('absences.week', { week: week.number })}</span>
                <span className={styles.monday}>{dates.dayInRow(week.startsOn)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {levels.map((level) => (
          <tbody key={level}>
            <tr>
              <th scope="rowgroup" colSpan={weeks.length + 1} className={styles.level}>
                <LevelName level={level} isLong />
              </th>
            </tr>
            {rows
              .filter((row) => row.level === level)
              .map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.name}
                    {row.note && <span className={styles.note}>{row.note}</span>}
                  </th>
                  {weeks.map((week) => (
                    <Cell key={week.startsOn} week={week} row={row} />
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** What the picture's shapes and numbers mean. */
export function PlannerLegend() {
  const { t } = useTranslation();
  return (
    <p className={styles.legend}>
      <span>
        <span className={styles.sample} aria-hidden="true" /> {t('absences.legend.away')}
      </span>
      <span>
        <span className={styles.gap} aria-hidden="true">
          2
        </span>{' '}
        {t('absences.legend.gap')}
      </span>
      <span>{t('absences.legend.free')}</span>
    </p>
  );
}

function Cell({ week, row }: { week: Week; row: Row }) {
  const { t } = useTranslation();
  const away = awayIn(week, row.absences);
  const count = new Set(gapsIn(week, row.gaps).map(({ caseId }) => caseId)).size;
  return (
    <td className={styles.cell}>
      {away.map(({ from, to }) => (
        <span
          key={from}
          className={styles.away}
          style={{ left: `${from * 20}%`, width: `${(to - from + 1) * 20}%` }}
        >
          <span className="unseen">
            {from === 0 && to === 4
              ? t('absences.allWeek')
              : t('absences.someDays', { count: to - from + 1 })}
          </span>
        </span>
      ))}
      {count > 0 && (
        <span className={styles.gap}>
          {count}
          <span className="unseen"> {t('absences.gaps.inWeek', { count })}</span>
        </span>
      )}
    </td>
  );
}

function rowsOf(
  { members, contacts, gaps }: Planner,
  noteOf: (member: Planner['members'][number]) => string | null,
): Row[] {
  const gapsOf = (workerId: string, level: Level) =>
    gaps.filter((gap) => gap.workerId === workerId && gap.level === level);
  return [
    ...members.map((member) => ({
      ...{ id: member.agreementId, name: member.name, level: member.level },
      note: noteOf(member),
      absences: member.absences,
      gaps: gapsOf(member.workerId, member.level),
    })),
    // Contacts only while something is known of them: there may be one for each case.
    ...contacts
      .map(({ workerId, name, level, unitName, absences }) => ({
        ...{ id: workerId, name, level, note: unitName, absences },
        gaps: gapsOf(workerId, level),
      }))
      .filter((contact) => contact.absences.length > 0 || contact.gaps.length > 0),
  ];
}
