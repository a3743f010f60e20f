import { useTranslation } from 'react-i18next';
import { daysBetween, today } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { CaseCard } from '../../service/contract.ts';

/** «Ikke hørt fra på 31 dager · 6 forsøk». It only prompts. */
export function SilenceFlag({
  shown,
}: {
  shown: Pick<CaseCard, 'silentSinceOn' | 'attemptsSince' | 'isNotHeardFrom'>;
}) {
  const { t } = useTranslation();
  if (!shown.isNotHeardFrom || !shown.silentSinceOn) return null;
  const text = t('activities.silence', { count: daysBetween(shown.silentSinceOn, today()) });
  return (
    <Flag kind="attention">
      {shown.attemptsSince > 0
        ? `${text} · ${t('activities.attempts', { count: shown.attemptsSince })}`
        : text}
    </Flag>
  );
}
