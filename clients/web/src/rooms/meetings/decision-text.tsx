import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { LevelName, TwoLevels } from '../../kit/level.tsx';
import { Pair } from '../../kit/seat.tsx';
import type { Decision, Level } from '../../service/contract.ts';
import styles from './decision-text.module.css';

/** A decision as it stands in the minutes: what, who go in, why, and who were there from each level. */
export function DecisionText({
  decision,
  isOnScreen = false,
}: {
  decision: Decision;
  isOnScreen?: boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { pair, supervisionOffer, investigation, guidanceUnit, closing } = decision;
  return (
    <div className={styles.decision}>
      <p className={styles.outcome}>{t(`outcome.${decision.outcome}`)}</p>
      {pair && (
        <Pair
          municipal={{ name: pair.municipal.name, isContact: false }}
          specialist={{ name: pair.specialist.name, isContact: false }}
        />
      )}
      {investigation && (
        <p>
          {t('meeting.decision.investigate', {
            municipal: investigation.municipal.name,
            specialist: investigation.specialist.name,
            day: dates.day(investigation.dueOn),
          })}
        </p>
      )}
      {guidanceUnit && <p>{t('meeting.decision.guide', { unit: guidanceUnit.name })}</p>}
      {supervisionOffer && (
        <p>
          {t('meeting.decision.offer', {
            to: [supervisionOffer.toWorkerName, supervisionOffer.unit.name]
              .filter(Boolean)
              .join(', '),
          })}
        </p>
      )}
      {closing && (
        <p>
          {t('meeting.decision.closing', {
            reason: t(`closeReason.${closing.reason}`),
            position: t(`closePosition.${closing.position}`).toLowerCase(),
          })}
        </p>
      )}
      {decision.rationale && <p className={styles.rationale}>{decision.rationale}</p>}
      {decision.differsBecause && decision.advisedOutcome && (
        <p>
          {t('meeting.decision.differed', {
            advice: t(`outcome.${decision.advisedOutcome}`).toLowerCase(),
            reason: decision.differsBecause,
          })}
        </p>
      )}
      {decision.caseId && !isOnScreen && (
        <p className="not-on-paper">
          <Link to={`/sak/${decision.caseId}`}>{t('meeting.decision.opened')}</Link>
        </p>
      )}
      {!isOnScreen && (
        <>
          <Deciders deciders={decision.deciders} />
          <p className={styles.recorded}>
            {t('meeting.decision.made', { time: dates.time(decision.decidedAt) })} ·{' '}
            {t('meeting.decision.recordedBy', { name: decision.recordedByName })}
          </p>
        </>
      )}
    </div>
  );
}

function Deciders({ deciders }: { deciders: Decision['deciders'] }) {
  const { t } = useTranslation();
  const half = (level: Level) => (
    <p>
      <LevelName level={level} />
      <br />
      {deciders
        .filter((decider) => decider.level === level)
        .map((decider) => decider.name)
        .join(', ')}
    </p>
  );
  return (
    <div className={styles.deciders}>
      <p>{t('meeting.decision.present')}</p>
      <TwoLevels municipal={half('municipal')} specialist={half('specialist')} />
    </div>
  );
}
