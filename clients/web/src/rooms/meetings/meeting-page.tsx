import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import { reads } from '../../service/reads.ts';
import { MeetingRoom } from './meeting-room.tsx';

export function MeetingPage() {
  const { meetingId = '' } = useParams();
  const { t } = useTranslation();
  const meeting = useQuery(reads.meeting(meetingId));
  useTitle(
    meeting.data
      ? t('meeting.title', { week: t('meeting.week', { week: meeting.data.isoWeek }) })
      : t('meeting.listTitle'),
  );
  if (meeting.data) return <MeetingRoom key={meetingId} meeting={meeting.data} />;
  if (meeting.error?.slug === 'not-found' || meeting.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  return (
    <Page title={t('meeting.listTitle')} back={{ to: '/mote', text: t('meeting.listTitle') }}>
      {meeting.error ? (
        <RefusalNotice refusal={meeting.error} onRetry={() => void meeting.refetch()} />
      ) : (
        <Loading lines={10} />
      )}
    </Page>
  );
}
