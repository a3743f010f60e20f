import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { Schemas } from '../../service/contract.ts';

/** «Samtale, hjemme · 45 min · Kari Nordmo og Siri Voll», and whether it was an attempt. */
export function ActivityText({ activity }: { activity: Schemas['ActivityContent'] }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const { kind, arena, minutes, contact, workers, isJoint, isReimbursable } = activity;
  const { attendees, topic, isStatutory } = activity;
  const names = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO').format(
    workers.map(({ name }) => name ?? t('seat.unnamedInText')),
  );
  const facts = [
    dates.weekdayShort(activity.doneOn) + (activity.time ? ` ${activity.time}` : ''),
    t('activities.minutes', { count: minutes }),
    names,
    isJoint && t('activities.joint'),
    attendees !== null && t('activities.session.tookPart', { count: attendees }),
    topic !== null && topic,
    isReimbursable === false && t('activities.notReimbursable'),
  ].filter((fact) => fact !== false);
  return (
    <>
      <strong>
        {t(`activities.kind.${kind}`)}, {t(`activities.arena.${arena}`).toLowerCase()}
      </strong>{' '}
      {contact === 'attempt' && <Flag>{t('activities.contact.attempt')}</Flag>}{' '}
      {isStatutory && <Flag>{t('supervision.statutory')}</Flag>} {facts.join(' · ')}
    </>
  );
}
