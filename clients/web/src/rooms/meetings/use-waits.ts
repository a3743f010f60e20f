import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../live/live-store.ts';

/** Why what the room does together has to wait: the service cannot be reached. */
export function useWaits(): string | undefined {
  const { t } = useTranslation();
  return useLiveState('team').phase === 'offline' ? t('meeting.offline.waits') : undefined;
}
