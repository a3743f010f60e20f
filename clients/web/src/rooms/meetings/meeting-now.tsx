import { useTranslation } from 'react-i18next';
import type { YearMeeting } from '../../service/contract.ts';
import { useYearText } from './year-text.ts';

/** As it stands when somebody else was first. */
export function MeetingNow({ meeting }: { meeting: YearMeeting }) {
  const { t } = useTranslation();
  const text = useYearText();
  return (
    <p>
      {text.when(meeting)}.{' '}
      {meeting.state === 'cancelled'
        ? t('year.cancelled', { reason: text.reason(meeting) })
        : `${t('year.chairOf')} ${meeting.chair?.name ?? t('year.nobody')}. ${t('year.minuteTakerOf')} ${meeting.minuteTaker?.name ?? t('year.nobody')}.`}
    </p>
  );
}
