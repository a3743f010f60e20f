import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { HistoryEntry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './case-history.module.css';

/** Whoever reads does not know everybody: a visitor not the rest of the team, and the team not who leads a level. Pure. */
function whoOf({ actorId, kind }: HistoryEntry) {
  if (actorId === null) return 'byService';
  return kind === 'erasure.answered' || kind === 'person.erased' || kind === 'case.visit_reviewed'
    ? 'byLeader'
    : 'bySomebody';
}

// What was planned and done has a list of its own on the page, with more to say of each.
const listedAbove = 'activity.';

/** What has happened, the newest first: when, who, what. */
export function CaseHistory({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const history = useInfiniteQuery(reads.caseHistory(caseId));
  if (history.error)
    return <RefusalNotice refusal={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <Loading lines={4} />;
  const entries = history.data.pages
    .flatMap(({ items }) => items)
    .filter(({ kind }) => !kind.startsWith(listedAbove));
  return (
    <>
      <ol className={styles.history}>
        {entries.map((entry) => (
          <li key={entry.seq}>
            <p className={styles.when}>
              <time dateTime={entry.at}>{dates.moment(entry.at)}</time> ·{' '}
              {entry.actorName ?? t(`case.event.${whoOf(entry)}`)}
            </p>
            <p>
              <EntryText entry={entry} />
              {entry.details.meetingId && (
                <>
                  {' '}
                  <Link to={`/mote/${entry.details.meetingId}/referat`}>
                    {t('inquiry.toMinutes')}
                  </Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button isBusy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('case.event.more')}
        </Button>
      )}
    </>
  );
}

/** Kinds of which there is no more to say than that it happened. */
const plainTexts: Partial<Record<HistoryEntry['kind'], PlainText>> = {
  'case.recorded': 'case.event.recorded',
  'case.blocked': 'case.event.blocked',
  'case.block_lifted': 'case.event.blockLifted',
  'person.registration_in_doubt': 'case.event.registrationInDoubt',
  'person.changed': 'case.event.personChanged',
  'erasure.asked': 'case.event.erasureAsked',
  'erasure.withdrawn': 'case.event.erasureWithdrawn',
  'person.erased': 'case.event.personErased',
  'treatment_contact.named': 'case.event.contactNamed',
  'treatment_contact.changed': 'case.event.contactChanged',
  'opening.proposed': 'case.event.proposed',
  'inquiry.decided': 'case.event.decided',
  'decision.made': 'case.event.decided',
  'decision.undone': 'case.event.decisionUndone',
  'absence.recorded': 'case.event.absenceRecorded',
  'absence.changed': 'case.event.absenceChanged',
  'absence.withdrawn': 'case.event.absenceWithdrawn',
  'covers.arranged': 'case.event.coverArranged',
  'cover.ended': 'case.event.coverEnded',
  'admission.recorded': 'case.event.admissionRecorded',
  'admission.changed': 'case.event.admissionChanged',
  'admission.ended': 'case.event.admissionEnded',
  'admission.withdrawn': 'case.event.admissionWithdrawn',
  'collaboration_meeting.changed': 'case.event.collaborationMeeting',
  'agreement.end_planned': 'case.event.endPlanned',
  'agreement.continued': 'case.event.agreementContinued',
  'agenda_item.added': 'case.event.onAgenda',
  'network.changed': 'case.event.networkChanged',
  'consultation.recorded': 'case.event.consultation',
  'supervision_request.recorded': 'case.event.supervisionAsked',
  'supervision_request.withdrawn': 'case.event.supervisionTakenBack',
  'arrangement.changed': 'case.event.arrangementChanged',
  'supervision_session.not_held': 'case.event.sessionNotHeld',
  'consultation.changed': 'case.event.consultationChanged',
  'action.made': 'case.event.actionMade',
  'action.changed': 'case.event.actionChanged',
  'action.settled': 'case.event.actionSettled',
  'action.reopened': 'case.event.actionReopened',
  'life_domains.changed': 'case.event.domainsChanged',
  'feedback.chosen': 'case.event.feedbackChosen',
  'feedback.measured': 'case.event.feedbackMeasured',
  'feedback.corrected': 'case.event.feedbackCorrected',
  'feedback.omitted': 'case.event.feedbackOmitted',
  'feedback.omission_withdrawn': 'case.event.feedbackOmissionWithdrawn',
  'feedback.counted': 'case.event.feedbackCounted',
  'feedback.talked_about': 'case.event.feedbackTalkedAbout',
  'informal_feedback.recorded': 'case.event.informalFeedbackRecorded',
  'informal_feedback.changed': 'case.event.informalFeedbackChanged',
  'informal_feedback.withdrawn': 'case.event.informalFeedbackWithdrawn',
  'feedback.noted': 'case.event.curveNoted',
  'answer_link.changed': 'case.event.answerLink',
  'crisis_plan.changed': 'case.event.crisisPlanChanged',
  'crisis_plan.invoked': 'case.event.crisisPlanInvoked',
  'crisis_plan.invocation_withdrawn': 'case.event.invocationWithdrawn',
};

type PlainText =
  | 'case.event.feedbackChosen'
  | 'case.event.feedbackMeasured'
  | 'case.event.feedbackCorrected'
  | 'case.event.feedbackOmitted'
  | 'case.event.feedbackOmissionWithdrawn'
  | 'case.event.feedbackCounted'
  | 'case.event.feedbackTalkedAbout'
  | 'case.event.informalFeedbackRecorded'
  | 'case.event.informalFeedbackChanged'
  | 'case.event.informalFeedbackWithdrawn'
  | 'case.event.curveNoted'
  | 'case.event.answerLink'
  | 'case.event.decisionUndone'
  | 'case.event.supervisionAsked'
  | 'case.event.supervisionTakenBack'
  | 'case.event.arrangementChanged'
  | 'case.event.sessionNotHeld'
  | 'case.event.consultation'
  | 'case.event.consultationChanged'
  | 'case.event.actionMade'
  | 'case.event.actionChanged'
  | 'case.event.actionSettled'
  | 'case.event.actionReopened'
  | 'case.event.recorded'
  | 'case.event.blocked'
  | 'case.event.blockLifted'
  | 'case.event.registrationInDoubt'
  | 'case.event.personChanged'
  | 'case.event.erasureAsked'
  | 'case.event.erasureWithdrawn'
  | 'case.event.personErased'
  | 'case.event.contactNamed'
  | 'case.event.contactChanged'
  | 'case.event.proposed'
  | 'case.event.decided'
  | 'case.event.absenceRecorded'
  | 'case.event.absenceChanged'
  | 'case.event.absenceWithdrawn'
  | 'case.event.coverArranged'
  | 'case.event.coverEnded'
  | 'case.event.admissionRecorded'
  | 'case.event.admissionChanged'
  | 'case.event.admissionEnded'
  | 'case.event.admissionWithdrawn'
  | 'case.event.collaborationMeeting'
  | 'case.event.endPlanned'
  | 'case.event.agreementContinued'
  | 'case.event.onAgenda'
  | 'case.event.networkChanged'
  | 'case.event.domainsChanged'
  | 'case.event.crisisPlanChanged'
  | 'case.event.crisisPlanInvoked'
  | 'case.event.invocationWithdrawn';

function EntryText({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const { details } = entry;
  const nobody = t('case.event.nobody');
  const nameOf = (name: string | null | undefined) =>
    name === null ? t('seat.unnamedInText') : (name ?? nobody);
  const pair = {
    municipal: nameOf(details.municipalName),
    specialist: nameOf(details.specialistName),
  };
  switch (entry.kind) {
    case 'case.opened':
      return t(details.importId ? 'case.event.openedFromSheet' : 'case.event.opened', pair);
    case 'case.reopened':
      return t('case.event.reopened', pair);
    case 'case.closed':
      return t('case.event.closed', {
        reason: t(`closeReason.${details.reason ?? 'not_recorded'}`).toLowerCase(),
        position: t(`closePosition.${details.position ?? 'not_recorded'}`).toLowerCase(),
      });
    case 'case.mode_changed':
      return t('case.event.modeChanged', {
        mode: details.toMode ? t(`mode.${details.toMode}`).toLowerCase() : nobody,
        ...pair,
      });
    case 'case.visited':
    case 'case.visit_ended':
    case 'case.visit_reviewed':
      return <VisitText entry={entry} />;
    case 'case.engagement_changed':
      return t('case.event.engagementChanged', {
        engagement: details.engagement ? t(`engagement.${details.engagement}`) : nobody,
      });
    case 'person.registration_changed':
      return t(`case.event.registration.${details.registration ?? 'unregistered'}`);
    case 'erasure.answered':
      return t(`case.event.erasureAnswered.${details.answer ?? 'keep'}`, {
        level: details.level ? t(`level.${details.level}.inText`) : '',
      });
    case 'seat.handed_over':
      return t('case.event.handedOver', {
        from: nameOf(details.fromName),
        to: nameOf(details.toName),
        level: details.level ? t(`level.${details.level}.short`).toLowerCase() : '',
      });
    case 'supporter.added':
      return t('supporters.event.added', { name: details.toName ?? nobody });
    case 'supporter.ended':
      return t('supporters.event.ended', { name: details.fromName ?? nobody });
    default:
      return t(plainTexts[entry.kind] ?? 'case.event.other');
  }
}

/** Somebody from outside has looked in. */
function VisitText({ entry: { kind, details } }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  if (kind === 'case.visited')
    return t(`visits.event.${details.visit ?? 'leader'}`, {
      reason: t(`visits.reason.${details.visitReason ?? 'other'}`).toLowerCase(),
    });
  if (kind === 'case.visit_reviewed')
    return t('visits.event.reviewed', {
      verdict: t(`visits.list.verdict.${details.verdict ?? 'justified'}`).toLowerCase(),
    });
  return t(
    details.visit === 'emergency' ? 'visits.event.endedEmergency' : 'visits.event.endedLeader',
  );
}
