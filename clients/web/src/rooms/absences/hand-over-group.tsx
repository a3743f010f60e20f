import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import type { Gap } from '../../service/contract.ts';
import { useRights } from '../../session/team.tsx';
import { useCandidateText } from './candidate-text.ts';
import { GapGroupHead } from './gap-group-head.tsx';
import styles from './planner-page.module.css';
import type { GapGroup } from './planner-weeks.ts';

/** Seats that somebody else must take over, with those who could, and the way there. */
export function HandOverGroup({ group }: { group: GapGroup }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className={styles.group}>
      <GapGroupHead group={group} />
      <ul className={styles.rows}>
        {group.gaps.map((gap) => (
          <li key={gap.seatId} className={styles.row}>
            <Link to={`/sak/${gap.caseId}`}>{gap.caseName}</Link>
            <span className={styles.days}>
              {gap.days[0] &&
                t('absences.gaps.from', { day: dates.shortDay(gap.days[0].startsOn) })}
            </span>
            <Successors gap={gap} />
          </li>
        ))}
      </ul>
      <Way group={group} />
    </section>
  );
}

/** The first few: the rest stand where the seat is handed over. */
function Successors({ gap: { agreementId, candidates } }: { gap: Gap }) {
  const { t } = useTranslation();
  const textOf = useCandidateText();
  // Who follows a treatment contact is for their service to say.
  if (agreementId === null) return null;
  const names = candidates.slice(0, 3).map(textOf).join('; ');
  return (
    <span className={styles.days}>
      {names ? t('absences.gaps.canTakeOver', { names }) : t('absences.gaps.nobodyTakesOver')}
    </span>
  );
}

/** A leaver's seats go together, by whoever leads the team; the others one by one. */
function Way({ group: { reason, gaps } }: { group: GapGroup }) {
  const { t } = useTranslation();
  const { isLeader } = useRights();
  const agreementId = gaps[0]?.agreementId;
  if (reason !== 'leaving' || !agreementId) {
    return <p className={styles.days}>{t('absences.gaps.handOver')}</p>;
  }
  if (!isLeader) return <p className={styles.days}>{t('absences.gaps.leaderHandsOver')}</p>;
  return <Link to={`/team/slutter/${agreementId}`}>{t('absences.gaps.handOverAll')}</Link>;
}
