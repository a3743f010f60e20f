import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../kit/notice.tsx';
import { reads } from '../../service/reads.ts';

/** On top of the leaders' page, for as long as the other level's changes wait for them. */
export function ChangeNotice({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const found = useQuery(reads.serviceChanges(teamId));
  const { items = [], leads = [] } = found.data ?? {};
  const waiting = items.filter(
    ({ level, acknowledgedAt, withdrawnAt }) =>
      acknowledgedAt === null && withdrawnAt === null && leads.some((own) => own !== level),
  );
  if (waiting.length === 0) return null;
  return (
    <Notice kind="attention" title={t('notices.waiting', { count: waiting.length })}>
      <a href="#endringer">{t('notices.toThem')}</a>
    </Notice>
  );
}
