import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { LevelName, TwoLevels } from '../../kit/level.tsx';
import { Pair } from '../../kit/seat.tsx';
import type { Attendance, Decision, Level } from '../../service/contract.ts';
import { outcomeWords } from './agenda.ts';
import styles from './decision-text.module.css';

/**
 * A decision as it stands in the minutes: what, who go in, why, and who were there from each level. On the screen in the
 * room the pair stands beside it. `attended`: who are named as present above it; then only who was not there is said.
 */
export function DecisionText({
  decision,
  isOnScreen = false,
  attended,
}: {
  decision: Decision;
  isOnScreen?: boolean;
  attended?: readonly Attendance[];
}) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <div className={styles.decision}>
      <p className={styles.outcome}>
        {decision.undone ? <s>{t(outcomeWords(decision))}</s> : t(outcomeWords(decision))}
      </p>
      {decision.undone && (
        <p>
          <strong>
            {t('room.undo.undone', {
              name: decision.undone.byName,
              time: dates.time(decision.undone.at),
              reason: decision.undone.reason,
            })}
          </strong>
        </p>
      )}
      <Contents decision={decision} isOnScreen={isOnScreen} />
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
          <Deciders deciders={decision.deciders} attended={attended} />
          <p className={styles.recorded}>
            {t('meeting.decision.made', { time: dates.time(decision.decidedAt) })} ·{' '}
            {t('meeting.decision.recordedBy', { name: decision.recordedByName })}
          </p>
        </>
      )}
    </div>
  );
}

/** What follows from the outcome: who goes in, who is asked, what is offered. */
function Contents({ decision, isOnScreen }: { decision: Decision; isOnScreen: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { pair, supervisionOffer, investigation, guidanceUnit, closing, caseName, handovers } =
    decision;
  return (
    <>
      {decision.outcome === 'link_to_case' && caseName && (
        <p>{t('meeting.decision.linked', { name: caseName })}</p>
      )}
      {pair && !isOnScreen && (
        <Pair
          municipal={{ name: pair.municipal.name, isContact: pair.municipal.name === null }}
          specialist={{ name: pair.specialist.name, isContact: pair.specialist.name === null }}
        />
      )}
      {handovers.map(({ level, fromName, toName }) => (
        <p key={level}>
          {t('meeting.decision.handedOver', {
            level: t(`level.${level}.inText`),
            from: fromName ?? t('seat.unnamedInText'),
            to: toName ?? t('seat.unnamedInText'),
          })}
        </p>
      ))}
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
      {decision.guidanceReason && (
        <p className={styles.rationale}>
          {t('meeting.decision.because', { reason: decision.guidanceReason })}
        </p>
      )}
      {supervisionOffer && (
        <p>
          {t('meeting.decision.offer', {
            to: [supervisionOffer.toWorkerName, supervisionOffer.unit.name]
              .filter(Boolean)
              .join(', '),
          })}
        </p>
      )}
      {supervisionOffer?.note && <p className={styles.rationale}>{supervisionOffer.note}</p>}
      {closing && (
        <p>
          {t('meeting.decision.closing', {
            reason: t(`closeReason.${closing.reason}`),
            position: t(`closePosition.${closing.position}`).toLowerCase(),
          })}
        </p>
      )}
    </>
  );
}

function Deciders({
  deciders,
  attended,
}: {
  deciders: Decision['deciders'];
  attended: readonly Attendance[] | undefined;
}) {
  const { t } = useTranslation();
  if (attended) {
    const there = new Set(deciders.map((decider) => decider.workerId));
    const names = attended.filter((one) => !there.has(one.workerId)).map((one) => one.name);
    if (names.length === 0) return null;
    return (
      <p className={styles.deciders}>
        {t('meeting.decision.without', { names: names.join(', ') })}
      </p>
    );
  }
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
