import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { Facts } from '../../kit/page.tsx';
import type { Case } from '../../service/contract.ts';

/** «12. november · 3 forsøk siden». */
function useLastContact({ lastContactOn, attemptsSince }: Case) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!lastContactOn && attemptsSince === 0) return null;
  const last = lastContactOn ? dates.day(lastContactOn) : t('case.fact.noContact');
  if (attemptsSince === 0) return last;
  return `${last} · ${t('activities.attemptsSince', { count: attemptsSince })}`;
}

/** What is known of the case beside its pair. */
export function CaseFacts({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const dates = useDates();
  const contact = shown.treatmentContact;
  const offer = shown.supervisionOffer;
  const lastContact = useLastContact(shown);
  return (
    <Facts
      facts={[
        shown.engagement ? [t('case.fact.engagement'), t(`engagement.${shown.engagement}`)] : null,
        shown.registration
          ? [t('case.fact.registration'), t(`registration.${shown.registration}`)]
          : null,
        shown.unit ? [t('case.fact.unit'), shown.unit.name] : null,
        shown.arrangement
          ? [
              t('case.fact.arrangement'),
              shown.arrangement.kind === 'fixed'
                ? t('case.arrangement.fixed', { count: shown.arrangement.everyWeeks ?? 1 })
                : t('case.arrangement.on_demand'),
            ]
          : null,
        contact
          ? [
              t('case.fact.contact'),
              <>
                {contact.isUnnamed ? t('seat.unnamed') : contact.worker.name},{' '}
                {t(`profession.${contact.profession}`).toLowerCase()}, {contact.unit.name} ·{' '}
                {t('case.since', { day: dates.day(contact.startsOn) })}
                {contact.plannedEndOn && (
                  <> · {t('case.fact.plannedEnd', { day: dates.day(contact.plannedEndOn) })}</>
                )}
                {contact.accessUntilOn && (
                  <> · {t('case.fact.accessUntil', { day: dates.day(contact.accessUntilOn) })}</>
                )}
              </>,
            ]
          : null,
        [t('case.fact.startedOn'), dates.day(shown.startedOn)],
        shown.importedAt ? [t('case.fact.importedAt'), dates.day(shown.importedAt)] : null,
        shown.openedAt ? [t('case.fact.openedAt'), dates.day(shown.openedAt)] : null,
        lastContact ? [t('case.fact.lastContactOn'), lastContact] : null,
        shown.reference ? [t('case.fact.reference'), shown.reference] : null,
        shown.closeReason
          ? [t('case.fact.closeReason'), t(`closeReason.${shown.closeReason}`)]
          : null,
        shown.closePosition
          ? [t('case.fact.closePosition'), t(`closePosition.${shown.closePosition}`)]
          : null,
        offer
          ? [
              t('case.fact.supervisionOffer'),
              [offer.toWorkerName, offer.unit.name, offer.note].filter(Boolean).join(' · '),
            ]
          : null,
        shown.inquiryIds.length > 0
          ? [
              t('case.fact.inquiries'),
              <>
                {shown.inquiryIds.map((id, index) => (
                  <Link key={id} to={`/henvendelse/${id}`}>
                    {t('case.fact.inquiry')}
                    {shown.inquiryIds.length > 1 && ` ${index + 1}`}{' '}
                  </Link>
                ))}
              </>,
            ]
          : null,
      ]}
    />
  );
}
