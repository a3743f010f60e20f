import { useTranslation } from 'react-i18next';
import { today, useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { AdmissionCard } from '../../service/contract.ts';

/** What the meeting waits for, or null when nothing does. */
export function useMeetingText() {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ meeting, meetingOn }: Pick<AdmissionCard, 'meeting' | 'meetingOn'>) => {
    if (meeting === 'not_arranged') return t('admissions.flag.notArranged');
    if (meeting !== 'planned' || !meetingOn) return null;
    const day = dates.dayInRow(meetingOn);
    return t(meetingOn < today() ? 'admissions.flag.wasPlanned' : 'admissions.flag.planned', {
      day,
    });
  };
}

/** That the person is admitted, and what is left to be done about it. */
export function AdmissionFlags({ admission }: { admission: AdmissionCard | null }) {
  const { t } = useTranslation();
  const dates = useDates();
  const meetingText = useMeetingText();
  if (!admission) return null;
  const { admittedOn, dischargedOn, meeting, meetingOn } = admission;
  const waits = meetingText(admission);
  const isUrgent = meeting === 'not_arranged' || (meetingOn !== null && meetingOn < today());
  return (
    <>
      <Flag>
        {dischargedOn
          ? t('admissions.flag.out', { day: dates.dayInRow(dischargedOn) })
          : t('admissions.flag.in', { day: dates.dayInRow(admittedOn) })}
      </Flag>
      {waits && <Flag kind={isUrgent ? 'attention' : 'plain'}>{waits}</Flag>}
    </>
  );
}
