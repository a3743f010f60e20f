import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { HistoryEntry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './case-history.module.css';

/** What has happened, the newest first: when, who, what. */
export function CaseHistory({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const history = useQuery(reads.caseHistory(caseId));
  if (history.error)
    return <RefusalNotice refusal={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <Loading lines={4} />;
  return (
    <ol className={styles.history}>
      {history.data.items.map((entry) => (
        <li key={entry.seq}>
          <p className={styles.when}>
            <time dateTime={entry.at}>{dates.moment(entry.at)}</time> ·{' '}
            {entry.actorName ?? t('case.event.byService')}
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
  );
}

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
    case 'case.recorded':
      return t('case.event.recorded');
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
    case 'case.blocked':
      return t('case.event.blocked');
    case 'case.block_lifted':
      return t('case.event.blockLifted');
    case 'person.registration_in_doubt':
      return t('case.event.registrationInDoubt');
    case 'person.changed':
      return t('case.event.personChanged');
    case 'erasure.asked':
      return t('case.event.erasureAsked');
    case 'erasure.answered':
      return t(`case.event.erasureAnswered.${details.answer ?? 'keep'}`, {
        level: details.level ? t(`level.${details.level}.inText`) : '',
      });
    case 'erasure.withdrawn':
      return t('case.event.erasureWithdrawn');
    case 'person.erased':
      return t('case.event.personErased');
    case 'seat.handed_over':
      return t('case.event.handedOver', {
        from: nameOf(details.fromName),
        to: nameOf(details.toName),
        level: details.level ? t(`level.${details.level}.short`).toLowerCase() : '',
      });
    case 'treatment_contact.named':
      return t('case.event.contactNamed');
    case 'treatment_contact.changed':
      return t('case.event.contactChanged');
    case 'opening.proposed':
      return t('case.event.proposed');
    case 'inquiry.decided':
    case 'decision.made':
      return t('case.event.decided');
    case 'absence.recorded':
      return t('case.event.absenceRecorded');
    case 'absence.changed':
      return t('case.event.absenceChanged');
    case 'absence.withdrawn':
      return t('case.event.absenceWithdrawn');
    case 'covers.arranged':
      return t('case.event.coverArranged');
    case 'cover.ended':
      return t('case.event.coverEnded');
    case 'agreement.end_planned':
      return t('case.event.endPlanned');
    case 'agenda_item.added':
      return t('case.event.onAgenda');
    default:
      return t('case.event.other');
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
