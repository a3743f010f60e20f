import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { AgendaItem, CaseSummary, Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useHoldersBlocked } from '../access/holders-blocked.ts';
import styles from './item-view.module.css';

/* What the room must know to decide on something it has had before, or that a date has put there. */

/** Why it is here again. What was to come back has not been put off. */
export function Returned({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { returnReason, timesCarried } = item;
  const isPutOff = returnReason === null || returnReason === 'carried_over';
  return (
    <>
      {returnReason && <Flag>{t(`meeting.returnReason.${returnReason}`)}</Flag>}
      {returnReason === 'investigation_due' && <Flag>{t('meeting.asAgreed')}</Flag>}
      {isPutOff && timesCarried > 0 && <Flag>{t('meeting.carried', { count: timesCarried })}</Flag>}
    </>
  );
}

/** Who finds out since an earlier meeting. */
export function DecidedBefore({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { outcome, investigation, state } = inquiry;
  if (state === 'decided' || state === 'withdrawn') return null;
  if (outcome !== 'investigate' || !investigation) return null;
  return (
    <p className={styles.before}>
      {t('meeting.decision.investigate', {
        municipal: investigation.municipal.name,
        specialist: investigation.specialist.name,
        day: dates.day(investigation.dueOn),
      })}
    </p>
  );
}

/** Who of the pair leaves, and when; and who sits there with the case closed to them. */
export function Leaving({ shown }: { shown: CaseSummary }) {
  const { t } = useTranslation();
  const dates = useDates();
  const members = useQuery(reads.members(shown.teamId));
  const ofContact = useQuery(reads.case(shown.id));
  const blocked = useHoldersBlocked({
    ...shown,
    treatmentContact: ofContact.data?.treatmentContact ?? null,
  });
  if (!shown.seats) return null;
  const contact = ofContact.data?.treatmentContact;
  const leaving = [shown.seats.municipal, shown.seats.specialist].flatMap((seat) => {
    const sitsBy = seat.treatmentContactId
      ? contact?.id === seat.treatmentContactId && contact
      : members.data?.items.find((member) => member.agreementId === seat.agreementId);
    const on = sitsBy && (sitsBy.plannedEndOn ?? sitsBy.endedOn);
    return seat.isAtRisk && on ? [{ seat, on }] : [];
  });
  return (
    <>
      {blocked.map(({ level, name }) => (
        <p key={`blocked ${level}`}>{t('meeting.blocked', { name })}</p>
      ))}
      {leaving.map(({ seat, on }) => (
        <p key={seat.workerId}>{t('meeting.leaves', { name: seat.name, day: dates.day(on) })}</p>
      ))}
    </>
  );
}
