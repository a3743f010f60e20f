import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { nameOfCase } from '../../kit/case-name.ts';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { MyCase, MyWeek } from '../../service/contract.ts';
import { useSession } from '../../session/team.tsx';
import type { Subject } from '../activities/activity-draft.ts';
import { PlanDialog } from '../activities/plan-dialog.tsx';
import { SilenceFlag } from '../activities/silence-flag.tsx';
import { useRecording } from '../activities/use-recording.tsx';
import { AdmissionFlags } from '../admissions/admission-flags.tsx';
import styles from './week-page.module.css';

export function subjectOfCard(t: TFunction, { card, teamId }: MyCase): Subject {
  const { id, seats } = card;
  return { id, teamId, seats, name: nameOfCase(t, card), isPerson: card.alias !== null };
}

/** The cases in which I sit or act, with what asks for something; recording and planning are one press away. */
export function MyCases({ week }: { week: MyWeek }) {
  const { t } = useTranslation();
  const [planning, setPlanning] = useState<MyCase | null>(null);
  const teamOf = new Map(week.cases.map(({ card, teamId }) => [card.id, teamId]));
  const recording = useRecording(
    week.cases.map(({ card }) => card),
    (card) => teamOf.get(card.id) ?? '',
  );
  return (
    <>
      <ul>
        {week.cases.map((own) => (
          <li key={own.card.id} className={styles.case} data-case={own.card.id}>
            <CaseText own={own} />
            <span className={styles.acts}>
              <Button isSmall onClick={() => recording.begin(own.card)}>
                {t('activities.record')}
                <span className="unseen"> {nameOfCase(t, own.card)}</span>
              </Button>
              <Button isSmall look="quiet" onClick={() => setPlanning(own)}>
                {t('activities.plan.plan')}
                <span className="unseen"> {nameOfCase(t, own.card)}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {recording.dialog}
      {planning && (
        <PlanDialog subject={subjectOfCard(t, planning)} onClose={() => setPlanning(null)} />
      )}
    </>
  );
}

function CaseText({ own: { card, teamId, role, actsUntilOn } }: { own: MyCase }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { workerId, me } = useSession();
  const team = me.teams.length > 1 && me.teams.find(({ id }) => id === teamId)?.shortName;
  const { municipal, specialist } = card.seats;
  const other = municipal.workerId === workerId ? specialist : municipal;
  const isUnnamed = other.treatmentContactId !== null && card.flags.includes('contact_unnamed');
  const acting = actsUntilOn
    ? t('weeks.actingUntil', { day: dates.shortDay(actsUntilOn) })
    : t('weeks.acting');
  return (
    <div className={styles.text}>
      <p>
        <Link to={`/sak/${card.id}`}>
          <strong>{nameOfCase(t, card)}</strong>
        </Link>{' '}
        <span className={styles.away}>
          {[
            t(`mode.${card.mode}`),
            role === 'acting'
              ? acting
              : t('weeks.with', { name: isUnnamed ? t('seat.unnamedInText') : other.name }),
            team,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className={styles.flags}>
        <SilenceFlag shown={card} />
        <AdmissionFlags admission={card.admission} />
        {card.flags.map((flag) => (
          <Flag key={flag} kind={flag === 'staffing_at_risk' ? 'attention' : 'plain'}>
            {t(`flag.${flag}`)}
          </Flag>
        ))}
      </p>
    </div>
  );
}
